import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { NotAllowed } from '../errors.ts';
import { mayCodeAnswers, type Member } from '../workspaces/membership.ts';
import { informing } from './reading-purposes.ts';
import { listCodings } from './reading.store.server.ts';

/** The themes that people found in each answer of a poll, under the ids they had then. */
export async function readFoundThemes(
	tx: Tx,
	by: Member,
	poll: { pollId: string; scope: number }
): Promise<string[][]> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('open the codebook');
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const codings = await forPurpose(tx, informing(by, poll.scope), () => listCodings(tx, at));
	const answers = new Map<string, string[]>();
	for (const { responseId, questionId, themeId } of codings) {
		const key = `${responseId} ${questionId}`;
		answers.set(key, [...(answers.get(key) ?? []), themeId]);
	}
	return [...answers.values()];
}
