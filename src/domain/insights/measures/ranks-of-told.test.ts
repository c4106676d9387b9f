import { expect, test } from 'vitest';
import { ranksOfTold, type ToldShare } from './ranks-of-told.ts';
import { wilson } from './wilson.ts';

const counted = (people: number, base: number): ToldShare => ({
	...{ share: people / base, base, orMore: false, isEstimated: false },
	...wilson(people, base)
});
const estimated = (share: number, half: number): ToldShare => ({
	...{ share, low: share - half, high: share + half, base: 100_000, orMore: false, isEstimated: true }
});

test('far apart, each theme has its place; alike, each may have any; the same numbers give the same', () => {
	const far = [500, 400, 300, 200, 100].map((people) => counted(people, 1000));
	expect(ranksOfTold(far, { seed: 1 })).toEqual(
		[1, 2, 3, 4, 5].map((rank) => ({ rankFrom: rank, rankTo: rank, amongThree: rank <= 3 ? 1 : 0 }))
	);
	const alike = ranksOfTold(
		Array.from({ length: 5 }, () => counted(300, 1000)),
		{ seed: 1, replicates: 4000 }
	);
	for (const { rankFrom, rankTo, amongThree } of alike) {
		expect([rankFrom, rankTo]).toEqual([1, 5]);
		expect(amongThree).toBeCloseTo(3 / 5, 1);
	}
	expect(ranksOfTold(far, { seed: 4 })).toEqual(ranksOfTold(far, { seed: 4 }));
	expect(ranksOfTold([], { seed: 1 })).toEqual([]);
});

test('how often one is before the other is what the normal distribution says', () => {
	// Fourth among three that are surely before it but one: 220 against 200 of 1000, z = .02 / sqrt(.22 * .78 / 1000 + .2 * .8 / 1000)
	// = 1.098, and Phi(1.098) = .8639.
	const sure = [counted(900, 1000), counted(800, 1000)];
	const [, , third, fourth] = ranksOfTold([...sure, counted(220, 1000), counted(200, 1000)], {
		...{ seed: 2, replicates: 8000 }
	});
	expect(Math.abs((third?.amongThree ?? 0) - 0.8639)).toBeLessThan(0.01);
	expect(Math.abs((fourth?.amongThree ?? 0) - (1 - 0.8639))).toBeLessThan(0.01);
	expect(third).toMatchObject({ rankFrom: 3, rankTo: 4 });
});

test('an estimate is as unsure as its draw, however many were read', () => {
	const [, , third] = ranksOfTold(
		[counted(90_000, 100_000), counted(80_000, 100_000), estimated(0.22, 0.03), estimated(0.2, 0.03)],
		{ seed: 2, replicates: 8000 }
	);
	// z = .02 / (sqrt(2) * .03 / 1.96) = .9239; Phi(.9239) = .8222.
	expect(Math.abs((third?.amongThree ?? 0) - 0.8222)).toBeLessThan(0.01);
});

test('where only the least is told, it may be anything up to all', () => {
	const nearly: ToldShare = { ...counted(50, 60), orMore: true, high: 1 };
	const [least, other] = ranksOfTold([nearly, counted(9200, 10_000)], { seed: 3, replicates: 4000 });
	// Of the range from .8333 to 1 nearly half lies above .92.
	expect(least).toMatchObject({ rankFrom: 1, rankTo: 2 });
	expect(other).toMatchObject({ rankFrom: 1, rankTo: 2 });
});
