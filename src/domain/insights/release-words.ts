import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayCodeAnswers, type Member } from '../workspaces/membership.ts';
import { idsCountedUnder } from './codebook.ts';
import { readCodebook } from './codebook.store.server.ts';
import { findMasked } from './evidence/find-masked.ts';
import { findCodedAnswer } from './evidence/evidence.store.server.ts';
import type { AnswerRef } from './reading.store.server.ts';
import { quoting } from './reading-purposes.ts';
import { deleteShownWords, listReleased, putOnCard, putShownWords } from './shown-words.store.server.ts';

export type Release = AnswerRef & {
	pollId: string;
	scope: number;
	/** Words to mask besides what the mask finds, one place a line. */
	also?: string;
	onCard?: boolean;
};

/** Lets readers see these words, masked. Refused unless the person who wrote them agreed to be quoted. The first words of a
 *  theme stand on its card, too. */
export async function releaseWords(
	tx: Tx,
	by: Member,
	themeId: string,
	answer: Release,
	now: Date
): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('release words');
	const at = { workspaceId: by.workspaceId, pollId: answer.pollId };
	const ids = idsCountedUnder(await readCodebook(tx, by.workspaceId), themeId);
	await forPurpose(tx, quoting(by, answer.scope), async () => {
		const coded = await findCodedAnswer(tx, at, ids, answer);
		if (!coded) throw new Refused('Whoever wrote this did not agree to be quoted, or has changed it since.');
		const masked = findMasked(coded.text, answer.also ?? '');
		const { responseId, questionId } = answer;
		await putShownWords(tx, by, coded.themeId, { responseId, questionId, masked }, now);
		const isFirst = !(await listReleased(tx, at, ids)).some(({ onCard }) => onCard);
		if (!coded.against && (answer.onCard ?? isFirst)) await putOnCard(tx, by.workspaceId, ids, answer);
	});
	await noteAudit(tx, by, { kind: 'words-released', subject: themeId }, now);
}

/** Readers do not see these words any more. */
export async function takeBackWords(
	tx: Tx,
	by: Member,
	themeId: string,
	answer: AnswerRef & { scope: number },
	now: Date
): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('take words back');
	const ids = idsCountedUnder(await readCodebook(tx, by.workspaceId), themeId);
	await forPurpose(tx, quoting(by, answer.scope), () => deleteShownWords(tx, by.workspaceId, ids, answer));
	await noteAudit(tx, by, { kind: 'words-taken-back', subject: themeId }, now);
}

/** Of the released words, these stand on the card from now on; null: none. */
export async function chooseForCard(
	tx: Tx,
	by: Member,
	themeId: string,
	answer: AnswerRef | null,
	of: { pollId: string; scope: number },
	now: Date
): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('choose the words on a card');
	const at = { workspaceId: by.workspaceId, pollId: of.pollId };
	const ids = idsCountedUnder(await readCodebook(tx, by.workspaceId), themeId);
	await forPurpose(tx, quoting(by, of.scope), async () => {
		const released = await listReleased(tx, at, ids);
		const isReleased = (one: AnswerRef) =>
			released.some(
				(each) => each.responseId === one.responseId && each.questionId === one.questionId && !each.against
			);
		if (answer && !isReleased(answer)) throw new NotFound('released words');
		await putOnCard(tx, by.workspaceId, ids, answer);
	});
	await noteAudit(tx, by, { kind: 'card-words-chosen', subject: themeId }, now);
}
