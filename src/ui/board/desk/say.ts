// How numbers of the board are said on the desk, where English is spoken.
import type { Places } from '#domain/insights/measures/rank-by-bootstrap.ts';
import { surelyOver } from '#domain/insights/measures/nearly-all.ts';
import type { Aside, Cell, CountedTheme } from '#domain/insights/snapshots/snapshot.ts';
import { count } from '../count.ts';

/** A number and its sign stand on one line. */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
export const points = (share: number): string => {
	const rounded = Math.abs(Math.round(share * 100));
	return rounded === 1 ? '1 point' : `${rounded} points`;
};

type Found = { people: number; orMore: boolean };
const some = ({ people, orMore }: Found) => `${count(people)}${orMore ? ' or more' : ''}`;

/** Such as “1,012 of 2,959”. */
export const peopleOf = (found: Found & { base: number }): string => `${some(found)} of ${count(found.base)}`;

export type Told = Pick<
	CountedTheme,
	'people' | 'orMore' | 'base' | 'share' | 'low' | 'high' | 'how' | 'audited'
>;

/** A share by itself: “24 %”, “about 24 %” where it is estimated, “over 24 %” where only the least is told. */
export function sayShare({ share, orMore, how }: Pick<Told, 'share' | 'orMore' | 'how'>): string {
	if (how === 'estimated') return `about ${percent(share)}`;
	return orMore ? `over ${percent(surelyOver(share))}` : percent(share);
}

/** Editions of before say a top where only the least is known. */
export const topOf = ({ orMore, high }: Pick<Told, 'orMore' | 'high'>): number => (orMore ? 1 : high);

/** What a finding opens with: how many say so, and how sure that is. */
export function sayFound(told: Told): string {
	const { people, base, share, low, high, how, audited = 0 } = told;
	const inHundred = (part: number) => Math.round(part * 100);
	if (how === 'estimated')
		return `About ${inHundred(share)} in 100 people say so, estimated from ${count(audited)} answers drawn at random, and with chance between ${inHundred(low)} and ${inHundred(high)}. Found in ${count(people)} of the ${count(base)} read so far.`;
	const between = `with chance between ${percent(low)} and ${percent(topOf(told))}`;
	return `${peopleOf(told)} people say so: ${sayShare(told)}, and ${between}.`;
}

/** Where nine of ten draws put it: “2 to 5”. */
export const sayPlaces = ({ rankFrom, rankTo }: Places): string =>
	rankFrom === rankTo ? String(rankFrom) : `${rankFrom} to ${rankTo}`;
/** Such as “in 93 of 100 draws”; all or none only where it was all or none. */
export function sayThree({ amongThree }: Places): string {
	const inHundred = Math.round(amongThree * 100);
	if (inHundred === 0) return amongThree === 0 ? 'in none' : 'in hardly any draw';
	if (inHundred === 100) return amongThree === 1 ? 'in every draw' : 'in nearly every draw';
	return `in ${inHundred} of 100 draws`;
}

/** A group’s share beside that of everybody else. */
export const againstOthers = ({ share, others }: { share: number; others: number }): string =>
	`${percent(share)}, against ${percent(others)} of the others`;

/** Why a number is not told. `k`: the smallest group shown. */
export const sayUntold = (cell: Extract<Cell, string>, k: number): string =>
	({
		few: `fewer than ${k} people`,
		'nearly-all': 'nearly all',
		hidden: 'not told, to protect others'
	})[cell];

/** People beside a theme, or that it is not told how many. */
export const sayAside = (aside: Aside, k: number): string => {
	if (aside === 'few') return `Fewer than ${k} people`;
	if (aside === 'hidden') return 'A number that is not told yet';
	return `${some(aside)} people`;
};

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAYS = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC'
});

/** A period in words: “March 2021”, “the week of 1 Mar 2021”, “January to March 2021”. Anything else as it is. */
export function sayPeriod(period: string): string {
	const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
	if (quarter) {
		const months = ['January to March', 'April to June', 'July to September', 'October to December'];
		return `${months[Number(quarter[2]) - 1]} ${quarter[1]}`;
	}
	if (/^\d{4}-\d\d$/.test(period)) return MONTHS.format(new Date(`${period}-01T00:00:00Z`));
	if (/^\d{4}-\d\d-\d\d$/.test(period)) return `the week of ${DAYS.format(new Date(`${period}T00:00:00Z`))}`;
	return period;
}

const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The same below a chart: “Mar 21”, “1 Mar”, “Q1 2021”. */
export function shortPeriod(period: string): string {
	if (/^\d{4}-Q[1-4]$/.test(period)) return `${period.slice(5)} ${period.slice(0, 4)}`;
	if (/^\d{4}-\d\d$/.test(period)) return SHORT_MONTH.format(new Date(`${period}-01T00:00:00Z`));
	if (/^\d{4}-\d\d-\d\d$/.test(period)) return SHORT_DAY.format(new Date(`${period}T00:00:00Z`));
	return period;
}
