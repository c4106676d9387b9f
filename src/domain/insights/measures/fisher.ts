// Whether two shares differ by more than chance: Fisher's exact test, two-sided, as the sum of all tables that are no more
// likely than the one seen. Fisher, R. A. (1935), The Design of Experiments. From many people on the two-proportion test with a
// pooled variance says the same and is quick.
import { normalTails } from './normal.ts';
import type { Counted } from './compare-shares.ts';

const MANY = 20_000;
/** Tables as likely as the one seen, but for rounding. */
const SAME = 1 + 1e-7;

/** The p-value of "both shares are the same"; 1 where one was asked of nobody. */
export function shareTest(a: Counted, b: Counted): number {
	if (a.of === 0 || b.of === 0) return 1;
	return a.of + b.of > MANY ? twoProportion(a, b) : fisherExact(a, b);
}

export function fisherExact(a: Counted, b: Counted): number {
	const [all, chose] = [a.of + b.of, a.people + b.people];
	const [least, most] = [Math.max(0, chose - b.of), Math.min(chose, a.of)];
	const constant = logChoose(all, chose);
	const chance = (people: number) =>
		Math.exp(logChoose(a.of, people) + logChoose(b.of, chose - people) - constant);
	const seen = chance(a.people) * SAME;
	let tails = 0;
	for (let people = least; people <= most; people += 1) {
		const one = chance(people);
		if (one <= seen) tails += one;
	}
	return Math.min(1, tails);
}

/** z = (a/n - b/m) / sqrt(q (1 - q) (1/n + 1/m)) with the pooled share q = (a + b) / (n + m), both tails, without a correction for
 *  continuity. Fleiss, J., Levin, B. and Paik, M. (2003), Statistical Methods for Rates and Proportions, 3rd ed., chapter 3; its
 *  square is Pearson's chi-square of the two-by-two table. */
export function twoProportion(a: Counted, b: Counted): number {
	const pooled = (a.people + b.people) / (a.of + b.of);
	const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
	return error === 0 ? 1 : normalTails((a.people / a.of - b.people / b.of) / error);
}

const logs = [0];
function logFactorial(n: number): number {
	for (let next = logs.length; next <= n; next += 1) logs.push((logs[next - 1] ?? 0) + Math.log(next));
	return logs[n] ?? 0;
}
const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
