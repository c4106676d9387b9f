import type { Board } from '../insights/read-board.ts';
import type { Evidence } from './evidence.ts';

export type Insight = { cite: string; name: string; detail: string; evidence: Evidence };

/** What a decision may rest on: every theme and every measured question that the board shows. */
export const insightsOf = (board: Board, today: string): Insight[] => [
	...board.lanes
		.flatMap((lane) => lane.cards)
		.map(({ id, name, people, orMore, base, share, low, high, how, audited }) => {
			const cite = `theme:${id}`;
			const numbers = { people, orMore, base, share, low, high, how, audited };
			const measured = { kind: 'share', ...numbers } as const;
			return {
				cite,
				name,
				detail:
					how === 'estimated'
						? `about ${Math.round(share * 100)} in 100 people`
						: `${people}${orMore ? ' or more' : ''} of ${base} people`,
				evidence: { cite, name, day: today, measured }
			};
		}),
	...board.measured.flatMap(({ id, title, base, score }): Insight[] => {
		if (base === null) return [];
		const cite = `question:${id}`;
		const measured = score
			? ({ kind: 'score', ...score, people: base } as const)
			: ({ kind: 'people', people: base } as const);
		return [
			{
				cite,
				name: title,
				detail: score ? `${score.name}: ${score.value}` : `${base} people`,
				evidence: { cite, name: title, day: today, measured }
			}
		];
	})
];
