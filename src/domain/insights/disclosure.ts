// Small groups are not shown. Answers to one question share out its people, so one hidden row could be told from the rest:
// small rows are put together until together they are large enough.

export type Row = { label: string; people: number };
export type ShownRow = Row & { merged: string[] };

/** Rows of at least `k` people each; the smaller ones together as one. null when even all together are too few. */
export function protectRows(rows: readonly Row[], k: number): ShownRow[] | null {
	const total = rows.reduce((sum, row) => sum + row.people, 0);
	if (total < k) return null;
	const bySize = rows.map((row, at) => ({ ...row, at })).sort((a, b) => a.people - b.people || a.at - b.at);
	const together = new Set<number>();
	let people = 0;
	for (const row of bySize) {
		const isSmall = row.people < k;
		const togetherTooSmall = together.size > 0 && people > 0 && people < k;
		// One row hidden behind the name "other" alone would still be itself.
		const alone = together.size === 1 && people > 0;
		if (!isSmall && !togetherTooSmall && !alone) break;
		together.add(row.at);
		people += row.people;
	}
	const shown = rows.flatMap((row, at) => (together.has(at) ? [] : [{ ...row, merged: [] }]));
	const merged = rows.filter((_row, at) => together.has(at)).map((row) => row.label);
	if (merged.length === 0) return shown;
	// Rows that nobody chose need no hiding: all that they say is that nobody did.
	if (people === 0) return rows.map((row) => ({ ...row, merged: [] }));
	return [...shown, { label: 'Other answers', people, merged }];
}

/** People of a theme as it may be shown: null under `k`; and never closer to everybody than `k`. */
export function protectPeople(
	people: number,
	base: number,
	k: number
): { people: number; orMore: boolean } | null {
	if (people < k) return null;
	return base - people < k ? { people: Math.max(k, base - k), orMore: true } : { people, orMore: false };
}
