import type { Tx } from '#db/open.ts';
import { tokenHash } from '../accounts/token.ts';
import { dayOf } from '../calendar.ts';
import { wordsFor } from '../languages/words.ts';
import { PollClosed } from '../errors.ts';
import { findOpening } from '../polls/find-opening.ts';
import { isLimited, sayOpening, type Sharing } from '../polls/opening.ts';
import type { PublicPoll } from '../polls/poll.store.server.ts';
import type { AnswerValue } from '../polls/answer-value.ts';
import { fullQuestion, sayFull } from '../polls/quota.ts';
import { findSharing, queueForPlace } from '../polls/sharing.store.server.ts';
import { takeInvitation } from './own-invitation.store.server.ts';

/** Waits for one's turn where places are limited or a personal link is used: what is found after that stays true until this
 *  transaction ends. */
export async function waitForTurn(tx: Tx, poll: PublicPoll, invitation: string | null): Promise<Sharing> {
	const sharing = await findSharing(tx, poll.version);
	if (isLimited(sharing) || invitation !== null) await queueForPlace(tx, poll.version);
	return sharing;
}

/** Throws PollClosed, with why, where this poll takes no answers now, or none like these. */
export async function findPlace(
	tx: Tx,
	poll: PublicPoll,
	sharing: Sharing,
	values: Record<string, AnswerValue>,
	now: Date
): Promise<void> {
	const { taken, opening } = await findOpening(tx, poll, now, sharing);
	const { road } = wordsFor(poll.version.content.language);
	if (opening !== 'open') throw new PollClosed(sayOpening(opening, sharing, road));
	const full = fullQuestion(poll.version.content.questions, sharing.quotas, taken, values);
	if (full) throw new PollClosed(sayFull(full, road));
}

/** Uses up a personal link. Throws PollClosed where it was used before, or where answers come by such links only. Nobody is
 *  noted as having answered where the poll promises not to know people (E1). */
export async function useInvitation(
	tx: Tx,
	poll: PublicPoll,
	sharing: Sharing,
	invitation: string | null,
	now: Date
): Promise<void> {
	const { intent, language } = poll.version.content;
	const { road } = wordsFor(language);
	if (intent.identity !== 'identified') return;
	if (invitation !== null) {
		if (!(await takeInvitation(tx, poll.version, tokenHash(invitation), dayOf(now))))
			throw new PollClosed(sayOpening('used', sharing, road));
	} else if (sharing.byInvitation) throw new PollClosed(sayOpening('by-invitation', sharing, road));
}
