import { expect, test } from 'vitest';
import { inOrder, isCalled, type PollState } from './desk-list.ts';

test('open polls stand first, then drafts, then closed ones, then the archive; the latest first in each', () => {
	const poll = (name: string, state: PollState, archived = false) => ({ name, state, archived });
	const latestFirst = [
		poll('put away', 'closed', true),
		poll('over', 'closed'),
		poll('newer draft', 'draft'),
		poll('soon', 'not-yet'),
		poll('taking answers', 'open'),
		poll('older draft', 'draft')
	];
	expect(inOrder(latestFirst).map(({ name }) => name)).toEqual([
		'taking answers',
		'soon',
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
