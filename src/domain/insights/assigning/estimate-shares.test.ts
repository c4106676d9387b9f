import { expect, test } from 'vitest';
import { randomFrom, shuffled } from '../words/random.ts';
import { estimateShares, type Drawn, type Writers } from './estimate-shares.ts';

const T = 'theme';
type Writer = { isRead: boolean; wasRead: boolean; themeIds: string[] };
const writer = (has: boolean, isRead: boolean, wasRead = isRead): Writer => ({
	...{ isRead, wasRead, themeIds: has && isRead ? [T] : [] }
});
const sumOf = (writers: readonly Writer[]): Writers => {
	const count = (holds: (one: Writer) => boolean) => writers.filter(holds).length;
	const has = ({ themeIds }: Writer) => themeIds.includes(T);
	return {
		people: writers.length,
		unread: count((one) => !one.isRead),
		before: count((one) => one.wasRead),
		found: new Map([[T, { people: count(has), before: count((one) => one.wasRead && has(one)) }]])
	};
};
const drawnOf = ({ isRead, themeIds }: Writer, givenIds: string[]): Drawn => ({ isRead, themeIds, givenIds });

test('all read: the plain share; only chosen ones read: no share at all', () => {
	const all = Array.from({ length: 20 }, (_each, at) => writer(at < 5, true));
	expect(estimateShares([T], sumOf(all), null).get(T)).toMatchObject({
		how: 'all-read',
		people: 5,
		base: 20,
		share: 0.25
	});
	const some = all.map((_one, at) => writer(at < 5, at < 5));
	expect(estimateShares([T], sumOf(some), null).get(T)).toEqual({ how: 'chosen-only', left: null });
	const drawn = [some[0], some[19]].flatMap((one) => (one ? [drawnOf(one, [])] : []));
	expect(estimateShares([T], sumOf(some), { given: {}, drawn }).get(T)).toEqual({
		how: 'chosen-only',
		left: 1
	});
});

/** 1,000 people, 200 of whom have the theme. Somebody read 100 that a draft showed: nearly all of them have it. */
function inOneWeek(seed: number, machine: (has: boolean, random: () => number) => boolean) {
	const random = randomFrom(seed);
	const has = (at: number) => at < 200;
	const chosen = new Set(
		shuffled([...Array(200).keys()], random)
			.slice(0, 90)
			.concat([201, 202, 203, 204, 205, 206, 207, 208, 209, 210])
	);
	const rest = [...Array(1000).keys()].filter((at) => !chosen.has(at));
	const given = new Set(rest.filter((at) => machine(has(at), random)));
	const drawn = new Set(shuffled(rest, random).slice(0, 200));
	const writers = [...Array(1000).keys()].map((at) =>
		writer(has(at), chosen.has(at) || drawn.has(at), chosen.has(at))
	);
	const estimate = estimateShares([T], sumOf(writers), {
		given: { [T]: given.size / rest.length },
		drawn: writers.flatMap((one, at) => (drawn.has(at) ? [drawnOf(one, given.has(at) ? [T] : [])] : []))
	}).get(T);
	if (estimate?.how !== 'audited') throw new Error('not audited');
	const read = writers.filter((one) => one.isRead);
	return { estimate, naive: read.filter((one) => one.themeIds.length > 0).length / read.length };
}

test('from a draw the share is right on average, also where the machine is wrong; counting what was read is not', () => {
	const machines: ((has: boolean, random: () => number) => boolean)[] = [
		(has, random) => has && random() < 0.7,
		(has, random) => random() < (has ? 0.9 : 0.3),
		() => true
	];
	for (const machine of machines) {
		const weeks = Array.from({ length: 200 }, (_each, seed) => inOneWeek(seed, machine));
		const mean = weeks.reduce((sum, { estimate }) => sum + estimate.share, 0) / weeks.length;
		expect(Math.abs(mean - 0.2)).toBeLessThan(0.01);
		const covered = weeks.filter(({ estimate }) => estimate.low <= 0.2 && 0.2 <= estimate.high).length;
		expect(covered / weeks.length).toBeGreaterThanOrEqual(0.93);
		expect(weeks.every(({ naive }) => naive > 0.3)).toBe(true);
	}
});
