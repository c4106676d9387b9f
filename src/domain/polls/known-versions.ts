// The contents of published versions, checked once against their fingerprint (E11) and then kept. Each is known by the
// transaction that wrote its row (xmin): whatever reaches the row afterwards makes it another, which is checked anew.
import { BoundedMap } from '../bounded-map.ts';
import { mustBeAsPublished } from './as-published.ts';
import { pollContentSchema, type PollContent } from './poll.ts';

export type RowAsWritten = { workspaceId: string; pollId: string; number: number; written: string };

/** One takes about 50 kB. */
const MOST = 500;
const known = new BoundedMap<PollContent>(MOST);

const nameOf = (row: RowAsWritten): string => `${row.workspaceId} ${row.pollId} ${row.number} ${row.written}`;

export const knownContent = (row: RowAsWritten): PollContent | undefined => known.get(nameOf(row));

/** What is stored, as a poll. Many share it, so nobody can change it. Throws where it is no longer what was published. */
export function learnContent(
	row: RowAsWritten,
	stored: { content: unknown; fingerprint: string }
): PollContent {
	mustBeAsPublished(stored);
	const content = frozen(pollContentSchema.parse(stored.content));
	known.set(nameOf(row), content);
	return content;
}

function frozen<T>(value: T): T {
	if (typeof value !== 'object' || value === null) return value;
	for (const part of Object.values(value)) frozen(part);
	return Object.freeze(value);
}
