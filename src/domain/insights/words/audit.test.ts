import { expect, test } from 'vitest';
import { agreementOn, agreementOnTheme, wordFor } from './audit-agreement.ts';
import { correctedPrevalence } from './audit-prevalence.ts';
import { randomFrom } from './random.ts';

// Krippendorff 2011, example A: two observers, ten units, binary: alpha = 0.095.
test('alpha of the worked example of two observers and two values', () => {
	const [meg, owen] = ['0100000000', '1110010010'].map((row) => [...row]);
	const { alpha } = agreementOn((meg ?? []).map((said, at) => [said, owen?.[at] ?? null]));
	expect(alpha).toBeCloseTo(0.095, 3);
});

// Krippendorff 2011, example B: two observers, twelve units, five values: alpha = 0.692.
test('alpha of the worked example of two observers and many values', () => {
	const [ben, gerry] = ['aabbdcccedda', 'babbbccceddd'].map((row) => [...row]);
	const found = agreementOn((ben ?? []).map((said, at) => [said, gerry?.[at] ?? null]));
	expect(found.alpha).toBeCloseTo(0.692, 3);
	expect(found.verdict).toBe('tentative');
	expect(found.low).toBeLessThan(found.alpha ?? 0);
	expect(found.high).toBeGreaterThan(found.alpha ?? 1);
});

// Krippendorff 2011, example C: four observers, some missing: alpha = 0.743.
test('alpha of the worked example of four observers with missing readings', () => {
	const rows = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'].map((row) =>
		[...row].map((value) => (value === '.' ? null : value))
	);
	const { alpha } = agreementOn(
		Array.from({ length: 12 }, (_each, at) => rows.map((row) => row[at] ?? null))
	);
	expect(alpha).toBeCloseTo(0.743, 3);
});

test('where nobody could disagree there is no alpha; the limits are Krippendorff’s', () => {
	expect(
		agreementOnTheme([
			[true, true],
			[true, true],
			[false, null]
		])
	).toMatchObject({ alpha: null, verdict: 'unknown' });
	expect([0.8, 0.79, 0.667, 0.66].map(wordFor)).toEqual(['reliable', 'tentative', 'tentative', 'unreliable']);
});

test('where everything is audited the estimate is what people found', () => {
	const audit = Array.from({ length: 400 }, (_each, at) => ({ given: at < 40, found: at % 20 === 0 }));
	expect(correctedPrevalence(audit, 40, 400).share).toBeCloseTo(0.05, 10);
});

/** One audit of many drawn: a machine that finds `recall` of a theme and gives it wrongly to `wrong` of the others. */
function simulate(truth: number, recall: number, wrong: number, n: number, seed: number) {
	const random = randomFrom(seed);
	const people = Array.from({ length: 3000 }, () => {
		const found = random() < truth;
		return { found, given: random() < (found ? recall : wrong) };
	});
	const share = people.filter((one) => one.found).length / people.length;
	const audit = people.slice(0, n);
	const given = people.filter((one) => one.given).length;
	return {
		share,
		estimate: correctedPrevalence(audit, given, people.length),
		plain: given / people.length,
		audit
	};
}

test.each([
	[0.01, 0.5, 0.02],
	[0.02, 0.7, 0.005],
	[0.05, 0.6, 0.03],
	[0.3, 0.8, 0.1]
])(
	'of a theme that %d of all have the interval holds the truth, and the estimate is nearer than counting',
	(truth, recall, wrong) => {
		const runs = Array.from({ length: 400 }, (_each, seed) => simulate(truth, recall, wrong, 200, seed + 1));
		const covered = runs.filter(
			({ share, estimate }) => estimate.low <= share && share <= estimate.high
		).length;
		expect(covered / runs.length).toBeGreaterThanOrEqual(0.93);
		const error = (of: (run: (typeof runs)[number]) => number) =>
			runs.reduce((sum, run) => sum + Math.abs(of(run) - run.share), 0) / runs.length;
		const corrected = error((run) => run.estimate.share);
		expect(corrected).toBeLessThan(error((run) => run.audit.filter((one) => one.found).length / 200) * 1.02);
		const bias = runs.reduce((sum, run) => sum + run.estimate.share - run.share, 0) / runs.length;
		expect(Math.abs(bias)).toBeLessThan(0.003);
	}
);
