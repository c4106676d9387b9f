// Whether an answer is told to be praise or a pain point, with and without knowing what was asked. The coders noted sentiment:
// 1 and 2 stand for praise, 4 and 5 for a pain point. What somebody wants they did not note, so it is not measured.
import { kindOfWords, toldKind } from '../../src/domain/insights/words/kind-of-words.ts';
import { KIND_OF_ASKING } from '../../src/domain/insights/theme.ts';
import { f1, NOTHING_COUNTED } from './words-counts.ts';
import type { Coded, Report } from './words-data.ts';

const askedBy = (question: string) => (question === 'improve' ? 'improve' : 'neutral');
const isOf = {
	praise: (sentiment: number) => sentiment <= 2,
	'pain-point': (sentiment: number) => sentiment >= 4
};

export function benchKinds(report: Report, coded: Coded[]): void {
	const judged = coded.filter((one) => one.sentiment !== null);
	const improve = judged.filter((one) => one.question === 'improve');
	const ways = {
		with_prior: (one: Coded) => kindOfWords(one.text, askedBy(one.question), 'en'),
		without_prior: (one: Coded) => toldKind(one.text, 'en'),
		prior_alone: (one: Coded) => KIND_OF_ASKING[askedBy(one.question)]
	};
	for (const [way, kindOf] of Object.entries(ways)) {
		const scores = (some: Coded[]) =>
			Object.entries(isOf).map(([kind, holds]) => {
				const counts = { ...NOTHING_COUNTED };
				for (const one of some) {
					const [is, said] = [holds(one.sentiment ?? 3), kindOf(one) === kind];
					if (is && said) counts.right += 1;
					else if (said) counts.wrong += 1;
					else if (is) counts.missed += 1;
				}
				return { kind: kind.split('-')[0] ?? kind, score: f1(counts) };
			});
		const all = scores(judged);
		report(`words.kind_f1_${way}`, all.reduce((sum, one) => sum + one.score, 0) / all.length);
		for (const { kind, score } of all) report(`words.kind_f1_${way}_${kind}`, score);
		for (const { kind, score } of scores(improve)) report(`words.kind_f1_${way}_${kind}_improve`, score);
		report(`words.kind_abstains_${way}`, judged.filter((one) => kindOf(one) === null).length / judged.length);
	}
	console.log('words.kind_f1_want: not in the hand coding, so not measured');
}
