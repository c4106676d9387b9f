// Small groups are not shown. Answers to one question share out its people, so one hidden row could be told from the rest:
// small rows are put together until together they are large enough.

export type Row = { label: string; people: number };
export type ShownRow = Row & { merged: string[] };

/** Rows of at least `k` people each; the smaller ones together as one, those that nobody chose too: that nobody did would be said
 *  of everybody. Where these are too few, or would be plain by their sum, the rows beside them go with them, whatever their size:
 *  the smallest would be told by being it. `joined`: one that is large enough goes with them in any case. null when even all
 *  together are too few. */
export function protectRows(rows: readonly Row[], k: number, joined = false): ShownRow[] | null {
	const sumOf = (some: readonly Row[]) => some.reduce((sum, { people }) => sum + people, 0);
	if (sumOf(rows) < k) return null;
	const small = rows.filter(({ people }) => people < k);
	const first = rows.findIndex(({ people }) => people < k);
	const beside = [...rows.slice(0, Math.max(0, first)).reverse(), ...rows.slice(first)].filter(
		(row) => !small.includes(row)
	);
	const together = [...small];
	const large = () => together.length - small.length;
	const isTooFew = () => together.length < 2 || sumOf(together) < k;
	/** There is one way to that sum: all of the small ones have one less than k; or nobody, where large ones joined in any case. */
	const isPlain = () =>
		joined
			? large() === 0 || sumOf(together) <= large() * k
			: large() === 0 && sumOf(small) === small.length * (k - 1);
	while (small.length > 0 && (isTooFew() || isPlain())) {
		const next = beside.shift();
		if (!next) break;
		together.push(next);
	}
	const shown = rows.filter((row) => !together.includes(row)).map((row) => ({ ...row, merged: [] }));
	const merged = rows.filter((row) => together.includes(row)).map(({ label }) => label);
	if (merged.length === 0) return shown;
	return [...shown, { label: 'Other answers', people: sumOf(together), merged }];
}

/** A sum over `of`, at least 2 k, never closer to the least or the most that it could be than `k`; else as it is. */
export const blurred = (sum: number, of: number, k: number): number => Math.min(of - k, Math.max(k, sum));

/** People of a theme as it may be shown: null under `k`; and never closer to everybody than `k`. */
export function protectPeople(
	people: number,
	base: number,
	k: number
): { people: number; orMore: boolean } | null {
	if (people < k) return null;
	return base - people < k ? { people: Math.max(k, base - k), orMore: true } : { people, orMore: false };
}
