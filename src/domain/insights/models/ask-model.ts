import type { Database, Tx } from '#db/open.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { dayOf } from '../../calendar.ts';
import { NotAllowed, Refused } from '../../errors.ts';
import { purposeUnder } from '../../intents/purpose.ts';
import { mustChoosePoll } from '../../polls/choose-poll.ts';
import { listVersions } from '../../polls/poll.store.server.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { maskPersonalData } from '../words/mask.ts';
import { judgeSuggestions, type AskedText } from './judge-suggestions.ts';
import { machineNamed, type Model } from './model.ts';
import { insertAsked, listUnasked } from './proposal.store.server.ts';

/** Answers that one question to the model is about. */
export const ASKED_AT_ONCE = 10;
const LONGEST_SENT = 4000;

/** Has a model propose themes for the next answers whose people allow it; returns how many were sent. Only where the statement
 *  names this model's processor. No transaction is open while the model thinks; what was taken back meanwhile is not kept. */
export async function askModel(
	db: Database,
	by: Member,
	model: Model,
	of: { poll: string; questionId: string },
	now: Date,
	signal: AbortSignal
): Promise<number> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('ask for suggestions');
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const { themes, asked, reading } = await inside(async (tx) => {
		const { pollId, scope, content } = await mustChoosePoll(tx, by.workspaceId, of.poll);
		const machine = machineNamed(content.intent, model.processor);
		if (!machine)
			throw new Refused('The statement of intent does not name this model. Nothing is sent to it.');
		const at = { workspaceId: by.workspaceId, pollId };
		const versions = (await listVersions(tx, at))
			.filter((each) => each.scope === scope)
			.filter((each) => machineNamed(each.content.intent, model.processor)?.id === machine.id)
			.map((each) => each.number);
		const reading = {
			reader: by.accountId,
			purpose: purposeUnder(`machine:${machine.id}` as const, scope)
		};
		const answers = await forPurpose(tx, reading, () =>
			listUnasked(tx, { ...at, questionId: of.questionId, versions }, ASKED_AT_ONCE)
		);
		const themes = currentThemes(await readCodebook(tx, by.workspaceId));
		if (answers.length > 0) await noteAudit(tx, by, { kind: 'model-asked', subject: pollId }, now);
		const asked = answers.map(({ responseId, text }): AskedText => ({
			responseId,
			written: text,
			sent: maskPersonalData(text).slice(0, LONGEST_SENT).toWellFormed()
		}));
		return { themes, asked, reading };
	});
	if (asked.length === 0) return 0;
	const said = await model.suggest(
		asked.map(({ sent }) => sent),
		themes.map(({ name }) => name),
		signal
	);
	const judged = judgeSuggestions(asked, themes, said);
	const asking = {
		workspaceId: by.workspaceId,
		questionId: of.questionId,
		purpose: reading.purpose,
		modelId: model.id,
		modelVersion: model.version,
		askedOn: dayOf(now)
	};
	await inside((tx) => forPurpose(tx, reading, () => insertAsked(tx, asking, asked, judged)));
	return asked.length;
}
