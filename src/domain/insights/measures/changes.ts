// What changed since last time: each theme's share now against the pooled periods before it, and whether it drifts. Everything
// looked at is corrected for together, and what is too small to matter is no change. Nothing changed is a result of its own.
import { adjustForLooking, isTold } from './false-discovery.ts';
import { newcombe, type Counted, type Difference } from './compare-shares.ts';
import { shareTest } from './fisher.ts';
import type { Refusal } from './refusal.ts';
import { mannKendall } from './trend.ts';

/** Periods in the order of time, the last one the present; how many people each was counted over. */
export type Period = { id: string; people: number };
/** People of a theme, a number for each period. All of one version of the codebook, and of one wording of the question. */
export type ThemeOverTime = { id: string; people: readonly number[] };

type Found = { themeId: string; direction: 'more' | 'fewer'; adjusted: number };
export type Change = Found & { kind: 'step'; now: Counted; before: Counted } & Difference;
/** `from` and `to`: the shares at the ends of the fitted line; `slope` in shares a period. */
export type Drift = Found & { kind: 'drift'; slope: number; periods: number };
export type Changes =
	| { result: 'changed'; changes: (Change | Drift)[]; lookedAt: number; since: string; until: string }
	| { result: 'nothing changed'; lookedAt: number; since: string; until: string }
	| { result: 'refused'; refused: Refusal };

export const FEWEST_BEFORE = 8;
const MOST_BEFORE = 12;

/** `least`: the fewest people of a period that may be shown. */
export function changesBetween(
	periods: readonly Period[],
	themes: readonly ThemeOverTime[],
	least: number
): Changes {
	const from = Math.max(0, periods.length - 1 - MOST_BEFORE);
	const [before, now] = [periods.slice(from, -1), periods.at(-1)];
	if (!now || before.length < FEWEST_BEFORE)
		return { result: 'refused', refused: { why: 'few-periods', least: FEWEST_BEFORE + 1 } };
	if ([...before, now].some(({ people }) => people < Math.max(1, least)))
		return { result: 'refused', refused: { why: 'few-people', least: Math.max(1, least) } };

	const looked = themes.flatMap(({ id, people }) => {
		const shown = people.slice(from, periods.length);
		return [stepOf(id, before, now, shown), ...driftOf(id, [...before, now], shown)];
	});
	if (looked.length === 0)
		return { result: 'refused', refused: { why: 'few-people', least: Math.max(1, least) } };
	const adjusted = adjustForLooking(looked.map(({ p }) => p));
	const changes = looked.flatMap(({ found, size, of }, at) => {
		const sure = adjusted[at] ?? 1;
		return isTold(sure, size, of) ? [{ ...found, adjusted: sure }] : [];
	});
	const told = { lookedAt: looked.length, since: before[0]?.id ?? now.id, until: now.id };
	if (changes.length === 0) return { result: 'nothing changed', ...told };
	return { result: 'changed', changes: changes.sort((a, b) => a.adjusted - b.adjusted), ...told };
}

type Looked = { p: number; size: number; of: number; found: Change | Drift };
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const ways = (difference: number) => (difference > 0 ? 'more' : 'fewer');

function stepOf(
	themeId: string,
	earlier: readonly Period[],
	{ people: of }: Period,
	counts: readonly number[]
): Looked {
	const now = { people: counts.at(-1) ?? 0, of };
	const before = { people: sum(counts.slice(0, -1)), of: sum(earlier.map(({ people }) => people)) };
	const found = newcombe(now, before);
	return {
		...{ p: shareTest(now, before), size: found.difference, of },
		found: { kind: 'step', themeId, direction: ways(found.difference), now, before, ...found, adjusted: 1 }
	};
}

function driftOf(themeId: string, periods: readonly Period[], counts: readonly number[]): Looked[] {
	const trend = mannKendall(periods.map(({ people }, at) => (counts[at] ?? 0) / people));
	if (!trend) return [];
	const { slope, p } = trend;
	return [
		{
			...{ p, size: slope * (periods.length - 1) },
			of: sum(periods.map(({ people }) => people)) / periods.length,
			found: { kind: 'drift', themeId, direction: ways(slope), slope, periods: periods.length, adjusted: 1 }
		}
	];
}
