import { expect, test } from 'vitest';
import {
	answersOf,
	bodyOf,
	draftName,
	expiryOf,
	isKeptWaiting,
	keepDraft,
	keptDrafts,
	letGoOfDraft,
	noLongerAsked,
	readDraft,
	saysMore,
	type Draft
} from './draft.ts';

const NOW = Date.UTC(2026, 10, 12);
const DAY = 24 * 60 * 60 * 1000;
const draft = (changes: Partial<Draft> = {}): Draft => ({
	key: 'k1',
	fingerprint: 'f1',
	began: NOW,
	writtenAt: NOW,
	expires: expiryOf(NOW, 14),
	page: 2,
	fields: [
		['key', 'k1'],
		['fingerprint', 'f1'],
		['also', 'quote'],
		['q.when', 'sat'],
		['q.which', 'a'],
		['q.which', 'b']
	],
	to: '/p/poll?/send',
	isWaiting: false,
	...changes
});

/** As much of a browser's store as the script uses; its own keys are its entries, as there. */
class MemoryStore {
	[name: string]: unknown;
	getItem(name: string): string | null {
		return typeof this[name] === 'string' ? this[name] : null;
	}
	setItem(name: string, value: string) {
		this[name] = value;
	}
	removeItem(name: string) {
		delete this[name];
	}
}

test('a draft is read back as it was kept, until its days are over', () => {
	const text = JSON.stringify(draft());
	expect(readDraft(text, NOW + 14 * DAY - 1)).toEqual(draft());
	expect(readDraft(text, NOW + 14 * DAY)).toBeNull();
	for (const other of [null, '', '{', '[]', '{"expires":9e15}', 'null'])
		expect(readDraft(other, NOW)).toBeNull();
});

test('each form of a poll has its own entry; what is past its days goes, of every poll', () => {
	const there = new MemoryStore();
	keepDraft(there, 'one', draft());
	keepDraft(there, 'one', draft({ key: 'k2', writtenAt: NOW + 1 }));
	keepDraft(there, 'other', draft({ key: 'k3', expires: NOW - 1 }));
	there.setItem('of somebody else', 'stays');
	expect(keptDrafts(there, 'one', NOW).map(({ key }) => key)).toEqual(['k2', 'k1']);
	expect(Object.keys(there)).toEqual([draftName('one', 'k1'), draftName('one', 'k2'), 'of somebody else']);
	letGoOfDraft(there, 'one', 'k2');
	expect(keptDrafts(there, 'one', NOW).map(({ key }) => key)).toEqual(['k1']);
});

test('where a device is full or refuses, it says that nothing is kept', () => {
	class FullStore extends MemoryStore {
		override setItem(): void {
			throw new DOMException('full', 'QuotaExceededError');
		}
	}
	const full = new FullStore();
	expect(keepDraft(full, 'one', draft())).toBe(false);
	expect(keepDraft(null, 'one', draft())).toBe(false);
	expect(keptDrafts(null, 'one', NOW)).toEqual([]);
});

test('it is sent under its own number, and for the statement that was agreed to', () => {
	const body = bodyOf(draft({ key: 'own', fingerprint: 'agreed' }));
	expect(body.filter(([name]) => name === 'key')).toEqual([['key', 'own']]);
	expect(body.filter(([name]) => name === 'fingerprint')).toEqual([['fingerprint', 'agreed']]);
	expect(body).toContainEqual(['also', 'quote']);
});

test('answers are told from what a form carries besides, and from questions that are gone', () => {
	const values = answersOf(draft().fields);
	expect(values).toEqual({ 'q.when': ['sat'], 'q.which': ['a', 'b'] });
	expect(noLongerAsked(values, ['when'])).toEqual(['a', 'b']);
	expect(noLongerAsked({ 'q.when.other': ['Rain'] }, ['when'])).toEqual([]);
});

test('on a device that is full nothing older stays either', () => {
	const store = new MemoryStore();
	keepDraft(store, 'poll', draft());
	store.setItem = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	expect(keepDraft(store, 'poll', draft({ page: 3 }))).toBe(false);
	expect(keptDrafts(store, 'poll', NOW).length).toBe(0);
});

test('a draft waits to be sent only as long as it is kept as it was, and waiting', () => {
	const store = new MemoryStore();
	const one = draft({ isWaiting: true, expires: Number.MAX_SAFE_INTEGER });
	expect(isKeptWaiting(store, 'poll', one)).toBe(false);
	expect(isKeptWaiting(null, 'poll', one)).toBe(false);
	for (const [changes, waits] of [
		[{}, true],
		[{ isWaiting: false }, false],
		[{ writtenAt: NOW + 1 }, false],
		[{ expires: 1 }, false]
	] satisfies [Partial<Draft>, boolean][]) {
		keepDraft(store, 'poll', { ...one, ...changes });
		expect(isKeptWaiting(store, 'poll', one)).toBe(waits);
	}
});

test('a draft says more than a form in which something that was written does not stand', () => {
	const same = { 'q.when': ['sat'], 'q.which': ['b', 'a'], 'q.more': ['words'] };
	expect(saysMore(draft(), same)).toBe(false);
	expect(saysMore(draft(), { ...same, 'q.which': ['a'] })).toBe(true);
	expect(saysMore(draft(), {})).toBe(true);
	expect(
		saysMore(
			draft({
				fields: [
					['q.when', ''],
					['also', 'quote']
				]
			}),
			{}
		)
	).toBe(false);
});
