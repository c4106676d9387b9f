// What nobody has read, as far as a page of the coding room needs it: a page must not cost more where there are more answers.
import type { Order } from '../domain/insights/assigning/ordered-batch.ts';
import type { Assigner } from '../domain/insights/words/assigner.ts';
import type { Unsorted } from '../domain/insights/words/propose-themes.ts';
import { areAsKept, keptBeside, keptNext } from './words-kept.ts';

type Page = {
	/** Under which the words of this question are kept. */
	key: string;
	order: Order;
	/** The unread answers that it shows by day. */
	shown: readonly string[];
	/** The version in use, by which a queue is kept. */
	assigner: Assigner | null;
};

/** Those that the page shows and whatever says the same; all of it where nothing is kept of them, they say something else by now,
 *  or none is left of those to read next. `read`: what nobody has read among these and those drawn; of all, for null. */
export async function waitingFor<Waiting extends { unread: readonly Unsorted[] }>(
	{ key, order, shown, assigner }: Page,
	read: (among: readonly string[] | null) => Promise<Waiting>
): Promise<Waiting> {
	// Those drawn are read blind, without what says the same.
	if (order === 'random') return read([]);
	const wanted = order === 'next' ? keptNext(key, assigner) : shown;
	const among = keptBeside(key, wanted);
	const some = among && (await read(among));
	if (!some || !areAsKept(key, some.unread)) return read(null);
	const isUsedUp = order === 'next' && !some.unread.some((one) => wanted.includes(one.responseId));
	return isUsedUp ? read(null) : some;
}
