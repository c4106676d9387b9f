// Who does not speak in a theme, as far as that can be known: in numbers that give nobody away.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import type { PollContent } from '../../polls/poll.ts';
import { isOpen } from '../../polls/question.ts';
import type { Member } from '../../workspaces/membership.ts';
import { protectPeople } from '../disclosure.ts';
import { informing, quoting } from '../reading-purposes.ts';
import { listQuotable } from '../shown-words.store.server.ts';
import { countMissing } from './evidence.store.server.ts';

/** null: fewer than the smallest group. `orMore`: nearly everybody. */
export type Protected = ReturnType<typeof protectPeople>;
export type Missing = { wroteNothing: Protected; notRead: Protected; notQuotable: Protected };

export async function readMissing(
	tx: Tx,
	by: Member,
	poll: { pollId: string; scope: number; content: PollContent }
): Promise<Missing> {
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const k = poll.content.intent.seenBy.smallestGroup;
	const open = poll.content.questions.filter(isOpen).map(({ id }) => id);
	const { people, wroteNothing, notRead } = await forPurpose(tx, informing(by, poll.scope), () =>
		countMissing(tx, at, open)
	);
	const quotable = await forPurpose(tx, quoting(by, poll.scope), () => listQuotable(tx, at));
	const told = (count: number) => protectPeople(Math.max(0, count), people, k);
	return {
		wroteNothing: told(wroteNothing),
		notRead: told(notRead),
		notQuotable: told(people - quotable.size)
	};
}
