// Numbers, days, times and words that stand for all others, given what they are compared with.
import type { Clause } from '../condition.ts';
import type { LookedAt } from './possible-answers.ts';

const searches = (clauses: readonly Clause[]) =>
	clauses.some(({ compare }) => compare.startsWith('contains'));
const comparedWith = (clauses: readonly Clause[]) => [
	...new Set(clauses.flatMap(({ value }) => (value?.trim() ? [value.trim()] : [])))
];

type Bounds = { least?: number | undefined; most?: number | undefined; whole?: true | undefined };

/** At each number compared with, between each two, and beyond the first and last, so far as the bounds allow. */
export function possibleNumbers(bounds: Bounds, { clauses, counted }: LookedAt): number[] | null {
	if (searches(clauses)) return null;
	const { least = -1e12, most = 1e12, whole } = bounds;
	const weighed = counted.flatMap(({ weights = {} }) => Object.keys(weights));
	const marks = [...comparedWith(clauses), ...weighed].map(Number).filter(Number.isFinite);
	const sorted = [
		...new Set([...marks, ...[bounds.least, bounds.most, 0].filter((one) => one !== undefined)])
	];
	sorted.sort((a, b) => a - b);
	const between = sorted.flatMap((mark, at) => {
		const next = sorted[at + 1];
		const middle = next === undefined ? [] : [(mark + next) / 2];
		return whole
			? [Math.floor(mark), Math.ceil(mark), mark - 1, mark + 1].map(Math.trunc)
			: [mark, ...middle];
	});
	const beyond = [(sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1].map((one) =>
		whole ? Math.round(one) : one
	);
	return [...new Set([...between, ...beyond])].filter(
		(one) => one >= least && one <= most && (!whole || Number.isInteger(one))
	);
}

const DAY_MS = 86_400_000;

export function possibleDays(
	{ from = '1000-01-01', until = '9999-12-31' }: { from?: string | undefined; until?: string | undefined },
	clauses: readonly Clause[]
): string[] | null {
	if (searches(clauses)) return null;
	const days = [...comparedWith(clauses), from, until].filter((day) => !Number.isNaN(Date.parse(day)));
	const beside = days.flatMap((day) =>
		[-DAY_MS, 0, DAY_MS].flatMap((off) => {
			const moved = new Date(Date.parse(day) + off);
			return moved.getUTCFullYear() > 9999 ? [] : [moved.toISOString().slice(0, 10)];
		})
	);
	return [...new Set(beside)].filter((day) => day >= from && day <= until);
}

const asTime = (minutes: number): string =>
	[Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

export function possibleTimes(clauses: readonly Clause[]): string[] | null {
	if (searches(clauses)) return null;
	const marks = comparedWith(clauses).flatMap((time) => {
		const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
		return Number.isNaN(hours + minutes) ? [] : [hours * 60 + minutes];
	});
	const beside = [0, 1439, ...marks].flatMap((mark) => [mark - 1, mark, mark + 1]);
	return [...new Set(beside)].filter((mark) => mark >= 0 && mark < 1440).map(asTime);
}

const MOST_SEARCHED = 7;
/** Words that nobody looks for. */
const NEUTRAL = '~';

/** Each text compared with, every set of those looked for, and numbers where it is compared as one. */
export function possibleWords(clauses: readonly Clause[], longest: number): string[] | null {
	const searched = comparedWith(clauses.filter(({ compare }) => compare.startsWith('contains')));
	const sized = clauses.filter(({ compare }) => /^(more|less|at)-/.test(compare));
	if (searched.length > MOST_SEARCHED || (searched.length > 0 && sized.length > 0)) return null;
	const sets = Array.from({ length: 2 ** searched.length }, (_each, mask) =>
		searched.filter((_text, at) => mask & (2 ** at)).join(` ${NEUTRAL} `)
	);
	const numbers = sized.length > 0 ? (possibleNumbers({}, { clauses: sized, counted: [] }) ?? []) : [];
	const exact = comparedWith(clauses.filter(({ compare }) => compare.startsWith('is')));
	return [...new Set([NEUTRAL, ...sets, ...exact, ...numbers.map(String)])].filter(
		(text) => text !== '' && text.length <= longest
	);
}
