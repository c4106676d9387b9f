import { expect, test } from 'vitest';
import { ceilings } from './ceiling.ts';

const at = (time: string) => new Date(`2026-11-28T${time}Z`);
const TAKEN = { seconds: 0, isFirst: false };

test('a poll takes so many in an hour; then it says for how long to stay away, and tells the first time', () => {
	const { count, over } = ceilings();
	expect(over('a', 2, at('12:00:00'))).toEqual(TAKEN);
	count('a', at('12:00:00'));
	count('a', at('12:10:00'));
	expect(over('a', 2, at('12:20:00'))).toEqual({ seconds: 40 * 60, isFirst: true });
	expect(over('a', 2, at('12:59:59.900'))).toEqual({ seconds: 1, isFirst: false });
	expect(over('b', 2, at('12:20:00'))).toEqual(TAKEN);
	expect(over('a', 2, at('13:00:00'))).toEqual(TAKEN);
});

test('what was sent and not stored takes nobody’s place', () => {
	const { over } = ceilings();
	for (let n = 0; n < 10; n += 1) expect(over('a', 1, at('12:00:00'))).toEqual(TAKEN);
});
