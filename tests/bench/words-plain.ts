// The baseline: plain tf-idf of words and pairs of words, one logistic regression a theme, yes from probability 0.5.
import { fitLogistic } from '../../src/domain/insights/words/logistic.ts';
import { dot, GrowingRows, type Rows } from '../../src/domain/insights/words/rows.ts';
import type { Coded } from './words-data.ts';

const wordsIn = (text: string) => {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
	return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
};

/** Themes for each of `judge`. `balanced`: both sides weigh the same, whatever their number. */
export function plainThemes(learn: Coded[], judge: Coded[], themes: string[], balanced: boolean): string[][] {
	const inTexts = new Map<string, number>();
	for (const { text } of learn)
		for (const word of new Set(wordsIn(text))) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
	const columns = new Map([...inTexts.keys()].map((word, at) => [word, at]));
	const rowsOf = (coded: Coded[]): Rows => {
		const rows = new GrowingRows();
		for (const { text } of coded) {
			const times = new Map<string, number>();
			for (const word of wordsIn(text)) times.set(word, (times.get(word) ?? 0) + 1);
			const weights = [...times].flatMap(([word, count]): [number, number][] => {
				const column = columns.get(word);
				const rarity = Math.log((1 + learn.length) / (1 + (inTexts.get(word) ?? 0))) + 1;
				return column === undefined ? [] : [[column, count * rarity]];
			});
			const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
			for (const [column, weight] of weights) rows.put(column, weight / length);
			rows.put(columns.size, 1);
			rows.endRow();
		}
		return rows.done();
	};
	const [learnt, judged] = [rowsOf(learn), rowsOf(judge)];
	const found: string[][] = judge.map(() => []);
	for (const theme of themes) {
		const is = Uint8Array.from(learn, (one) => Number(one.themes.includes(theme)));
		const positives = is.reduce((sum, one) => sum + one, 0);
		if (positives === 0) continue;
		const cost = (one: number) => learn.length / 2 / (one ? positives : learn.length - positives);
		const weights = fitLogistic(
			learnt,
			is,
			Float64Array.from(is, balanced ? cost : () => 1),
			columns.size + 1
		);
		found.forEach((ids, at) => {
			if (dot(judged, at, weights) > 0) ids.push(theme);
		});
	}
	return found;
}
