import { expect, test } from 'vitest';
import { inOrder, isCalled } from './desk-list.ts';

test('open polls stand first, then drafts, then closed ones, then the archive; the latest first in each', () => {
	const line = (name: string, version: object | null, closed: boolean, archived = false) => ({
		...{ name, version, closed, archived }
	});
	const latestFirst = [
		line('put away', {}, true, true),
		line('over', {}, true),
		line('newer draft', null, false),
		line('taking answers', {}, false),
		line('older draft', null, false)
	];
	expect(inOrder(latestFirst).map(({ name }) => name)).toEqual([
		'taking answers',
		'newer draft',
		'older draft',
		'over',
		'put away'
	]);
});

test('a poll is found by words of its title, whatever their order, case and accents', () => {
	expect(isCalled('Café hours on Saturday', 'saturday CAFE')).toBe(true);
	expect(isCalled('Café hours on Saturday', '  hou ')).toBe(true);
	expect(isCalled('Café hours on Saturday', 'sunday cafe')).toBe(false);
	expect(isCalled('', '')).toBe(true);
});
