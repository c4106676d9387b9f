// What the answers to a question may say in public: the counts of its kind, small groups put together, with intervals.
import { answerValue, isPreferNot } from '../../polls/answer-value.ts';
import { tallyAdder } from '../../polls/question-kinds/add-tally.ts';
import { KINDS } from '../../polls/question-kinds/kinds.ts';
import type { Tally } from '../../polls/question-kinds/tally.ts';
import type { Question } from '../../polls/question.ts';
import { protectPeople, protectRows, type Row } from '../disclosure.ts';
import { average, type Average } from './mean.ts';
import { nps } from './nps.ts';
import { REPLICATES, type Resampling } from './resample.ts';
import { measureThings, type ThingsMeasured } from './things-measure.ts';
import { wilson, type Interval } from './wilson.ts';

/** `orMore`: so nearly everybody that only "this many or more" may be said. */
export type MeasuredRow = { label: string; people: number; share: number; merged: string[] } & Interval & {
		orMore?: boolean | undefined;
	};
export type Score = { name: string; value: string; low: string; high: string; formula: string };
export type Measured = ThingsMeasured & {
	id: string;
	title: string;
	/** People who answered; null when too few to show anything. */
	base: number | null;
	rows: MeasuredRow[];
	score: Score | null;
	/** Numbers that were answered, the largest mean first. */
	numbers: (Average & { label: string; unit: string })[];
	/** The rows of each line of a matrix that enough people answered. */
	lines: { label: string; people: number; rows: MeasuredRow[] }[];
	/** How tiers and places were drawn. */
	drawn: { seed: number; replicates: number };
};

/** Kept for ever: another would move every place a little. */
const SEED = 1927;

/** The answers to one closed question, added up as they come. */
export type Added = { tally: Tally; base: number; rather: number };

/** Takes answers part by part: the same ones in the same order come to the same, however they are parted. */
export function addingUp(question: Question) {
	const addTally = tallyAdder();
	const sum: Added = { tally: KINDS[question.kind].tally(question, []), base: 0, rather: 0 };
	const add = (stored: readonly unknown[]) => {
		const values = stored.map((value) => answerValue.parse(value));
		const said = values.filter((value) => !isPreferNot(value));
		sum.tally = addTally(sum.tally, KINDS[question.kind].tally(question, said));
		sum.base += values.length;
		sum.rather += values.length - said.length;
	};
	return { add, sum };
}

/** What the answers to one closed question say; `k` is the smallest group that may be shown. */
export function measureQuestion(
	question: Question,
	stored: readonly unknown[],
	k: number,
	options?: Resampling
): Measured {
	const { add, sum } = addingUp(question);
	add(stored);
	return measureAdded(question, sum, k, options);
}

export function measureAdded(
	question: Question,
	{ tally, base, rather }: Added,
	k: number,
	{ seed, replicates = REPLICATES }: Resampling = { seed: SEED }
): Measured {
	const drawn = { seed, replicates };
	const blank = { id: question.id, title: question.title, rows: [], score: null, numbers: [], drawn };
	const nothing = { items: [], bestWorst: [], kano: [], pains: [] };
	if (base < k) return { ...blank, ...nothing, base: null, lines: [] };
	return {
		...blank,
		base,
		rows: rowsOf(tally, base, rather, k),
		score: scoreOf(tally, k),
		...measureThings(tally, k, drawn),
		numbers: numbersOf(tally, k),
		lines: linesOf(tally, k)
	};
}

const linesOf = ({ lines = [] }: Tally, k: number): Measured['lines'] =>
	lines
		.filter(({ people }) => people >= k)
		.map(({ label, share, people, rows }) => ({
			label,
			people,
			rows: share ? shareOut(rows, k) : each(rows, people, k)
		}));

function rowsOf(tally: Tally, base: number, rather: number, k: number): MeasuredRow[] {
	const preferNot = rather > 0 ? [{ label: 'Prefer not to say', people: rather }] : [];
	if (tally.parts) return shareOut([...tally.parts, ...preferNot], k);
	if (tally.promoting) return shareOut([...camps(tally.promoting), ...preferNot], k);
	return each(tally.any ?? [], base, k);
}

/** Rows each of which anybody may stand in. */
const each = (rows: readonly Row[], base: number, k: number): MeasuredRow[] =>
	rows.flatMap(({ label, people }) => {
		const shown = protectPeople(people, base, k);
		if (!shown) return [];
		const share = shown.people / base;
		const row = { label, people: shown.people, share, merged: [], ...wilson(shown.people, base) };
		return [shown.orMore ? { ...row, high: 1, orMore: true } : row];
	});

const total = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + row.people, 0);

/** Rows that share out the people between them. Of one that nearly everybody chose no more is said than of a theme: exactly
 *  everybody would be what each of them answered. */
function shareOut(rows: readonly Row[], k: number): MeasuredRow[] {
	const of = total(rows);
	const nearlyAll = rows.find(({ people }) => isNearlyAll(people, of, k));
	if (nearlyAll) return each([nearlyAll], of, k);
	return (protectRows(rows, k) ?? []).map((row) => ({
		...row,
		share: row.people / of,
		...wilson(row.people, of)
	}));
}

const isNearlyAll = (people: number, of: number, k: number): boolean =>
	protectPeople(people, of, k)?.orMore ?? false;

const between = (counts: readonly number[], from: number, to: number) =>
	counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);

const camps = (counts: readonly number[]): Row[] => [
	{ label: 'Promoters (9 to 10)', people: between(counts, 9, 10) },
	{ label: 'Passives (7 to 8)', people: between(counts, 7, 8) },
	{ label: 'Detractors (0 to 6)', people: between(counts, 0, 6) }
];

const scoreOf = ({ top, promoting }: Tally, k: number): Score | null =>
	top ? topBox(top, k) : promoting ? npsScore(promoting, k) : null;

const percent = (share: number) => `${Math.round(share * 100)} %`;

function topBox({ points, people, of }: NonNullable<Tally['top']>, k: number): Score | null {
	const shown = of < k ? null : protectPeople(people, of, k);
	if (!shown) return null;
	const share = shown.people / of;
	const { low, high } = wilson(shown.people, of);
	return {
		name: points,
		value: shown.orMore ? `over ${Math.floor(100 * Math.min(0.9, share))} %` : percent(share),
		low: percent(low),
		high: percent(shown.orMore ? 1 : high),
		formula: `${points}: ${shown.people}${shown.orMore ? ' or more' : ''} of ${of} people who chose a point. Wilson 95 % interval.`
	};
}

function npsScore(counts: readonly number[], k: number): Score | null {
	const n = between(counts, 0, 10);
	const scored = nps(counts);
	if (!scored || n < k || camps(counts).some(({ people }) => isNearlyAll(people, n, k))) return null;
	const signed = (score: number) => (score > 0 ? '+' : '') + Math.round(score);
	return {
		name: 'Net promoter score',
		value: signed(scored.score),
		low: signed(scored.low),
		high: signed(scored.high),
		formula: `Share of 9 to 10 less share of 0 to 6, of ${n} people. 95 % interval of the difference.`
	};
}

function numbersOf({ numbers = [] }: Tally, k: number): Measured['numbers'] {
	const least = numbers.some((one) => one.least);
	return numbers
		.flatMap(({ label, unit, values }) => {
			const averaged = average(values);
			// Where all of them are the same, their mean is what each of them said.
			if (!averaged || averaged.people < k || averaged.low === averaged.high) return [];
			return [{ ...averaged, label, unit }];
		})
		.sort((a, b) => (least ? a.mean - b.mean : b.mean - a.mean));
}
