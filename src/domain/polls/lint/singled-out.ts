// How many respondents would stand alone in their combination of answers, estimated before anybody has answered.
//
// Respondents are drawn independently; a combination of probability p is held by somebody, and by nobody else among n, with
// probability p(1-p)^(n-1), so the expected share of people who stand alone is the sum of that over all combinations.
// The probabilities are not known beforehand. Two shapes bound what is usual: all answers equally common, and answers that
// fall off as 1, 1/2, 1/3 … (Zipf), as places and occupations do. Questions are taken as independent, which real answers are
// not: that overstates, on the side of caution. The larger of the two shares counts.

/** Bins of the logarithm of a probability: fine enough for a share in whole percents. */
const BIN = 0.02;

/** The expected share, 0 to 1, of `people` who stand alone over questions with so many `answers` each. */
export const shareSingledOut = (answers: readonly number[], people: number): number =>
	Math.max(...[evenly, falling].map((shape) => shareAlone(answers.map(shape), people)));

const evenly = (answers: number): number[] => Array.from({ length: answers }, () => 1 / answers);

function falling(answers: number): number[] {
	const weights = Array.from({ length: answers }, (_one, at) => 1 / (at + 1));
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => weight / sum);
}

/** Combinations are not listed, there may be billions: they are counted by the bin that their probability falls in. */
function shareAlone(questions: number[][], people: number): number {
	let cells = new Map([[0, 1]]);
	for (const probabilities of questions) {
		const bins = new Map<number, number>();
		for (const p of probabilities) add(bins, Math.round(Math.log(p) / BIN), 1);
		const next = new Map<number, number>();
		for (const [at, count] of cells) for (const [by, times] of bins) add(next, at + by, count * times);
		cells = next;
	}
	let share = 0;
	for (const [at, count] of cells) {
		const p = Math.exp(at * BIN);
		share += count * p * (1 - Math.min(p, 1)) ** (people - 1);
	}
	return Math.min(1, share);
}

function add(bins: Map<number, number>, at: number, count: number): void {
	bins.set(at, (bins.get(at) ?? 0) + count);
}
