// What Kano's pairs come to for one thing: the share of each category, and the coefficients of Berger, C. et al. (1993), Center for
// Quality of Management Journal 2(4): better = (A + O) / (A + O + M + I), worse = -(O + M) / (A + O + M + I).
import type { KanoCounts, KanoLetter } from '../../polls/question-kinds/tally.ts';
import { Z95, wilson, type Interval } from './wilson.ts';

export const KANO_LETTERS: readonly KanoLetter[] = ['A', 'O', 'M', 'I', 'R', 'Q'];

export type Kano = {
	people: number;
	categories: (Interval & { letter: KanoLetter; people: number; share: number })[];
	/** The most frequent; null where its lead over the next is within sampling noise. */
	category: KanoLetter | null;
	/** 0..1; null where everybody is reverse or contradictory. */
	better: (Interval & { value: number }) | null;
	/** -1..0. */
	worse: (Interval & { value: number }) | null;
};

/** null when nobody answered the pair. Wilson's intervals at 95 %. */
export function kanoMeasure(counts: KanoCounts): Kano | null {
	const people = KANO_LETTERS.reduce((sum, letter) => sum + counts[letter], 0);
	if (people === 0) return null;
	const { A, O, M, I } = counts;
	const base = A + O + M + I;
	const worse = base === 0 ? null : shareOf(O + M, base);
	return {
		people,
		categories: KANO_LETTERS.map((letter) => {
			const { value: share, low, high } = shareOf(counts[letter], people);
			return { letter, people: counts[letter], share, low, high };
		}),
		category: leading(counts, people),
		better: base === 0 ? null : shareOf(A + O, base),
		worse: worse && { value: -worse.value, low: -worse.high, high: -worse.low }
	};
}

const shareOf = (people: number, of: number) => ({ value: people / of, ...wilson(people, of) });

/** The most frequent category leads where a - b > 1.96 sqrt((a + b - (a - b)^2) / n), for the shares a and b of the first two: two
 *  parts of one multinomial, at 95 %. Goodman, L. A. (1965), Technometrics 7, 247-254, for one difference. This is stricter than the
 *  test of Fong (1996), which is customary with Kano, is at 90 % and has another variance. That the two are the first of
 *  six is not corrected for. */
function leading(counts: KanoCounts, people: number): KanoLetter | null {
	const [first, second] = [...KANO_LETTERS].sort((a, b) => counts[b] - counts[a]);
	if (!first || !second) return null;
	const [one, other] = [counts[first] / people, counts[second] / people];
	const error = Math.sqrt((one + other - (one - other) ** 2) / people);
	return one - other > Z95 * error ? first : null;
}
