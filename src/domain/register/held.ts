// What is held under one version now, as it may be shown.
import type { PollVersion } from '../polls/poll.ts';
import { sayPart, sayPeople } from './people-shown.ts';
import type { AgreedRow, HeldRow } from './register.store.server.ts';

export type Agreed = { purpose: string; words: string; people: string };
export type Held = {
	people: string;
	withdrawn: string;
	/** The first answer, the next and the last day of deletion; null where too few people are held to tell days. */
	days: { oldest: string; nextDeletion: string; lastDeletion: string } | null;
	/** Per wording that people were shown: how many allow that purpose now. */
	agreed: Agreed[];
};

export function heldOf(version: PollVersion, held: readonly HeldRow[], agreed: readonly AgreedRow[]): Held {
	const isOf = (row: HeldRow | AgreedRow) => row.pollId === version.pollId && row.version === version.number;
	const k = version.content.intent.seenBy.smallestGroup;
	const row = held.find(isOf);
	const base = row?.people ?? 0;
	return {
		people: sayPeople(base, k),
		withdrawn: sayPart(row?.withdrawn ?? 0, base, k),
		days:
			row && base >= k
				? { oldest: row.oldest, nextDeletion: row.nextDeletion, lastDeletion: row.lastDeletion }
				: null,
		agreed: agreed.filter(isOf).map(({ purpose, words, people }) => ({
			purpose,
			words,
			people: sayPart(people, base, k)
		}))
	};
}
