// The respondent bootstrap: people are drawn again with replacement, all their answers together, and whatever is made of their
// totals is made anew. Efron, B. and Tibshirani, R. (1993), An Introduction to the Bootstrap. The seed is kept with the result:
// the same answers and seed give the same numbers.
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * People by what they answered. `rows` holds a row after the other, each of `columns` numbers that are summed over people; so
 * that a mean is one column over another, and a person who could not judge stands with 0 in both. `counts`: how many people each row stands for; left out: one each.
 */
export type People = { rows: Float64Array; columns: number; counts?: readonly number[] };
export type Resampling = { seed: number; replicates?: number };

export const REPLICATES = 1000;
/** Beyond so many people they are put into groups, and the groups are drawn. */
const DRAWN_SINGLY = 20_000;
const GROUPS = 10_000;
const WHOLE_RANGE = 2 ** 32;

export const rowsOf = ({ rows, columns }: People): number => (columns === 0 ? 0 : rows.length / columns);
export const peopleOf = (people: People): number =>
	people.counts ? people.counts.reduce((sum, count) => sum + count, 0) : rowsOf(people);

/** The sum of each column over all people. */
export function totalsOf(people: People): Float64Array {
	const totals = new Float64Array(people.columns);
	for (let row = 0; row < rowsOf(people); row += 1) addRow(totals, people, row, people.counts?.[row] ?? 1);
	return totals;
}

/**
 * Calls `each` with the totals of every replicate; the array is used again for the next. Exactly multinomial up to 20,000
 * people. Beyond, people are first dealt by chance into 10,000 groups, and groups are drawn: a group's totals vary by its size
 * times as much as a person's, so what is made of one total over another varies as it should (its error is right to about
 * 0.7 %, which is sqrt(1 / 2 groups)), while the cost no longer grows with the people. Wolter, K. (2007), Introduction to
 * Variance Estimation, chapter 2, random groups.
 */
export function resample(people: People, { seed, replicates = REPLICATES }: Resampling, each: Each): void {
	const random = xoroshiro128plus(seed);
	const drawn = peopleOf(people) > DRAWN_SINGLY ? dealt(people, seed + 1) : people;
	const rowOf = rowOfEach(drawn);
	const times = new Float64Array(rowsOf(drawn));
	const totals = new Float64Array(drawn.columns);
	for (let replicate = 0; replicate < replicates; replicate += 1) {
		times.fill(0);
		for (let draw = 0; draw < rowOf.length; draw += 1) {
			const row = rowOf[below(rowOf.length, random)] ?? 0;
			times[row] = (times[row] ?? 0) + 1;
		}
		totals.fill(0);
		for (let row = 0; row < times.length; row += 1) {
			const count = times[row] ?? 0;
			if (count > 0) addRow(totals, drawn, row, count);
		}
		each(totals, replicate);
	}
}
type Each = (totals: Float64Array, replicate: number) => void;

/** A whole number from 0 to less than `many`; uneven by `many` of 2^32 at most, which no figure here can show. */
const below = (many: number, random: RandomGenerator): number =>
	Math.floor(((random.next() >>> 0) / WHOLE_RANGE) * many);

function addRow(totals: Float64Array, { rows, columns }: People, row: number, times: number): void {
	const from = row * columns;
	for (let column = 0; column < columns; column += 1)
		totals[column] = (totals[column] ?? 0) + times * (rows[from + column] ?? 0);
}

/** The row of each person. */
function rowOfEach(people: People): Int32Array {
	const rowOf = new Int32Array(peopleOf(people));
	if (!people.counts) return rowOf.map((_row, person) => person);
	let person = 0;
	for (const [row, count] of people.counts.entries()) {
		rowOf.fill(row, person, person + count);
		person += count;
	}
	return rowOf;
}

/**
 * Takes people one by one, as they are read, and keeps only the totals of 10,000 groups: a million people need no more memory
 * than ten thousand. Which group a person falls into is left to chance alone, so the order of reading does not matter; that
 * groups then differ in size falls out of every score that is one total over another, as all here are.
 */
export function dealInto({ columns }: { columns: number }, seed: number) {
	const random = xoroshiro128plus(seed);
	const rows = new Float64Array(GROUPS * columns);
	const people: People = { rows, columns };
	const add = (row: ArrayLike<number>, from = 0) => {
		const group = below(GROUPS, random) * columns;
		for (let column = 0; column < columns; column += 1)
			rows[group + column] = (rows[group + column] ?? 0) + (row[from + column] ?? 0);
	};
	return { people, add };
}

/**
 * The rows of so many people, each written by `write`; beyond what is drawn singly only as the groups that `resample` would deal
 * them into under the same seed. So a million people who judge twenty things need no more memory than ten thousand.
 */
export function gather(
	many: number,
	columns: number,
	{ seed }: Resampling,
	write: (person: number, row: Float64Array) => void
): People {
	const isDealt = many > DRAWN_SINGLY;
	const groups = isDealt ? dealInto({ columns }, seed + 1) : null;
	const rows = new Float64Array(isDealt ? columns : many * columns);
	for (let person = 0; person < many; person += 1) {
		const row = groups ? rows.fill(0) : rows.subarray(person * columns, (person + 1) * columns);
		write(person, row);
		groups?.add(row);
	}
	return groups ? groups.people : { rows, columns };
}

function dealt(people: People, seed: number): People {
	const groups = dealInto(people, seed);
	for (let row = 0; row < rowsOf(people); row += 1)
		for (let left = people.counts?.[row] ?? 1; left > 0; left -= 1)
			groups.add(people.rows, row * people.columns);
	return groups.people;
}

/** The value below which a part of them lies; of sorted values, the first at 0: the one at (n - 1) part, and between two where that
 *  falls between, on a straight line. Hyndman, R. and Fan, Y. (1996), The American Statistician 50, 361-365, type 7. */
export function quantile(sorted: ArrayLike<number>, part: number): number {
	const at = (sorted.length - 1) * part;
	const [lower, upper] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
	return lower + (upper - lower) * (at - Math.floor(at));
}
