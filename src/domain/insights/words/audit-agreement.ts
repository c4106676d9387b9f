// Whether two people who sort the same answers find the same theme in them.
import { randomFrom } from './random.ts';

/** What each reader said of one answer, in any order; null where they did not read it. */
export type Unit = readonly (string | null)[];
export type Agreement = {
	/** Krippendorff's alpha: 1 agree always, 0 as by chance; null where there is nothing to disagree about. */
	alpha: number | null;
	low: number | null;
	high: number | null;
	/** Answers that at least two people read. */
	units: number;
	verdict: AgreementWord;
};
/** Krippendorff’s customary limits: from .8 reliable, from .667 for tentative conclusions only. */
export type AgreementWord = 'reliable' | 'tentative' | 'unreliable' | 'unknown';

const RELIABLE = 0.8;
const TENTATIVE = 0.667;
const DRAWS = 1000;

/**
 * Nominal alpha = 1 - Do / De over coincidences (Krippendorff 2011, “Computing Krippendorff’s Alpha-Reliability”), any number
 * of readers, missing ones allowed. The interval is a seeded bootstrap over answers, 95 %.
 */
export function agreementOn(units: readonly Unit[], seed = 1): Agreement {
	const paired = units.map((unit) => unit.filter((said) => said !== null)).filter((said) => said.length >= 2);
	const alpha = alphaOf(paired);
	if (alpha === null) return { alpha, low: null, high: null, units: paired.length, verdict: 'unknown' };
	const random = randomFrom(seed);
	const drawn = Array.from({ length: DRAWS }, () =>
		alphaOf(paired.map(() => paired[Math.floor(random() * paired.length)] ?? []))
	)
		// A draw in which everybody says the same has nothing to disagree about: that is full agreement here.
		.map((value) => value ?? 1)
		.sort((a, b) => a - b);
	const at = (share: number) => drawn[Math.round(share * (DRAWS - 1))] ?? null;
	return { alpha, low: at(0.025), high: at(0.975), units: paired.length, verdict: wordFor(alpha) };
}

/** Of one theme: each person found it in the answer, did not, or did not read it (null). */
export const agreementOnTheme = (units: readonly (readonly (boolean | null)[])[], seed = 1): Agreement =>
	agreementOn(
		units.map((unit) => unit.map((said) => (said === null ? null : String(said)))),
		seed
	);

export const wordFor = (alpha: number): AgreementWord =>
	alpha >= RELIABLE ? 'reliable' : alpha >= TENTATIVE ? 'tentative' : 'unreliable';

function alphaOf(units: readonly (readonly string[])[]): number | null {
	const totals = new Map<string, number>();
	let [disagreeing, all] = [0, 0];
	for (const said of units) {
		const here = new Map<string, number>();
		for (const value of said) here.set(value, (here.get(value) ?? 0) + 1);
		all += said.length;
		for (const [value, times] of here) {
			totals.set(value, (totals.get(value) ?? 0) + times);
			disagreeing += (times * (said.length - times)) / (said.length - 1);
		}
	}
	const expected = [...totals.values()].reduce((sum, times) => sum + times * (all - times), 0);
	return expected === 0 ? null : 1 - ((all - 1) * disagreeing) / expected;
}
