// Which of many findings to believe when at most a tenth of them may be chance. Benjamini, Y. and Hochberg, Y. (1995), JRSS B
// 57, 289-300.

/** The p-values, each raised by how many were looked at: those up to `q` are believed at a false discovery rate of `q`. */
export function adjustForLooking(ps: readonly number[]): number[] {
	const order = ps.map((p, at) => ({ p, at })).sort((a, b) => b.p - a.p);
	const adjusted = ps.map(() => 1);
	let least = 1;
	for (const [passed, { p, at }] of order.entries()) {
		least = Math.min(least, (p * ps.length) / (ps.length - passed));
		adjusted[at] = least;
	}
	return adjusted;
}

/** Of what is told as a finding, at most this part may be chance. */
const CHANCE = 0.1;
/** A difference that matters: three points of a hundred, and five people. */
const POINTS = 0.03;
const PEOPLE = 5;

/** Whether a difference of two shares is told: `adjusted`, its p-value as raised above; `of`: the people it stands on. */
export const isTold = (adjusted: number, difference: number, of: number): boolean =>
	adjusted <= CHANCE && Math.abs(difference) >= POINTS && Math.abs(difference) * of >= PEOPLE;
