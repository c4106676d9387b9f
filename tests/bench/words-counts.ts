// Right, wrong and missed, and what they come to.
export type Counts = { right: number; wrong: number; missed: number };
export const NOTHING_COUNTED: Counts = { right: 0, wrong: 0, missed: 0 };

export const addTo = (one: Counts, other: Counts): Counts => ({
	right: one.right + other.right,
	wrong: one.wrong + other.wrong,
	missed: one.missed + other.missed
});

export const f1 = ({ right, wrong, missed }: Counts): number =>
	(2 * right) / Math.max(1, 2 * right + wrong + missed);

/** Micro: over all together, so common themes count most. Macro: the mean over themes. */
export const f1Of = (themes: Counts[]) => ({
	micro: f1(themes.reduce(addTo, NOTHING_COUNTED)),
	macro: themes.reduce((sum, theme) => sum + f1(theme), 0) / themes.length
});
