import type { Tx } from '#db/open.ts';
import { PollClosed } from '../errors.ts';
import { findOpening } from '../polls/find-opening.ts';
import { isLimited, sayOpening, type Sharing } from '../polls/opening.ts';
import type { PublicPoll } from '../polls/poll.store.server.ts';
import type { AnswerValue } from '../polls/question.ts';
import { fullQuestion, sayFull } from '../polls/quota.ts';
import { findSharing, queueForPlace } from '../polls/sharing.store.server.ts';

/** Waits for one's turn where places are limited: what is counted after that stays true until this transaction ends. */
export async function waitForTurn(tx: Tx, poll: PublicPoll): Promise<Sharing> {
	const sharing = await findSharing(tx, poll.version);
	if (isLimited(sharing)) await queueForPlace(tx, poll.version);
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
	if (opening !== 'open') throw new PollClosed(sayOpening(opening, sharing));
	const full = fullQuestion(poll.version.content.questions, sharing.quotas, taken, values);
	if (full) throw new PollClosed(sayFull(full));
}
