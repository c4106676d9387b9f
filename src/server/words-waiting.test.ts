import { expect, test } from 'vitest';
import type { Order } from '../domain/insights/assigning/ordered-batch.ts';
import { alikeIn, nextOf } from './words-kept.ts';
import { waitingFor } from './words-waiting.ts';

const texts = {
	a: 'The driver was kind',
	b: 'the driver was kind!',
	c: 'Two hours in the cold',
	d: 'No lift'
};
const answers = Object.entries(texts).map(([responseId, text]) => ({ responseId, text }));
const ids = answers.map((one) => one.responseId);

/** What the page of a room was given, and of whom it read each time; null is everybody. */
async function opened(
	room: { key: string; order?: Order; shown?: string[]; drawn?: string[] },
	held = answers
) {
	const { key, order = 'oldest', shown = [], drawn = [] } = room;
	const reads: (string[] | null)[] = [];
	const { unread } = await waitingFor({ key, order, shown, assigner: null }, async (among) => {
		reads.push(among && [...among]);
		const isRead = (id: string) => among === null || among.includes(id) || drawn.includes(id);
		return { unread: held.filter((one) => isRead(one.responseId)) };
	});
	return { reads, given: unread.map((one) => one.responseId) };
}

test('what is kept is enough: only what the page shows is read, with its copies', async () => {
	await alikeIn('kept', answers);
	expect(await opened({ key: 'kept', shown: ['a'] })).toEqual({ reads: [['a', 'b']], given: ['a', 'b'] });
	expect(await opened({ key: 'kept', shown: ['c'] })).toEqual({ reads: [['c']], given: ['c'] });
	// Read meanwhile, a copy is no longer there: what is left is as it was.
	const left = answers.filter((one) => one.responseId !== 'b');
	expect(await opened({ key: 'kept', shown: ['a'] }, left)).toEqual({ reads: [['a', 'b']], given: ['a'] });
});

test('too little is kept: nothing at all, or nothing of an answer that came since', async () => {
	expect(await opened({ key: 'never compared', shown: ['a'] })).toEqual({ reads: [null], given: ids });
	await alikeIn('came since', answers.slice(0, 3));
	expect(await opened({ key: 'came since', shown: ['a', 'd'] })).toEqual({ reads: [null], given: ids });
});

test('it is too old: one of those shown, or of their copies, says something else by now', async () => {
	await alikeIn('changed', answers);
	const changed = answers.map((one) => (one.responseId === 'b' ? { ...one, text: 'He was rude' } : one));
	expect(await opened({ key: 'changed', shown: ['a'] }, changed)).toEqual({
		reads: [['a', 'b'], null],
		given: ids
	});
	expect((await opened({ key: 'changed', shown: ['c'] }, changed)).reads).toEqual([['c']]);
});

test('what to read next is enough as long as one of it is unread', async () => {
	const few = answers.slice(2);
	await alikeIn('next', few);
	expect((await opened({ key: 'next', order: 'next' }, few)).reads).toEqual([[], null]);
	const queue = await nextOf('next', 'why', few, null);
	expect(queue.toSorted()).toEqual(['c', 'd']);
	expect(await opened({ key: 'next', order: 'next' }, few.slice(1))).toEqual({
		reads: [queue],
		given: ['d']
	});
	const later = [{ responseId: 'e', text: 'Cold tea' }];
	expect(await opened({ key: 'next', order: 'next' }, later)).toEqual({ reads: [queue, null], given: ['e'] });
	// One drawn is read with them and leaves the queue as used up as it was.
	const drawn = [...later, ...answers.slice(0, 1)];
	await alikeIn('next', [...few, ...drawn]);
	expect((await opened({ key: 'next', order: 'next', drawn: ['a'] }, drawn)).reads).toEqual([queue, null]);
});

test('those drawn at random are read alone, whatever is kept', async () => {
	expect(await opened({ key: 'never compared', order: 'random', drawn: ['c'] })).toEqual({
		reads: [[]],
		given: ['c']
	});
});
