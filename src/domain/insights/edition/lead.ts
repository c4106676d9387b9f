// What a front page opens with: the pain point that most people named; where there is none, the largest of what is missing;
// praise only where there is nothing else.
import type { Card, Lane } from '../read-board.ts';

const FIRST = ['pain-point', 'need', 'want', 'expectation', 'belief', 'tendency', 'praise'] as const;

export function leadOf(lanes: readonly Pick<Lane, 'kind' | 'cards'>[]): Card | null {
	const [lane] = FIRST.flatMap((kind) => lanes.filter((one) => one.kind === kind && one.cards.length > 0));
	return lane?.cards[0] ?? null;
}

/** The lanes without what stands elsewhere on the page. */
export const lanesBeside = (lanes: readonly Lane[], lead: Card | null): Lane[] =>
	lanes
		.map((lane) => ({ ...lane, cards: lane.cards.filter(({ id }) => id !== lead?.id) }))
		.filter(({ cards }) => cards.length > 0);
