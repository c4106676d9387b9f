import { expect, test } from 'vitest';
import { overCeiling } from './ceiling.ts';

const at = (time: string) => new Date(`2026-11-28T${time}Z`);

test('a poll takes so many in an hour; then it says for how long to stay away, and tells the first time', () => {
	const over = overCeiling();
	expect(over('a', 2, at('12:00:00'))).toEqual({ seconds: 0, isFirst: false });
	expect(over('a', 2, at('12:10:00'))).toEqual({ seconds: 0, isFirst: false });
	expect(over('a', 2, at('12:20:00'))).toEqual({ seconds: 40 * 60, isFirst: true });
	expect(over('a', 2, at('12:59:59.900'))).toEqual({ seconds: 1, isFirst: false });
	expect(over('b', 2, at('12:20:00'))).toEqual({ seconds: 0, isFirst: false });
	expect(over('a', 2, at('13:00:00'))).toEqual({ seconds: 0, isFirst: false });
});
