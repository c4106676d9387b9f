import type { Database, Tx } from '#db/open.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { dayOf } from '../../calendar.ts';
import { NotAllowed, NotFound, Refused } from '../../errors.ts';
import { mustChoosePoll } from '../../polls/choose-poll.ts';
import { isOpen } from '../../polls/question.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { maskPersonalData } from '../words/mask.ts';
import { judgeSuggestions, type AskedText } from './judge-suggestions.ts';
import { askOrEachAlone } from './each-alone.ts';
import type { Sent } from './in-batches.ts';
import type { Model } from './model.ts';
import { insertAsked, listUnasked, noteFailed } from './proposal.store.server.ts';
import { whomToAsk } from './whom-to-ask.ts';

/** The key of a poll, and one of its open questions. */
export type About = { poll: string; questionId: string };

/** Answers that one question to the model is about. */
export const ASKED_AT_ONCE = 10;
const LONGEST_SENT = 4000;

/** Has a model propose themes for the next answers whose people allow it. Only where the statement names this model's
 *  processor. No transaction is open while the model thinks; what was taken back meanwhile is not kept. Where its reply about
 *  several cannot be read it is asked about each alone: one answer holds up no other. */
export async function askModel(
	db: Database,
	by: Member,
	model: Model,
	about: About,
	now: Date,
	signal: AbortSignal
): Promise<Sent> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('ask for suggestions');
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const { themes, asked, reading } = await inside((tx) => readToAsk(tx, by, model, about, now));
	const asking = {
		workspaceId: by.workspaceId,
		questionId: about.questionId,
		purpose: reading.purpose,
		modelId: model.id,
		modelVersion: model.version,
		askedOn: dayOf(now)
	};
	const ask = async (some: readonly AskedText[]) => {
		const said = await model.suggest(
			some.map(({ sent }) => sent),
			themes.map(({ name }) => name),
			signal
		);
		const judged = judgeSuggestions(some, themes, said);
		await inside((tx) => forPurpose(tx, reading, () => insertAsked(tx, asking, some, judged)));
	};
	if (asked.length === 0) return { sent: 0, failed: 0 };
	const failed = await askOrEachAlone(asked, ask);
	await inside((tx) => forPurpose(tx, reading, () => noteFailed(tx, asking, failed, now)));
	return { sent: asked.length, failed: failed.length };
}

/** The poll, and whom of it this model may be asked about; refused where its statement does not name it. */
export async function mustMayAsk(tx: Tx, by: Member, model: Model, about: About) {
	const poll = await mustChoosePoll(tx, by.workspaceId, about.poll);
	if (!poll.content.questions.some((each) => isOpen(each) && each.id === about.questionId))
		throw new NotFound('open question');
	const toAsk = await whomToAsk(tx, by, model.processor, poll);
	if (!toAsk) throw new Refused('The statement of intent does not name this model. Nothing is sent to it.');
	return { poll, ...toAsk };
}

async function readToAsk(tx: Tx, by: Member, model: Model, about: About, now: Date) {
	const { poll, reading, of } = await mustMayAsk(tx, by, model, about);
	const answers = await forPurpose(tx, reading, () =>
		listUnasked(tx, { ...of, questionId: about.questionId }, { ...model, now }, ASKED_AT_ONCE)
	);
	const themes = currentThemes(await readCodebook(tx, by.workspaceId));
	if (answers.length > 0) await noteAudit(tx, by, { kind: 'model-asked', subject: poll.pollId }, now);
	return { themes, asked: answers.map(asSent), reading };
}

/** An answer beside what leaves of it: masked, and not without end. */
export const asSent = ({ responseId, text }: { responseId: string; text: string }): AskedText => ({
	responseId,
	written: text,
	sent: maskPersonalData(text).slice(0, LONGEST_SENT).toWellFormed()
});
