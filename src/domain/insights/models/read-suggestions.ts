import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed } from '../../errors.ts';
import type { ChosenPoll } from '../../polls/choose-poll.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes, themeAfterMerges } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { informing } from '../reading-purposes.ts';
import { countAsked, countUnasked, listProposals } from './proposal.store.server.ts';
import type { Model } from './model.ts';
import { countWithoutVector } from './vector.store.server.ts';
import { whomToAsk } from './whom-to-ask.ts';

const MOST_SHOWN = 50;

/** What a model proposed and nobody has settled yet, and how many answers it may still be asked about. */
export async function readSuggestions(
	tx: Tx,
	by: Member,
	model: Pick<Model, 'processor' | 'id' | 'version' | 'embeddingId'>,
	poll: ChosenPoll,
	questionId: string,
	now: Date
) {
	if (!mayCodeAnswers(by)) throw new NotAllowed('read answers as they were written');
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const book = await readCodebook(tx, by.workspaceId);
	const themes = currentThemes(book).map(({ id, name }) => ({ id, name }));
	const toAsk = await whomToAsk(tx, by, model.processor, poll);
	const unasked =
		toAsk &&
		(await forPurpose(tx, toAsk.reading, () =>
			countUnasked(tx, { ...toAsk.of, questionId }, { ...model, now })
		));
	const { embeddingId, version } = model;
	const ungrouped =
		toAsk && embeddingId
			? await forPurpose(tx, toAsk.reading, () =>
					countWithoutVector(tx, { ...toAsk.of, questionId }, { id: embeddingId, version })
				)
			: null;
	const { proposals, counts } = await forPurpose(tx, informing(by, poll.scope), async () => ({
		proposals: await listProposals(tx, at, questionId, MOST_SHOWN),
		counts: await countAsked(tx, at, questionId)
	}));
	if (proposals.length > 0) await noteAudit(tx, by, { kind: 'answers-read', subject: poll.pollId }, now);
	/** The theme as it stands now: merged meanwhile, or named meanwhile as the model would have named it. */
	const themeNow = ({ themeId, newTheme }: { themeId: string | null; newTheme: string | null }) => {
		const counted = themeId && themeAfterMerges(book, themeId);
		return themes.find(({ id, name }) => id === counted || name.toLowerCase() === newTheme?.toLowerCase());
	};
	return {
		...counts,
		themes,
		/** null: the statement does not name the model. */
		unasked,
		/** Of how many answers the model may still make vectors; null: it makes none, or may not. */
		ungrouped,
		proposals: proposals.map(({ text, spanStart, spanEnd, ...one }) => ({
			...{ id: one.id, model: `${one.modelId} ${one.modelVersion}` },
			before: text.slice(0, spanStart),
			quote: text.slice(spanStart, spanEnd),
			after: text.slice(spanEnd),
			theme: themeNow(one)?.id ?? null,
			newTheme: themeNow(one) ? null : one.newTheme
		}))
	};
}
