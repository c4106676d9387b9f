// From which score on a theme may be given without a reader: told from scores of answers that the scorer had not seen.
export type Scored = { score: number; is: boolean };
export type Calibration = { slope: number; intercept: number };

/** What precision must reach on answers not learnt from, the rule of the board; and its lower bound, so that it is no luck.
 *  Measured on the development half, a lower bound of 0.9 kept precision at 0.92 and left to readers what could be given. */
const SAFE_PRECISION = 0.9;
const SURELY = 0.85;
/** One-sided 75 %: three right of three are enough, two of two are not. */
const Z = 0.674;
/** Even a theme that was never wrong is not given below this probability. */
const LEAST_PROBABILITY = 0.7;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Lower end of Wilson's interval (1927) for `right` of `given`. */
export function lowerBound(right: number, given: number, z = Z): number {
	if (given === 0) return 0;
	const share = right / given;
	const spread = z * Math.sqrt((share * (1 - share)) / given + (z * z) / (4 * given * given));
	return (share + (z * z) / (2 * given) - spread) / (1 + (z * z) / given);
}

/** Scores to probabilities (Platt 1999): logistic regression on one number, both sides weighing the same, held near slope 1. */
export function calibrate(scored: readonly Scored[]): Calibration {
	const positives = scored.filter((one) => one.is).length;
	const weight = (is: boolean) => (is ? 0.5 / positives : 0.5 / (scored.length - positives)) * scored.length;
	let [slope, intercept] = [1, 0];
	if (positives === 0 || positives === scored.length) return { slope, intercept };
	for (let step = 0; step < 50; step += 1) {
		let [g0, g1, h00, h01, h11] = [slope - 1, 0, 1, 0, 1e-6];
		for (const { score, is } of scored) {
			const probability = sigmoid(slope * score + intercept);
			const [off, curve] = [
				weight(is) * (probability - Number(is)),
				weight(is) * probability * (1 - probability)
			];
			g0 += off * score;
			g1 += off;
			h00 += curve * score * score;
			h01 += curve * score;
			h11 += curve;
		}
		const whole = h00 * h11 - h01 * h01;
		const [down, along] = [(h11 * g0 - h01 * g1) / whole, (h00 * g1 - h01 * g0) / whole];
		slope = Math.max(slope - down, 0.05);
		intercept -= along;
		if (Math.abs(down) + Math.abs(along) < 1e-7) break;
	}
	return { slope, intercept };
}

/** Probability that a theme holds, where `prior` of all answers hold it. */
export const probabilityOf = ({ slope, intercept }: Calibration, score: number, prior: number): number =>
	sigmoid(slope * score + intercept + Math.log(prior / (1 - prior)));

/** The lowest score above which precision is at least 0.9, and surely 0.85; null where no score is safe. */
export function safeScore(scored: readonly Scored[], calibration: Calibration): number | null {
	const prior = scored.filter((one) => one.is).length / scored.length;
	let [safe, right, given]: [number | null, number, number] = [null, 0, 0];
	const falling = [...scored].sort((a, b) => b.score - a.score);
	falling.forEach(({ score, is }, at) => {
		given += 1;
		if (is) right += 1;
		if (falling[at + 1]?.score === score || probabilityOf(calibration, score, prior) < LEAST_PROBABILITY)
			return;
		if (right >= SAFE_PRECISION * given && lowerBound(right, given) >= SURELY) safe = score;
	});
	return safe;
}

/** The score above which a theme is suggested: where F1 is best on unseen answers, drawn half way to 0 since that is noisy. */
export function likelyScore(scored: readonly Scored[]): number {
	const positives = scored.filter((one) => one.is).length;
	let [best, at, right]: [number, number, number] = [0, 0, 0];
	[...scored]
		.sort((a, b) => b.score - a.score)
		.forEach(({ score, is }, before) => {
			if (is) right += 1;
			const f1 = (2 * right) / (before + 1 + positives);
			if (f1 > best) [best, at] = [f1, score];
		});
	return at / 2;
}
