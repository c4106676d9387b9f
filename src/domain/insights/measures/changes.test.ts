import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { changesBetween, type ThemeOverTime } from './changes.ts';
import { knownTest, newcombe } from './compare-shares.ts';
import { adjustForLooking } from './false-discovery.ts';
import { fisherExact, shareTest, twoProportion } from './fisher.ts';
import { mannKendall } from './trend.ts';

test('Fisher’s exact test gives what SciPy 1.17 gives (stats.fisher_exact)', () => {
	const tables = [
		{ a: [3, 100], b: [90, 1200], p: 0.1062760111304617 },
		{ a: [8, 10], b: [1, 6], p: 0.034965034965034975 },
		{ a: [12, 100], b: [60, 1200], p: 0.009474265006494436 }
	];
	for (const { a, b, p } of tables) {
		const [one, other] = [a, b].map(([people = 0, of = 0]) => ({ people, of }));
		if (one && other) expect(fisherExact(one, other)).toBeCloseTo(p, 9);
	}
	// By SciPy’s normal distribution.
	const [many, more] = [
		{ people: 300, of: 10_000 },
		{ people: 500, of: 15_000 }
	];
	expect(twoProportion(many, more)).toBeCloseTo(0.1423654066125067, 6);
	expect(Math.abs(fisherExact(many, more) - shareTest(many, more))).toBeLessThan(0.02);
});

test('Benjamini and Hochberg’s own example: of fifteen p-values at 5 % the first four are believed', () => {
	// JRSS B 57 (1995), p. 295. Adjusted values as SciPy gives them (stats.false_discovery_control).
	const ps = [
		0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
		0.759, 1
	];
	expect(adjustForLooking(ps).filter((p) => p <= 0.05)).toHaveLength(4);
	const few = adjustForLooking([0.01, 0.04, 0.03, 0.005, 0.5]);
	expect(few.map((p) => p.toFixed(6))).toEqual(['0.025000', '0.050000', '0.050000', '0.025000', '0.500000']);
});

test('a smaller p-value never becomes the less believable one, and none becomes more so', () => {
	const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(ps, (each) => {
			const adjusted = adjustForLooking(each).map((raised, at) => ({ raised, p: each[at] ?? 1 }));
			const ordered = adjusted.sort((a, b) => a.p - b.p);
			return ordered.every(
				({ raised, p }, at) =>
					raised >= p - 1e-12 && raised <= 1 && (at === 0 || raised >= (ordered[at - 1]?.raised ?? 0))
			);
		})
	);
});

test('Mann-Kendall with ties and Sen’s slope give what SciPy gives', () => {
	// The variance is that of stats.kendalltau(method='asymptotic'); p the same with continuity; the slope of stats.theilslopes.
	const trend = mannKendall([5, 6, 6, 8, 7, 9, 9, 10, 9, 12]);
	expect(trend?.s).toBe(37);
	expect(trend?.variance).toBeCloseTo(120.33333333333331, 9);
	expect(trend?.p).toBeCloseTo(0.001031538779879036, 6);
	expect(trend?.slope).toBeCloseTo(2 / 3, 12);
	expect(mannKendall([1, 2, 3, 4, 5, 6, 7])).toBeNull();
	expect(mannKendall([4, 4, 4, 4, 4, 4, 4, 4])).toMatchObject({ s: 0, p: 1, slope: 0 });
});

test('Newcombe’s interval of a difference: 56 of 70 less 48 of 80 is 20 points, 5.24 to 33.39', () => {
	// Newcombe (1998), Statistics in Medicine 17, 873-890, table II (a), method 10.
	const { difference, low, high } = newcombe({ people: 56, of: 70 }, { people: 48, of: 80 });
	expect([difference, low, high].map((part) => part.toFixed(4))).toEqual(['0.2000', '0.0524', '0.3339']);
});

test('estimates differ as surely as their intervals say: Wald’s give the test of the difference without pooling', () => {
	const wald = (people: number, of: number) => {
		const [share, half] = [people / of, 1.959964 * Math.sqrt(((people / of) * (1 - people / of)) / of)];
		return { share, low: share - half, high: share + half };
	};
	// z = 0.2 / sqrt(0.8 * 0.2 / 70 + 0.6 * 0.4 / 80) = 2.7509; both tails: 0.00594.
	expect(knownTest(wald(56, 70), wald(48, 80))).toBeCloseTo(0.00594, 4);
	expect(knownTest(wald(56, 70), wald(56, 70))).toBeCloseTo(1);
	// Altman and Bland (2003), BMJ 326, 219: relative risks .67 (.46 to .98) and .88 (.71 to 1.08); z = -1.24, P = .2.
	const logs = ([share = 0, low = 0, high = 0]: number[]) => ({ share, low, high });
	const [one, other] = [
		[0.67, 0.46, 0.98],
		[0.88, 0.71, 1.08]
	].map((risk) => logs(risk.map(Math.log)));
	expect(one && other && knownTest(one, other)).toBeCloseTo(0.21655, 4);
});

const weeks = (many: number, people = 100) =>
	Array.from({ length: many }, (_week, at) => ({ id: `w${at + 1}`, people }));

test('a theme that doubles is told, one that stays is not, and too few periods are refused', () => {
	const steady = Array.from({ length: 12 }, () => 10);
	const themes = [
		{ id: 'grown', people: [...steady, 30] },
		{ id: 'same', people: [...steady, 11] }
	];
	const found = changesBetween(weeks(13), themes, 10);
	expect(found).toMatchObject({ result: 'changed', lookedAt: 4, since: 'w1', until: 'w13' });
	if (found.result === 'changed')
		expect(found.changes).toMatchObject([
			{
				kind: 'step',
				themeId: 'grown',
				direction: 'more',
				now: { people: 30, of: 100 },
				before: { of: 1200 }
			}
		]);
	expect(changesBetween(weeks(13), themes.slice(1), 10)).toEqual({
		result: 'nothing changed',
		lookedAt: 2,
		since: 'w1',
		until: 'w13'
	});
	expect(changesBetween(weeks(8), themes, 10)).toEqual({
		result: 'refused',
		refused: { why: 'few-periods', least: 9 }
	});
	expect(changesBetween(weeks(13, 9), themes, 10).result).toBe('refused');
});

test('a slow drift is told, though no single week stands out', () => {
	const slow = Array.from({ length: 13 }, (_week, at) => 100 + at * 6);
	const found = changesBetween(weeks(13, 1000), [{ id: 'slow', people: slow }], 10);
	expect(found.result === 'changed' && found.changes.map(({ kind }) => kind)).toContain('drift');
});

test('what is sure but too small to matter is no change', () => {
	const people = [...Array.from({ length: 12 }, () => 10_000), 12_000];
	expect(changesBetween(weeks(13, 100_000), [{ id: 'small', people }], 10).result).toBe('nothing changed');
});

test('over stable weeks hardly any alarm is raised, where the two-sigma rule raises one nearly every week', () => {
	const random = xoroshiro128plus(20_261_128);
	const [themesMany, weeksMany] = [30, 2012];
	const shares = Array.from({ length: themesMany }, (_theme, at) => 0.02 + at * 0.012);
	const draw = (share: number) => {
		let people = 0;
		for (let person = 0; person < 100; person += 1) if (uniformFloat64(random) < share) people += 1;
		return people;
	};
	const counts = shares.map((share) => Array.from({ length: weeksMany }, () => draw(share)));
	let [alarms, sigmaAlarms] = [0, 0];
	for (let week = 12; week < weeksMany; week += 1) {
		const themes = counts.map((all, at): ThemeOverTime => ({
			id: String(at),
			people: all.slice(week - 12, week + 1)
		}));
		if (changesBetween(weeks(13), themes, 10).result === 'changed') alarms += 1;
		if (themes.some(({ people }) => isBeyondTwoSigma(people))) sigmaAlarms += 1;
	}
	const looked = weeksMany - 12;
	expect(alarms / looked).toBeLessThan(0.06);
	expect(sigmaAlarms / looked).toBeGreaterThan(0.8);
});

function isBeyondTwoSigma(people: readonly number[]): boolean {
	const [before, now] = [people.slice(0, -1), people.at(-1) ?? 0];
	const mean = before.reduce((total, one) => total + one, 0) / before.length;
	const variance = before.reduce((total, one) => total + (one - mean) ** 2, 0) / (before.length - 1);
	return Math.abs(now - mean) > 2 * Math.sqrt(variance);
}
