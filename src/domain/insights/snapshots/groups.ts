// The groups of one breakdown: answers of a question, or periods, put together until each has enough people.
import { protectRows } from '../disclosure.ts';
import type { Kin } from './told-groups.ts';

/** Something one may break down by, with what may be answered, in its order. */
export type Dimension = {
	id: string;
	title: string;
	/** What is stored, and the words of the group it belongs to. */
	meanings: readonly (readonly [value: string, label: string])[];
	/** A period is shown by itself or not at all; it may not be put together with others under one name. */
	isPeriod?: boolean;
	/** Periods that are over. */
	over?: ReadonlySet<string>;
};

export type Group = {
	label: string;
	merged: string[];
	values: string[];
	people: number;
	/** Not so: those left over, of whom nothing is said. */
	shown: boolean;
};

export const NO_ANSWER = 'No answer';

/** Everybody stands in exactly one group. null where there are not two to tell apart. */
export function groupsOf(dimension: Dimension, kin: readonly Kin[], k: number): Group[] | null {
	const rows = rowsOf(dimension, kin);
	const groups = dimension.isPeriod ? periods(dimension, rows, k) : merged(rows, k);
	return groups.filter(({ shown }) => shown).length < 2 ? null : groups;
}

type Row = { label: string; values: string[]; people: number };

function rowsOf({ id, meanings }: Dimension, kin: readonly Kin[]): Row[] {
	const labels = new Map(meanings);
	const rows = new Map<string, Row>(meanings.map(([, label]) => [label, { label, values: [], people: 0 }]));
	for (const { cells, people } of kin) {
		const value = cells[id] ?? '';
		const label = value === '' ? NO_ANSWER : (labels.get(value) ?? NO_ANSWER);
		const row = rows.get(label) ?? { label, values: [], people: 0 };
		if (!row.values.includes(value)) row.values.push(value);
		row.people += people;
		rows.set(label, row);
	}
	return [...rows.values()]
		.filter(({ people }) => people > 0)
		.map((row) => ({ ...row, values: row.values.sort() }));
}

function merged(rows: readonly Row[], k: number): Group[] {
	return (protectRows(rows, k) ?? []).map(({ label, people, merged: names }) => ({
		label,
		people,
		merged: names,
		values: rows
			.filter((row) => (names.length > 0 ? names.includes(row.label) : row.label === label))
			.flatMap(({ values }) => values)
			.sort(),
		shown: true
	}));
}

/** The rest has to be large enough as well, since it is everybody less those shown. */
function periods({ over }: Dimension, rows: readonly Row[], k: number): Group[] {
	const large = rows.filter(({ label, people }) => people >= k && (over?.has(label) ?? false));
	const total = rows.reduce((sum, { people }) => sum + people, 0);
	const restOf = (shown: readonly Row[]) => total - shown.reduce((sum, { people }) => sum + people, 0);
	const shown = [...large].sort((a, b) => b.people - a.people || a.label.localeCompare(b.label, 'en'));
	while (restOf(shown) > 0 && restOf(shown) < k && shown.length > 0) shown.pop();
	const names = new Set(shown.map(({ label }) => label));
	const rest = rows.filter(({ label }) => !names.has(label));
	const groups = rows
		.filter(({ label }) => names.has(label))
		.sort((a, b) => a.label.localeCompare(b.label, 'en'))
		.map((row): Group => ({ ...row, merged: [], shown: true }));
	if (rest.length === 0) return groups;
	const values = rest.flatMap((row) => row.values).sort();
	return [...groups, { label: 'Not shown', merged: [], values, people: restOf(shown), shown: false }];
}
