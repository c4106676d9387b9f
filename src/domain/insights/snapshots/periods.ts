// Fixed periods: no free range of dates, whose ends could be moved past one person.
import { addDays, addMonths } from '../../calendar.ts';
import type { Dimension } from './groups.ts';

export const UNITS = ['week', 'month', 'quarter'] as const;
export type Unit = (typeof UNITS)[number];

const weekOf = (day: string): string => {
	const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
	return addDays(day, -weekday);
};
const quarterOf = (day: string): string =>
	`${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;

/** A week by its Monday, a month as YYYY-MM, a quarter as YYYY-Qn. */
export const periodOf = (day: string, unit: Unit): string =>
	unit === 'week' ? weekOf(day) : unit === 'month' ? day.slice(0, 7) : quarterOf(day);

/** The last day of a period. */
export function endOf(period: string, unit: Unit): string {
	if (unit === 'week') return addDays(period, 6);
	const first =
		unit === 'month'
			? `${period}-01`
			: `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3 - 2).padStart(2, '0')}-01`;
	return addDays(addMonths(first, unit === 'month' ? 1 : 3), -1);
}

/** So much of all whose period is over must have answered in one that is large enough: a few early and late birds decide nothing. */
const NEARLY_ALL = 0.9;
/** In a period of so many times k people a theme that one in five named may be told. */
const ROOMY = 5;

/**
 * The shortest unit whose periods are roomy; else the longest whose periods may be told at all, since in small ones nearly every
 * theme would be too small to tell. Once numbers were told of one unit it stays: two units side by side would overlap.
 */
export function chooseUnit(byDay: ReadonlyMap<string, number>, today: string, k: number): Unit {
	const fits = (least: number) => (unit: Unit) => {
		const people = new Map<string, number>();
		for (const [day, count] of byDay) {
			const period = periodOf(day, unit);
			if (endOf(period, unit) < today) people.set(period, (people.get(period) ?? 0) + count);
		}
		const large = [...people.values()].filter((count) => count >= least);
		return large.length >= 2 && sum(large) >= sum([...people.values()]) * NEARLY_ALL;
	};
	return UNITS.find(fits(k * ROOMY)) ?? [...UNITS].reverse().find(fits(k)) ?? 'quarter';
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const PERIOD = 'period';
export const periodId = (unit: Unit): string => `${PERIOD}-${unit}`;
export const unitOf = (id: string): Unit | null => UNITS.find((unit) => periodId(unit) === id) ?? null;

export function periodDimension(unit: Unit, periods: readonly string[], today: string): Dimension {
	return {
		id: periodId(unit),
		title: `When they answered, by ${unit}`,
		meanings: [...periods].sort().map((period) => [period, period] as const),
		isPeriod: true,
		over: new Set(periods.filter((period) => endOf(period, unit) < today))
	};
}
