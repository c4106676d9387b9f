// What the answers to a question come to, in plain counts and numbers. Small groups are put together, and intervals drawn,
// by whoever shows it (insights/measures); nothing of this may be shown as it is.

export type Count = { label: string; people: number };
/** How important and how satisfied, 1 to 5 each; null where the person cannot judge or left it out. */
export type Mark = { importance: number | null; satisfaction: number | null };
/** Attractive, performance, must be, indifferent, reverse, contradiction. */
export type KanoLetter = 'A' | 'O' | 'M' | 'I' | 'R' | 'Q';
export type KanoCounts = Record<KanoLetter, number>;
/** How often one person was shown a thing, and called it best or worst; all 0 for whoever never saw it. */
export type BestWorst = { best: number; worst: number; shown: number };

export type Tally = {
	/** Rows that share out the people between them. */
	parts?: Count[];
	/** Rows each of which anybody may stand in. */
	any?: Count[];
	/** People who chose the best end, of those who chose a point; `points` are the rows of that end, and `among` those of all points. */
	top?: { points: string[]; among: string[]; people: number; of: number };
	/** People at 0, 1, ... 10. */
	promoting?: number[];
	/** Marks of each thing judged, all in the same order of people. */
	marks?: { label: string; marks: Mark[] }[];
	/** People in each of Kano's categories, for each thing. */
	kano?: { label: string; counts: KanoCounts }[];
	/** Each thing of best and worst, all in the same order of people. */
	bestWorst?: { label: string; people: BestWorst[] }[];
	/** People at severity 0 to 4 of each pain; and for each person the severity of each, in the order of pains. */
	severity?: { pains: { label: string; counts: number[] }[]; people: number[][] };
	/** A number a person, for each thing measured. `unit` follows the number. */
	numbers?: {
		label: string;
		unit: string;
		values: number[];
		/** The smallest mean comes first. */
		least?: boolean;
	}[];
	/** The rows of each line of a matrix, or of each of several questions in one; `share`: they share out its people. */
	lines?: { label: string; share: boolean; people: number; rows: Count[] }[];
};

export const times = <T>(values: readonly T[], value: T): number =>
	values.filter((each) => each === value).length;
