// What goes along with how it went in all, for the snapshot of a poll. Rounded before it is kept: what is told are whole
// hundredths, in which no one person can be found.
import type { Tx } from '#db/open.ts';
import { themeAfterMerges, type Codebook } from '../codebook.ts';
import { drivers as measure } from '../measures/drivers.ts';
import type { Refusal } from '../measures/refusal.ts';
import type { Pooled } from '../../polls/compatible-questions.ts';
import type { At } from '../reading.store.server.ts';
import { listPersonAnswers, type PersonAnswers } from './drivers.store.server.ts';
import { planDrivers, pointOf, type Plan } from './plan-drivers.ts';

export type ToldDriver = {
	/** `theme:{id}` or `question:{id}` */
	cite: string;
	/** Its part of all that varies, 0 to 1, in hundredths. */
	weight: number;
	low: number;
	high: number;
	direction: 'more' | 'fewer';
};
export type ToldDrivers =
	| { outcomeId: string; refused: Refusal }
	| {
			outcomeId: string;
			people: number;
			method: 'lmg' | 'johnson';
			r2: { value: number; low: number; high: number };
			/** The largest first. */
			drivers: ToldDriver[];
	  };

const SEED = 1970;
const hundredths = (share: number) => Math.round(share * 100) / 100;

/** null where the poll asks nothing that sums it up. `themeIds`: those that the snapshot tells. Inside forPurpose. */
export async function measureDrivers(
	tx: Tx,
	at: At,
	pooled: readonly Pooled[],
	book: Codebook,
	themeIds: readonly string[]
): Promise<ToldDrivers | null> {
	const plan = planDrivers(pooled.map(({ question }) => question));
	if (!plan) return null;
	const asked = [plan.outcome, ...plan.ratings];
	const versions = pooled
		.filter(({ question }) => asked.includes(question))
		.map(({ versions: alike }) => alike)
		.reduce((both, alike) => both.filter((version) => alike.includes(version)));
	const people = await listPersonAnswers(
		tx,
		at,
		asked.map(({ id }) => id),
		versions
	);
	return driversOf(plan, people, book, themeIds);
}

/** The pure half: rows of people to what may be told. */
export function driversOf(
	plan: Plan,
	people: readonly PersonAnswers[],
	book: Codebook,
	themeIds: readonly string[]
): ToldDrivers {
	const { outcome, ratings } = plan;
	const byThemes = ratings.length === 0;
	const cites = byThemes
		? [...themeIds].sort().map((id) => `theme:${id}`)
		: ratings.map(({ id }) => `question:${id}`);
	const rows = people.flatMap(({ values, themes }) => {
		const went = pointOf(outcome, values[0]);
		if (!byThemes) return [[went, ...ratings.map((question, at) => pointOf(question, values[at + 1]))]];
		if (themes === null) return [];
		const found = new Set(themes.map((id) => `theme:${themeAfterMerges(book, id)}`));
		return [[went, ...cites.map((cite) => (found.has(cite) ? 1 : 0))]];
	});
	const measured = measure(rows, { seed: SEED });
	if ('refused' in measured) return { outcomeId: outcome.id, refused: measured.refused };
	const rounded = ({ low, high }: { low: number; high: number }) => ({
		low: hundredths(low),
		high: hundredths(high)
	});
	return {
		outcomeId: outcome.id,
		people: measured.people,
		method: measured.method,
		r2: { value: hundredths(measured.r2.value), ...rounded(measured.r2) },
		drivers: measured.drivers.map(({ at, weight, direction, ...interval }) => ({
			cite: cites[at] ?? '',
			weight: hundredths(weight),
			...rounded(interval),
			direction
		}))
	};
}
