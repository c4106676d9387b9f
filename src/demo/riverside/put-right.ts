/** The services whose answers to the two open questions stand in each other's column: see ATTRIBUTION.md. */
const SWAPPED = new Set(['111', 'PTS - Patient Transport']);

/** The row with its answers under the questions they were given to. */
export function putRight(row: Record<string, string>): Record<string, string> {
	if (!SWAPPED.has(row.service ?? '')) return row;
	return { ...row, why: row.improve ?? '', improve: row.why ?? '' };
}
