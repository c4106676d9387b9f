import { expect, test } from 'vitest';
import { placeOf, roomsOf, type PollKnown } from './poll-rooms.ts';

const known: PollKnown = {
	isPublished: true,
	asksContact: false,
	asksFiles: false,
	isWidened: false,
	openComments: 0,
	mayWrite: true
};
const said = (poll: PollKnown) =>
	roomsOf(poll).map(({ name, pages }) => [name, ...pages.slice(1).map((page) => page.name)].join(' > '));

test('a draft has its times to set, nobody to invite and no answers yet', () => {
	expect(said({ ...known, isPublished: false })).toEqual([
		'Write',
		'Languages',
		'Share',
		'Comments',
		'History',
		'Settings > Take the definition away'
	]);
});

test('a published poll has all rooms, and the pages that fit what it asks', () => {
	expect(said({ ...known, asksContact: true, asksFiles: true, isWidened: true, openComments: 2 })).toEqual([
		'Write',
		'Languages',
		'Share > Invitations',
		'Answers > Import answers > Export > Recipients > People to write to > Files people sent > Ask earlier people again',
		'Comments (2 open)',
		'History',
		'Settings > Take the definition away'
	]);
});

test('a reader is offered nothing that would refuse them', () => {
	expect(said({ ...known, mayWrite: false, asksContact: true })).toEqual([
		'What it asks',
		'Languages',
		'Answers',
		'Comments',
		'History',
		'Settings'
	]);
});

test('a page knows its room, also one that another page leads to', () => {
	const rooms = roomsOf(known);
	const at = (path: string) => {
		const place = placeOf(rooms, path);
		return [place?.room.name, place?.page?.name];
	};
	expect(at('')).toEqual(['Write', 'The draft']);
	expect(at('/map')).toEqual(['Write', undefined]);
	expect(at('/export')).toEqual(['Answers', 'Export']);
	expect(at('/definition')).toEqual(['Settings', 'Take the definition away']);
	expect(placeOf(rooms, '/elsewhere')).toBeNull();
});
