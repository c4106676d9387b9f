// What was answered to closed questions, in one look at all answers: added up as they come, so that no question is held in memory.
import type { Tx } from '#db/open.ts';
import type { Pooled } from '../../polls/compatible-questions.ts';
import { namesPerson } from '../../polls/naming.ts';
import { isOpen } from '../../polls/question.ts';
import { addingUp, measureAdded, type Measured } from '../measures/question-measure.ts';
import type { ReadAt } from '../reading.store.server.ts';
import { readGiven } from './counting.store.server.ts';
import { inParts } from './in-parts.ts';

/** How many answered each question under each version, whether it is measured or not. */
export type Answered = { questionId: string; version: number; people: number };

/** `tell`: told how many answers were looked at, each as often as it was given. Inside forPurpose. */
export async function measureClosed(
	tx: Tx,
	at: ReadAt,
	pooled: readonly Pooled[],
	k: number,
	tell: (answers: number) => Promise<void>
): Promise<{ questions: Measured[]; answered: Answered[] }> {
	const closed = pooled
		.filter(({ question }) => !isOpen(question) && !namesPerson(question))
		.map(({ question, versions }) => ({ question, versions, ...addingUp(question) }));
	const answered = new Map<string, Answered>();
	let looked = 0;
	const ids = closed.map(({ question }) => question.id);
	for await (const rows of readGiven(tx, at, ids)) {
		for (const { questionId, version, people } of rows) {
			const key = `${version} ${questionId}`;
			const before = answered.get(key)?.people ?? 0;
			answered.set(key, { questionId, version, people: before + people });
			looked += people;
		}
		for (const { question, versions, add } of closed) {
			const its = rows.filter(
				({ questionId, version }) => questionId === question.id && versions.includes(version)
			);
			for (const part of inParts(its)) add(part);
		}
		await tell(looked);
	}
	const questions = closed.map(({ question, sum }) => measureAdded(question, sum, k));
	return { questions, answered: [...answered.values()] };
}
