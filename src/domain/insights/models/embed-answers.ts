import type { Database, Tx } from '#db/open.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { dayOf } from '../../calendar.ts';
import { NotAllowed, Refused } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { asSent, mustMayAsk, type About } from './ask-model.ts';
import { askOrEachAlone } from './each-alone.ts';
import { inBatches, type AskedAbout, type Sent } from './in-batches.ts';
import type { Model } from './model.ts';
import { insertVectors, listWithoutVector } from './vector.store.server.ts';

/** Vectors take a model moments: so many texts go at once, and so many batches with one press. */
const AT_ONCE = 50;
const BATCHES = 40;

/** Has a model make vectors of the unread answers whose people allow it, by which drafts of themes are grouped. Each goes masked,
 *  and what was taken back meanwhile is not kept. */
export async function embedAnswers(
	db: Database,
	by: Member,
	model: Model,
	about: About,
	now: Date,
	signal: AbortSignal
): Promise<AskedAbout> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('have a model group answers');
	if (!model.embeddingId) throw new Refused('This model makes no vectors: the operator names one that does.');
	const made = { id: model.embeddingId, version: model.version };
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const failed: string[] = [];
	const batch = async (): Promise<Sent> => {
		const { texts, reading } = await inside(async (tx) => {
			const { poll, reading, of } = await mustMayAsk(tx, by, model, about);
			const texts = await forPurpose(tx, reading, () =>
				listWithoutVector(tx, { ...of, questionId: about.questionId }, made, failed, AT_ONCE)
			);
			if (texts.length > 0) await noteAudit(tx, by, { kind: 'model-asked', subject: poll.pollId }, now);
			return { texts, reading };
		});
		const asking = {
			...{ workspaceId: by.workspaceId, questionId: about.questionId, purpose: reading.purpose },
			...{ modelId: made.id, modelVersion: made.version, askedOn: dayOf(now) }
		};
		const sent = texts.map(asSent);
		const without = await askOrEachAlone(sent, async (some) => {
			const vectors = await model.embed(
				some.map((one) => one.sent),
				signal
			);
			await inside((tx) => forPurpose(tx, reading, () => insertVectors(tx, asking, some, vectors)));
		});
		failed.push(...without.map(({ responseId }) => responseId));
		return { sent: sent.length, failed: without.length };
	};
	return inBatches(BATCHES, batch);
}
