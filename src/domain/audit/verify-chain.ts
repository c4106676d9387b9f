// Recomputes one chain from its first entry on, and names the first that is wrong.
import { commitmentOf, entryHash, NOTHING_BEFORE, type ChainedEntry, type Opening } from './entry.ts';

export type Finding = { number: number } & (
	| { how: 'edited' | 'missing' | 'rewritten' }
	| { how: 'reordered'; writtenAs: number }
	| { how: 'cut-off-after'; known: number }
);

export type Chain = {
	/** In order of their numbers. */
	entries: AsyncIterable<ChainedEntry> | Iterable<ChainedEntry>;
	/** The highest number that the entries, or what opens them, bear. */
	last: number;
	/** Heads kept outside: the hash that an entry had then. */
	heads: readonly { number: number; hash: string }[];
};
export type Verdict = { entries: number; hash: string; finding: Finding | null };

export async function verifyChain({ entries, last, heads }: Chain): Promise<Verdict> {
	let number = 0;
	let hash = NOTHING_BEFORE;
	const kept = Map.groupBy(heads, (head) => head.number);
	const stop = (finding: Finding): Verdict => ({ entries: number, hash, finding });
	for await (const entry of entries) {
		const next = number + 1;
		if (entry.number > next) return stop({ number: next, how: 'missing' });
		if (entry.number < next) return stop({ number: entry.number, how: 'edited' });
		if (entryHash(entry) !== entry.hash) {
			const writtenAs = otherPlace(entry, last);
			return stop(
				writtenAs ? { number: next, how: 'reordered', writtenAs } : { number: next, how: 'edited' }
			);
		}
		// Its own hash fits, so the one before it is not the one it was written after.
		if (entry.previousHash !== hash) return stop({ number: Math.max(1, number), how: 'edited' });
		if (!opens(entry.who, entry.whoCommitment) || !opens(entry.whom, entry.whomCommitment))
			return stop({ number: next, how: 'edited' });
		if (kept.get(next)?.some((head) => head.hash !== entry.hash))
			return stop({ number: next, how: 'rewritten' });
		number = next;
		hash = entry.hash;
	}
	const known = heads.reduce((most, head) => Math.max(most, head.number), last);
	return known > number
		? stop({ number, how: 'cut-off-after', known })
		: { entries: number, hash, finding: null };
}

/** Nobody is named where nobody did it, and where they were forgotten; who is named must be who it was. */
const opens = (opening: Opening | null, commitment: string | null): boolean =>
	opening === null || commitmentOf(opening) === commitment;

/** The number under which this entry's hash fits, if there is one. */
function otherPlace(entry: ChainedEntry, last: number): number | null {
	for (let number = 1; number <= last; number += 1)
		if (entryHash({ ...entry, number }) === entry.hash) return number;
	return null;
}

/** What was found, as a sentence without its end. */
export function sayFinding(finding: Finding): string {
	const entry = `entry ${finding.number}`;
	switch (finding.how) {
		case 'edited':
			return `${entry} was edited`;
		case 'missing':
			return `${entry} is missing`;
		case 'reordered':
			return `${entry} was reordered: it was written as entry ${finding.writtenAs}`;
		case 'rewritten':
			return `${entry} was edited: it, or one before it, was written anew since its head was kept`;
		case 'cut-off-after':
			return finding.number === 0
				? 'the chain is gone'
				: `the chain is cut off after ${entry}: there was an entry ${finding.known}`;
	}
}
