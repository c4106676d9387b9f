import type { Board } from '../insights/read-board.ts';

export type Insight = { cite: string; name: string; detail: string };

/** What a decision may rest on: every theme and every measured question that the board shows. */
export const insightsOf = (board: Board): Insight[] => [
	...board.lanes
		.flatMap((lane) => lane.cards)
		.map((card) => ({
			cite: `theme:${card.id}`,
			name: card.name,
			detail: `${card.people}${card.orMore ? ' or more' : ''} of ${card.base} people`
		})),
	...board.measured
		.filter((question) => question.base !== null)
		.map((question) => ({
			cite: `question:${question.id}`,
			name: question.title,
			detail: question.score ? `${question.score.name}: ${question.score.value}` : `${question.base} people`
		}))
];
