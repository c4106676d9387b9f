import type { Stronger } from '#domain/insights/edition/stronger-in.ts';
import type { TrendPoint } from '#domain/insights/edition/trend-of.ts';
import type { Card } from '#domain/insights/read-board.ts';

/** A theme as the front of the board shows it: small on a card, or large as what it opens with. */
export type OnTheBoard = {
	card: Card;
	href: string;
	trend: TrendPoint[];
	/** The group in which it stands out most comes first. */
	stronger: Stronger[];
	/** How its decision stands; '' where there is none. */
	status: string;
};
