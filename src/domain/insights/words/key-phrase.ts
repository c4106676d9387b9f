// What a group of answers is called before a person names it: the run of up to three words, as people write it, that stands in
// many of its answers and in few others (class-based tf-idf, after Grootendorst 2022).
import { wordsOfClause, written } from './clause-words.ts';
import { stemIn } from './language.ts';
import { isFunctionWord } from './function-words.ts';

const LONGEST = 3;
/** A longer run says more, if nearly as many wrote it. */
const BY_LENGTH = 0.35;

type Run = { stems: string; written: string };
export type Phrases = {
	/** The best phrases of these texts, by their places among all, none that holds another; and how much the best of them
	 *  tells them from the others. */
	of(members: readonly number[], most: number): { phrases: string[]; strength: number };
};

/** Counts the runs of all texts once. `language`: of which words are cut to stems, so that wait and waiting count together. */
export function phrasesIn(texts: readonly string[], language: string | null): Phrases {
	const stem = stemIn(language);
	const runs = texts.map((text) => runsOf(text, stem));
	const inTexts = new Map<string, number>();
	for (const each of runs)
		for (const stems of new Set(each.map((run) => run.stems)))
			inTexts.set(stems, (inTexts.get(stems) ?? 0) + 1);
	return {
		of(members, most) {
			const here = new Map<string, { texts: number; written: Map<string, number> }>();
			for (const member of members) {
				const seen = new Set<string>();
				for (const { stems, written } of runs[member] ?? []) {
					const found = here.get(stems) ?? { texts: 0, written: new Map<string, number>() };
					if (!seen.has(stems)) found.texts += 1;
					seen.add(stems);
					found.written.set(written, (found.written.get(written) ?? 0) + 1);
					here.set(stems, found);
				}
			}
			const least = Math.min(2, members.length);
			const scored = [...here].flatMap(([stems, { texts: count, written }]) => {
				if (count < least) return [];
				const share = count / members.length;
				const lift = share / ((inTexts.get(stems) ?? 1) / texts.length);
				const length = stems.split(' ').length;
				return [
					{
						written: commonest(written),
						score: share * Math.log(1 + lift) * (1 + BY_LENGTH * (length - 1)),
						stems
					}
				];
			});
			scored.sort((a, b) => b.score - a.score || (a.stems < b.stems ? -1 : 1));
			const chosen: typeof scored = [];
			for (const one of scored) {
				if (chosen.length === most) break;
				const words = one.stems.split(' ');
				if (!chosen.some((other) => other.stems.split(' ').some((word) => words.includes(word))))
					chosen.push(one);
			}
			return { phrases: chosen.map((one) => one.written), strength: scored[0]?.score ?? 0 };
		}
	};
}

/** Runs of words within one clause that neither begin nor end with a word that only joins others. */
function runsOf(text: string, stem: (word: string) => string): Run[] {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.split(/[.,;:!?()"\n/。、「」『』]+/)
		.flatMap((clause) => {
			const words = wordsOfClause(clause);
			return words.flatMap((_word, from) =>
				Array.from({ length: Math.min(LONGEST, words.length - from) }, (_each, more) =>
					words.slice(from, from + more + 1)
				)
					.filter((run) => stands(run[0]?.word) && stands(run.at(-1)?.word))
					.map((run) => ({
						written: written(run),
						stems: run
							.filter(({ word }) => !isFunctionWord(word))
							.map(({ word }) => stem(word.replace(/['’]/, '')))
							.join(' ')
					}))
			);
		});
}

const stands = (word = '') => word.length > 1 && !isFunctionWord(word);

const commonest = (written: Map<string, number>): string =>
	[...written].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ??
	'';
