import type { Tx } from '#db/open.ts';
import { readBoard, type Board } from '../insights/read-board.ts';
import type { ReadAt } from '../insights/reading.store.server.ts';
import type { PollContent } from '../polls/poll.ts';
import type { Decision } from './decision.ts';
import { listDecisions } from './decision.store.server.ts';
import { outcomeContent, type OutcomeContent } from './outcome.ts';

/** What would be published now: the board as everybody may see it, and the decisions that rest on it. No words of people:
 *  those are read under their consent each time the page is shown. */
export async function draftOutcome(
	tx: Tx,
	at: ReadAt,
	content: PollContent,
	words: string
): Promise<OutcomeContent> {
	const board = await readBoard(tx, at, content);
	const decisions = await listDecisions(tx, at.workspaceId, at.pollId);
	// Parsing keeps what the schema names and drops the rest: above all the words on the cards.
	return outcomeContent.parse({
		words,
		scope: at.scope,
		people: board.people,
		base: board.base ?? 0,
		k: board.k,
		codebookVersion: board.codebookVersion,
		themes: board.lanes.flatMap((lane) => lane.cards),
		questions: board.measured.map(({ rows, ...question }) => ({
			...question,
			rows: rows.map(({ merged, ...row }) => ({
				...row,
				label: merged.length > 0 ? `${row.label}: ${merged.join(', ')}` : row.label
			}))
		})),
		apart: board.apart,
		decisions: decisions.map((decision) => ({
			text: decision.text,
			owner: decision.owner,
			reason: decision.reason,
			decidedOn: decision.decidedOn,
			status: decision.status,
			because: namesOf(decision, at.pollId, board, content)
		}))
	});
}

/** The insights a decision rests on, by name; those too small to be shown are not named. */
export function namesOf(decision: Decision, pollId: string, board: Board, content: PollContent): string[] {
	const cards = board.lanes.flatMap((lane) => lane.cards);
	return decision.cites
		.filter((cite) => cite.pollId === pollId)
		.flatMap(
			(cite) =>
				cards.find((card) => card.id === cite.themeId)?.name ??
				content.questions.find((question) => question.id === cite.questionId)?.title ??
				[]
		);
}
