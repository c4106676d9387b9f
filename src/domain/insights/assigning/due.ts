// When a server learns by itself from what people read: enough came, and nobody is in the middle of reading. What it learns is
// offered with what it would change, and nothing more: a person takes it into use, or nobody does.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { choosePoll } from '../../polls/choose-poll.ts';
import type { PollContent } from '../../polls/poll.ts';
import { findNewest, type Of } from './assigner.store.server.ts';
import { countReadSince } from './auto.store.server.ts';
import { learning, openQuestions } from './learn.ts';

/** So many answers read or sorted anew, and so large a part of all that were read. */
export const LEAST_NEW = 20;
const LEAST_SHARE = 0.1;
const MINUTE = 60_000;
/** Whoever reads now goes on reading: what they read in this while is learnt from together. */
const QUIET = 5 * MINUTE;
/** No poll is learnt from more often than this by itself. */
const PAUSE = 30 * MINUTE;

export type ReadSince = { read: number; since: number; last: Date | null };

export const isEnough = ({ read, since }: ReadSince): boolean =>
	since >= Math.max(LEAST_NEW, LEAST_SHARE * read);

/** The polls of a workspace from which there is enough to learn now, under each scope of their statement. */
export async function listDue(
	tx: Tx,
	workspaceId: string,
	now: Date
): Promise<{ of: Of; content: PollContent }[]> {
	const { polls } = await choosePoll(tx, workspaceId, null);
	const due: { of: Of; content: PollContent }[] = [];
	for (const { id } of polls) {
		const { poll: newest } = await choosePoll(tx, workspaceId, id);
		for (const key of [id, ...(newest?.otherScopes ?? []).map((other) => other.key)]) {
			const { poll } = await choosePoll(tx, workspaceId, key);
			if (!poll) continue;
			const of = { workspaceId, pollId: poll.pollId, scope: poll.scope };
			if (await isDue(tx, of, poll.content, now)) due.push({ of, content: poll.content });
		}
	}
	return due;
}

async function isDue(tx: Tx, of: Of, content: PollContent, now: Date): Promise<boolean> {
	const questions = openQuestions(content);
	if (questions.length === 0) return false;
	const newest = await findNewest(tx, of);
	const ago = (at: Date | null) => (at ? now.getTime() - at.getTime() : Infinity);
	if (ago(newest?.learntAt ?? null) < PAUSE) return false;
	const found = await forPurpose(tx, learning({ accountId: null }, of.scope), () =>
		countReadSince(tx, of, questions, newest?.learntAt ?? null)
	);
	return isEnough(found) && ago(found.last) >= QUIET;
}
