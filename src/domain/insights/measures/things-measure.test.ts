import { expect, test } from 'vitest';
import type { BestWorst, Mark, Tally } from '../../polls/question-kinds/tally.ts';
import { opportunity } from './opportunity.ts';
import { painBurden } from './pain-burden.ts';
import { measureThings } from './things-measure.ts';

const K = 10;
const options = { seed: 1, replicates: 200 };
const measured = (tally: Tally) => measureThings(tally, K, options);

/** So many people who find it important; as many of them as `judged` can judge it, and are not satisfied. */
const marks = (important: number, people: number, judged = people): Mark[] =>
	Array.from({ length: 40 }, (_each, at) => ({
		importance: at < people ? (at < important ? 5 : 1) : null,
		satisfaction: at < judged ? 1 : null
	}));
const seen = (best: number, people: number): BestWorst[] =>
	Array.from({ length: 40 }, (_each, at) => ({
		best: at < best ? 1 : 0,
		worst: 0,
		shown: at < people ? 1 : 0
	}));

test('things to judge: only those that enough people judged, the highest score first, each with its place', () => {
	const { items } = measured({
		marks: [
			{ label: 'Coffee', marks: marks(4, 40) },
			{ label: 'Just too few', marks: marks(16, 40, 2 * K - 1) },
			{ label: 'Repairs', marks: marks(36, 40) },
			{ label: 'Just enough', marks: marks(16, 40, 2 * K) }
		]
	});
	expect(items.map(({ label }) => label)).toEqual(['Repairs', 'Just enough', 'Coffee']);
	expect(items[0]).toMatchObject({ people: 40, tier: 1, rankFrom: 1, rankTo: 1 });
	expect(items[1]?.people).toBe(2 * K);
	// Important to 36 of 40, and none of them satisfied: told as 30 and 10, with an interval that knows no more.
	expect(items[0]).toMatchObject({ importance: 7.5, satisfaction: 2.5, score: 12.5 });
	expect(items[0]?.high).toBeLessThan(20);
});

test('best and worst: only those that enough people saw, the best first; one alone has no place', () => {
	const few = { label: 'Just too few', people: seen(9, 2 * K - 1) };
	const bread = { label: 'Bread', people: seen(4, 40) };
	const both = measured({ bestWorst: [few, bread, { label: 'Cake', people: seen(36, 40) }] }).bestWorst;
	expect(both.map(({ label }) => label)).toEqual(['Cake', 'Bread']);
	// Best for 36 of 40: told as for 30.
	expect(both[0]).toMatchObject({ people: 40, score: 0.75, rankFrom: 1 });
	const [alone, ...others] = measured({ bestWorst: [few, bread] }).bestWorst;
	expect(alone).toMatchObject({ label: 'Bread', score: 0.1 });
	expect(alone).not.toHaveProperty('tier');
	expect(others).toEqual([]);
});

test('what is not close to nobody or everybody is told exactly', () => {
	const given = Array.from({ length: 40 }, (_each, at) => ({
		importance: at < 25 ? 5 : 2,
		satisfaction: at % 2 === 0 ? 4 : 1
	}));
	const { items } = measured({ marks: [{ label: 'Repairs', marks: given }] });
	expect(items[0]).toEqual({ label: 'Repairs', ...opportunity(given) });
	const severities = [0, 0, 1, 2, 3, 4, 4, 2, 1, 3].flatMap((one) => Array.from({ length: 10 }, () => [one]));
	const counts = [20, 20, 20, 20, 20];
	const { pains } = measured({ severity: { pains: [{ label: 'Rain', counts }], people: severities } });
	expect(pains[0]).toMatchObject({
		burden: painBurden(counts)?.burden,
		severity: painBurden(counts)?.severity
	});
});

test('where everybody said the same, no mean says what that was', () => {
	const counts = [0, 0, 0, 0, 60];
	const everybody = { pains: [{ label: 'Rain', counts }], people: Array.from({ length: 60 }, () => [4]) };
	const [rain] = measured({ severity: everybody }).pains;
	expect(rain?.severity).toMatchObject({ mean: 4 - K / 50 });
	expect(rain?.burden.mean).toBe(3.2);
	expect(rain?.burden.high).toBeGreaterThan(rain?.burden.mean ?? 0);
});
