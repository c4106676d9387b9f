// How common a theme is, where a machine sorted all answers and a person a random part of them.

/** What is known of one audited answer: whether the machine gave the theme, and whether a person found it. */
export type Audited = { given: boolean; found: boolean };
export type Prevalence = {
	share: number;
	low: number;
	high: number;
	/** How far the machine is believed: 0 not at all, then the audit alone counts. */
	lambda: number;
	audited: number;
};

const Z = 1.959964;

/**
 * The difference estimator of survey sampling (Särndal, Swensson and Wretman 1992, 6.3), tuned as in prediction-powered
 * inference (Angelopoulos and others 2023): share = λ·mean(f over all) + mean(y − λ·f over the audit). `givenOfAll`: how many
 * of the `all` answers the machine gave the theme. λ is that of least variance, drawn towards 1 where the audit is small, and
 * kept within 0 and 1.
 *
 * The interval: Normal ones cover .82 to .90 on rare themes. Here each answer audited is one of four (given or not, found or
 * not): what was given and what was not are two strata with a share of their own, and their limits (Wilson's, corrected for
 * continuity) are combined by squares, as Newcombe does for two shares (1998, method 10).
 */
export function correctedPrevalence(audit: readonly Audited[], givenOfAll: number, all: number): Prevalence {
	const n = audit.length;
	if (n === 0 || all === 0) return { share: 0, low: 0, high: 1, lambda: 0, audited: n };
	const given = givenOfAll / all;
	const share = (holds: (one: Audited) => boolean) => audit.filter(holds).length / n;
	const [found, both] = [share((one) => one.found), share((one) => one.given && one.found)];
	const givenHere = share((one) => one.given);
	const lambda = tuned(found, givenHere, both, given, n, all);
	const estimate = clamp(lambda * given + found - lambda * givenHere);
	// Strata: what the machine gave and what it did not; each has a share of its own that was found in the audit.
	const [inGiven, inRest] = [audit.filter((one) => one.given), audit.filter((one) => !one.given)];
	const limits = (some: readonly Audited[]) => wilsonOf(some.filter((one) => one.found).length, some.length);
	const [ofGiven, ofRest] = [limits(inGiven), limits(inRest)];
	const spread = (end: 'low' | 'high') =>
		Math.sqrt(
			(given * (ofGiven[end] - ofGiven.share)) ** 2 + ((1 - given) * (ofRest[end] - ofRest.share)) ** 2
		);
	const stratified = given * ofGiven.share + (1 - given) * ofRest.share;
	const [low, high] = [clamp(stratified - spread('low')), clamp(stratified + spread('high'))];
	return {
		share: estimate,
		low: Math.min(low, estimate),
		high: Math.max(high, estimate),
		lambda,
		audited: n
	};
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

function tuned(
	found: number,
	givenHere: number,
	both: number,
	given: number,
	n: number,
	all: number
): number {
	const variance = Math.max(given * (1 - given), 1 / n);
	const covariance = both - found * givenHere;
	const best = covariance / (variance * (1 + n / all));
	// Ten audited answers' worth of trust in the machine: an audit that found nothing says little of how far to trust it.
	return clamp((best * n + 10) / (n + 10));
}

/** Wilson's interval with continuity correction (Newcombe 1998, method 4), and its share; nothing audited may be anything. */
function wilsonOf(hits: number, n: number): { share: number; low: number; high: number } {
	if (n === 0) return { share: 0, low: 0, high: 1 };
	const p = hits / n;
	const end = (sign: 1 | -1) =>
		(2 * n * p +
			Z * Z +
			sign * (1 + Z * Math.sqrt(Z * Z + sign * 2 - 1 / n + 4 * p * (n * (1 - p) - sign)))) /
		(2 * (n + Z * Z));
	return { share: p, low: hits === 0 ? 0 : Math.max(0, end(-1)), high: hits === n ? 1 : Math.min(1, end(1)) };
}
