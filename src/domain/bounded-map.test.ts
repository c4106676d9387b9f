import { expect, test } from 'vitest';
import { BoundedMap } from './bounded-map.ts';

test('it holds so many and no more, however many are set', () => {
	const map = new BoundedMap<number>(3);
	for (let n = 1; n <= 1000; n += 1) {
		map.set(`${n}`, n);
		expect(map.size).toBe(Math.min(n, 3));
	}
	expect([...map.values()]).toEqual([998, 999, 1000]);
});

test('whatever was set longest ago goes first; set again, it is new', () => {
	const map = new BoundedMap<string>(2);
	map.set('a', 'first').set('b', 'second').set('a', 'again').set('c', 'third');
	expect([...map]).toEqual([
		['a', 'again'],
		['c', 'third']
	]);
});
