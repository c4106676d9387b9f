// How well themes are given to answers nobody has read, after a few confirmed examples; and against the plainest way to do so.
import { assign } from '../../src/domain/insights/words/assign.ts';
import { trainAssigner } from '../../src/domain/insights/words/train-assigner.ts';
import { confirmed, judgedThemes, parted, type Coded, type Report } from './words-data.ts';
import { plainThemes } from './words-plain.ts';
import { addTo, f1Of, NOTHING_COUNTED, type Counts } from './words-counts.ts';

const REPEATS = 10;
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function benchAssign(report: Report, coded: Coded[]): void {
	const themes = judgedThemes(coded);
	const seeds = Array.from({ length: REPEATS }, (_each, at) => at + 1);
	for (const each of [5, 10, 20, Infinity]) {
		const runs = seeds.map((seed) => runOnce(coded, themes, each, seed));
		const named = each === Infinity ? '' : `_${each}`;
		const sum = runs.map((run) => run.automatic).reduce(addTo, NOTHING_COUNTED);
		report(`words.assign_examples${named || '_all'}`, mean(runs.map((run) => run.examples)));
		report(`words.assign_precision${named || '_all'}`, sum.right / Math.max(1, sum.right + sum.wrong));
		report(`words.assign_coverage${named || '_all'}`, mean(runs.map((run) => run.coverage)));
		report(`words.assign_recall${named || '_all'}`, sum.right / Math.max(1, sum.right + sum.missed));
		const of = (way: 'ours' | 'plain' | 'balanced', which: 'micro' | 'macro') =>
			mean(runs.map((run) => f1Of(run[way])[which]));
		for (const which of ['micro', 'macro'] as const) {
			// The stronger of two plain ones: with both sides weighing the same, and as it comes.
			const baseline = Math.max(of('plain', which), of('balanced', which));
			report(`words.${which}_f1${named}`, of('ours', which));
			report(`words.${which}_f1_baseline${named}`, baseline);
			report(`words.${which}_f1_vs_baseline${named}`, of('ours', which) / baseline);
		}
	}
}

function runOnce(coded: Coded[], themes: string[], each: number, seed: number) {
	const { learn, judge } = parted(coded, seed);
	const examples = confirmed(learn, each, seed);
	const read = new Set(examples);
	// What nobody has read lies there unsorted when a theme is learnt: words are seen, codes are not.
	const unread = coded.filter((one) => !read.has(one)).map(({ text, question }) => ({ text, question }));
	const assigned = assign(trainAssigner(examples, unread), judge);
	const given = (automatic: boolean) =>
		assigned.map((one) =>
			one.themes.filter((each) => !automatic || each.automatic).map((each) => each.themeId)
		);
	const automatic = given(true).map((ids) => ids.filter((id) => themes.includes(id)));
	return {
		examples: examples.length,
		automatic: countAll(automatic, judge, themes),
		coverage: automatic.filter((ids) => ids.length > 0).length / judge.length,
		ours: countEach(given(false), judge, themes),
		plain: countEach(plainThemes(examples, judge, themes, false), judge, themes),
		balanced: countEach(plainThemes(examples, judge, themes, true), judge, themes)
	};
}

export const countEach = (given: string[][], judge: Coded[], themes: string[]): Counts[] =>
	themes.map((theme) => countAll(given, judge, [theme]));

function countAll(given: string[][], judge: Coded[], themes: string[]): Counts {
	const counts = { ...NOTHING_COUNTED };
	judge.forEach((one, at) => {
		for (const theme of themes) {
			const [is, said] = [one.themes.includes(theme), given[at]?.includes(theme) ?? false];
			if (is && said) counts.right += 1;
			else if (said) counts.wrong += 1;
			else if (is) counts.missed += 1;
		}
	});
	return counts;
}
