import { expect, test } from 'vitest';
import type { BestWorst, Mark, Tally } from '../../polls/question-kinds/tally.ts';
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
			{ label: 'Just too few', marks: marks(9, 40, K - 1) },
			{ label: 'Repairs', marks: marks(36, 40) },
			{ label: 'Just enough', marks: marks(5, 40, K) }
		]
	});
	expect(items.map(({ label }) => label)).toEqual(['Repairs', 'Just enough', 'Coffee']);
	expect(items[0]).toMatchObject({ people: 40, score: 18, tier: 1, rankFrom: 1, rankTo: 1 });
	expect(items[1]?.people).toBe(K);
});

test('best and worst: only those that enough people saw, the best first; one alone has no place', () => {
	const few = { label: 'Just too few', people: seen(9, K - 1) };
	const bread = { label: 'Bread', people: seen(4, 40) };
	const both = measured({ bestWorst: [few, bread, { label: 'Cake', people: seen(36, 40) }] }).bestWorst;
	expect(both.map(({ label }) => label)).toEqual(['Cake', 'Bread']);
	expect(both[0]).toMatchObject({ people: 40, score: 0.9, rankFrom: 1 });
	const [alone, ...others] = measured({ bestWorst: [few, bread] }).bestWorst;
	expect(alone).toMatchObject({ label: 'Bread', score: 0.1 });
	expect(alone).not.toHaveProperty('tier');
	expect(others).toEqual([]);
});
