import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import type { PollContent } from '../../polls/poll.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes, idsCountedUnder } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { markedWords, type MarkedWords } from '../marked-words.ts';
import { quoting } from '../reading-purposes.ts';
import type { AnswerRef } from '../reading.store.server.ts';
import { HIDDEN, listReleased } from '../shown-words.store.server.ts';
import { findCodedAnswer } from './evidence.store.server.ts';
import { findMasked } from './find-masked.ts';
import { inMasks, masksOf, type Passage } from './in-masks.ts';

export type ToRelease = {
	theme: { id: string; name: string };
	question: string;
	/** As written, with what will be masked. */
	passages: Passage[];
	/** As readers will see it. */
	words: MarkedWords;
	/** What is masked by hand, one place a line. */
	also: string;
	against: boolean;
};

/** One answer before it is released: what the mask finds in it, and what is masked by hand besides. `also`: what was typed;
 *  null: as it was released last. */
export async function readRelease(
	tx: Tx,
	by: Member,
	poll: { pollId: string; scope: number; content: PollContent },
	themeId: string,
	ref: AnswerRef,
	also: string | null,
	now: Date
): Promise<ToRelease> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('release words');
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const book = await readCodebook(tx, by.workspaceId);
	const theme = currentThemes(book).find(({ id }) => id === themeId);
	const ids = idsCountedUnder(book, themeId);
	const { coded, its } = await forPurpose(tx, quoting(by, poll.scope), async () => ({
		coded: await findCodedAnswer(tx, at, ids, ref),
		its: (await listReleased(tx, at, ids)).find(
			(one) => one.responseId === ref.responseId && one.questionId === ref.questionId
		)
	}));
	if (!theme || !coded) throw new NotFound('answer that may be quoted');
	await noteAudit(tx, by, { kind: 'answers-read', subject: poll.pollId }, now);
	const { text, spanStart: start, spanEnd: end, against } = coded;
	const before = [...new Set((its?.byHand ?? []).map((one) => text.slice(one.start, one.end)))].join('\n');
	const byHand = findMasked(text, also ?? before).map((one) => ({ ...one, put: HIDDEN }));
	const masks = masksOf(text, byHand);
	return {
		theme: { id: theme.id, name: theme.name },
		question: poll.content.questions.find(({ id }) => id === ref.questionId)?.title ?? ref.questionId,
		passages: inMasks(text, { start, end }, masks),
		words: markedWords(text, start, end, masks),
		also: also ?? before,
		against
	};
}
