// How the polls of a workspace stand in its list: which come first, and which one somebody looks for.
import type { Opening } from './opening.ts';

export type PollState = Opening | 'draft';

const PLACES: PollState[] = ['open', 'full', 'not-yet', 'draft', 'closed'];

/** What takes answers, then what will, then what is being written, then what is over; within each as it came, and the
 *  archive last. */
export function inOrder<T extends { state: PollState; archived: boolean }>(polls: readonly T[]): T[] {
	const placeOf = (poll: T) => (poll.archived ? PLACES.length : PLACES.indexOf(poll.state));
	return polls.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const plain = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a title holds all the words that somebody looks for, in any order, whatever their case and accents. */
export function isCalled(title: string, asked: string): boolean {
	const called = plain(title);
	return plain(asked)
		.split(/\s+/)
		.every((word) => called.includes(word));
}
