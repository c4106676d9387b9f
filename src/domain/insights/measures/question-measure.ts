// What the answers to a question may say in public: the counts of its kind, small groups put together, with intervals.
import { answerValue, isPreferNot } from '../../polls/answer-value.ts';
import { tallyAdder } from '../../polls/question-kinds/add-tally.ts';
import { KINDS } from '../../polls/question-kinds/kinds.ts';
import type { Tally } from '../../polls/question-kinds/tally.ts';
import type { Question } from '../../polls/question.ts';
import { protectPeople, protectRows, type Row } from '../disclosure.ts';
import { average, tenth, type Average } from './mean.ts';
import { surelyOver } from './nearly-all.ts';
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
	const rows = rowsOf(tally, base, rather, k);
	return {
		...blank,
		base,
		rows,
		score: scoreOf(tally, rows, base, k),
		...measureThings(tally, k, drawn),
		numbers: numbersOf(tally, rows, k),
		lines: linesOf(tally, k)
	};
}

/** How severe a pain is, as a mean, would take apart what was put together: beside it its rows are told where each stands alone. */
const linesOf = ({ lines = [], severity }: Tally, k: number): Measured['lines'] =>
	lines
		.filter(({ people }) => people >= k)
		.map(({ label, share, people, rows }) => ({
			label,
			people,
			rows: share ? shareOut(rows, k) : each(rows, people, k)
		}))
		.filter(({ rows }) => !severity || standAlone(rows));

/** Each is told, exactly, and none stands together with others. */
const standAlone = (rows: readonly MeasuredRow[]): boolean =>
	rows.length > 0 && rows.every(({ merged, orMore }) => merged.length === 0 && !orMore);

function rowsOf(tally: Tally, base: number, rather: number, k: number): MeasuredRow[] {
	const preferNot = rather > 0 ? [{ label: 'Prefer not to say', people: rather }] : [];
	if (tally.parts) return shareOut([...tally.parts, ...preferNot], k, tally.top?.points);
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
 *  everybody would be what each of them answered. Those of `points` are put together among themselves, and the others too, so that
 *  the sum of these points can be told. */
function shareOut(rows: readonly Row[], k: number, points: readonly string[] = []): MeasuredRow[] {
	const of = total(rows);
	const nearlyAll = rows.find(({ people }) => isNearlyAll(people, of, k));
	if (nearlyAll) return each([nearlyAll], of, k);
	const sides = [true, false].map((isPoint) =>
		rows.filter(({ label }) => points.includes(label) === isPoint)
	);
	const isApart = sides.every((side) => total(side) >= k);
	// That one side is too small would tell of it, were it alone with others as small.
	const shown = isApart
		? sides.flatMap((side) => protectRows(side, k) ?? [])
		: (protectRows(rows, k, points.length > 0) ?? []);
	// All of it in one row: there is nothing to tell apart.
	if (shown.some(({ merged }) => merged.length === rows.length)) return [];
	const place = ({ label, merged }: { label: string; merged: readonly string[] }) =>
		merged.length > 0 ? rows.length : rows.findIndex((row) => row.label === label);
	return shown
		.sort((one, other) => place(one) - place(other))
		.map((row) => ({ ...row, share: row.people / of, ...wilson(row.people, of) }));
}

const isNearlyAll = (people: number, of: number, k: number): boolean =>
	protectPeople(people, of, k)?.orMore ?? false;

const between = (counts: readonly number[], from: number, to: number) =>
	counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);

const CAMPS = ['Promoters (9 to 10)', 'Passives (7 to 8)', 'Detractors (0 to 6)'];
const camps = (counts: readonly number[]): Row[] =>
	[between(counts, 9, 10), between(counts, 7, 8), between(counts, 0, 6)].map((people, at) => ({
		label: CAMPS[at] ?? '',
		people
	}));

function scoreOf(
	{ top, promoting }: Tally,
	rows: readonly MeasuredRow[],
	base: number,
	k: number
): Score | null {
	// Where all answers had to be put together, nothing of them is told.
	if (rows.length === 0) return null;
	if (promoting) return splits(CAMPS, rows) ? null : npsScore(promoting, k);
	if (!top || splits(top.points, rows)) return null;
	// Without those who cannot say, where the rows tell how many these are.
	const tells = base - top.of >= k && !splits(top.among, rows);
	return topBox(top.points, top.people, tells ? top.of : base, k);
}

/** Whether some of the answers that were put together are among these and others are not: their sum would take them apart. */
const splits = (labels: readonly string[], rows: readonly MeasuredRow[]): boolean =>
	rows.some(({ merged }) => new Set(merged.map((label) => labels.includes(label))).size > 1);

const percent = (share: number) => `${Math.round(share * 100)} %`;

function topBox(labels: readonly string[], people: number, of: number, k: number): Score | null {
	const points = labels.join(' or ');
	const shown = of < k ? null : protectPeople(people, of, k);
	if (!shown) return null;
	const share = shown.people / of;
	const { low, high } = wilson(shown.people, of);
	return {
		name: points,
		value: shown.orMore ? `over ${percent(surelyOver(share))}` : percent(share),
		low: percent(low),
		high: percent(shown.orMore ? 1 : high),
		formula: `${points}: ${shown.people}${shown.orMore ? ' or more' : ''} of ${of} people. Wilson 95 % interval.`
	};
}

function npsScore(counts: readonly number[], k: number): Score | null {
	const n = between(counts, 0, 10);
	const scored = nps(counts);
	// It is the share of one camp less that of another: of a camp that is too small it would tell.
	if (!scored || camps(counts).some(({ people }) => people < k)) return null;
	const signed = (score: number) => (score > 0 ? '+' : '') + Math.round(score);
	return {
		name: 'Net promoter score',
		value: signed(scored.score),
		low: signed(scored.low),
		high: signed(scored.high),
		formula: `Share of 9 to 10 less share of 0 to 6, of ${n} people. 95 % interval of the difference.`
	};
}

const rounded = ({ mean, median, low, high }: Omit<Average, 'people'>) => ({
	...{ mean: tenth(mean), median: tenth(median) },
	...{ low: tenth(low), high: tenth(high) }
});

/** As they are shown; and no mean beside answers that were put together, since it would take them apart. */
function numbersOf(
	{ numbers = [], parts }: Tally,
	rows: readonly MeasuredRow[],
	k: number
): Measured['numbers'] {
	if (parts && !standAlone(rows)) return [];
	const least = numbers.some((one) => one.least);
	return numbers
		.flatMap(({ label, unit, values }) => {
			const averaged = average(values);
			// Where all of them are the same, their mean is what each of them said.
			if (!averaged || averaged.people < k || averaged.low === averaged.high) return [];
			const { mean, median, low, high, people } = averaged;
			return [{ people, label, unit, ...rounded({ mean, median, low, high }) }];
		})
		.sort((a, b) => (least ? a.mean - b.mean : b.mean - a.mean));
}
