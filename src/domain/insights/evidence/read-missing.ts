// Who does not speak in a theme, as far as that can be known: in numbers that give nobody away. Counted with the snapshot, since
// it is a look at every answer.
import type { Tx } from '#db/open.ts';
import { forPurpose, type ReadingPurpose } from '#db/scope.ts';
import { purposeUnder } from '../../intents/purpose.ts';
import type { PollContent } from '../../polls/poll.ts';
import { isOpen } from '../../polls/question.ts';
import { protectPeople } from '../disclosure.ts';
import type { ReadAt } from '../reading.store.server.ts';
import { countQuotable } from '../shown-words.store.server.ts';
import { countMissing } from './evidence.store.server.ts';

/** null: fewer than the smallest group. `orMore`: nearly everybody. */
export type Protected = ReturnType<typeof protectPeople>;
export type Missing = { wroteNothing: Protected; notRead: Protected; notQuotable: Protected };
export const NOT_YET: Missing = { wroteNothing: null, notRead: null, notQuotable: null };

export async function readMissing(tx: Tx, at: ReadAt, content: PollContent): Promise<Missing> {
	const { reader, scope } = at;
	const k = content.intent.seenBy.smallestGroup;
	const open = content.questions.filter(isOpen).map(({ id }) => id);
	const under = (purpose: ReadingPurpose) => ({ reader, purpose });
	const { people, wroteNothing, notRead } = await forPurpose(tx, under(purposeUnder('inform', scope)), () =>
		countMissing(tx, at, open)
	);
	const quotable = await forPurpose(tx, under(purposeUnder('quote', scope)), () => countQuotable(tx, at));
	const told = (count: number) => protectPeople(Math.max(0, count), people, k);
	return {
		wroteNothing: told(wroteNothing),
		notRead: told(notRead),
		notQuotable: told(people - quotable)
	};
}
