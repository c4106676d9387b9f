import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, Refused } from '../errors.ts';
import { mayCodeAnswers, type Member } from '../workspaces/membership.ts';
import type { AnswerRef } from './reading.store.server.ts';
import { quoting } from './reading-purposes.ts';
import { deleteShownWords, listQuotable, putShownWords } from './shown-words.store.server.ts';

/** Lets these words stand on the theme's card. Refused unless the person who wrote them agreed to be quoted. */
export async function releaseWords(
	tx: Tx,
	by: Member,
	themeId: string,
	answer: AnswerRef & { pollId: string; scope: number },
	now: Date
): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('release words');
	const at = { workspaceId: by.workspaceId, pollId: answer.pollId };
	await forPurpose(tx, quoting(by, answer.scope), async () => {
		if (!(await listQuotable(tx, at)).has(answer.responseId))
			throw new Refused('Whoever wrote this did not agree to be quoted.');
		await putShownWords(tx, by, themeId, answer, now);
	});
	await noteAudit(tx, by, { kind: 'words-released', subject: themeId }, now);
}

/** The card shows no words any more. */
export async function takeBackWords(
	tx: Tx,
	by: Member,
	themeId: string,
	scope: number,
	now: Date
): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('take words back');
	await forPurpose(tx, quoting(by, scope), () => deleteShownWords(tx, by.workspaceId, themeId));
	await noteAudit(tx, by, { kind: 'words-taken-back', subject: themeId }, now);
}
