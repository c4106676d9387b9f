// How far drafts of themes agree with what people found in the same answers.
import {
	proposeThemes,
	type Proposal,
	type Unsorted
} from '../../src/domain/insights/words/propose-themes.ts';
import type { Coded, Report } from './words-data.ts';

const FIRST = 30;
/** A theme of fewer comments need not be found. */
const LEAST = 10;

export function benchProposals(report: Report, coded: Coded[]): void {
	const themesOf = new Map(coded.map((one, at) => [`r${at}`, one.themes]));
	const answers = coded.map((one, at): Unsorted => ({ responseId: `r${at}`, text: one.text }));
	const start = performance.now();
	const proposals = proposeThemes(answers);
	report('words.proposals_ms', performance.now() - start);
	const again = proposeThemes([...answers].reverse());
	report('words.proposals_same_in_any_order', Number(JSON.stringify(again) === JSON.stringify(proposals)));
	const first = proposals.slice(0, FIRST);
	const gold = goldThemes(coded);
	report('words.proposals', proposals.length);
	report(
		'words.proposals_gold_in_30',
		gold.filter((theme) => isFound(theme, first, themesOf)).length / gold.length
	);
	report('words.proposals_gold_themes', gold.length);
	const share = (some: Proposal[]) => some.reduce((sum, one) => sum + one.answers.length, 0) / answers.length;
	report('words.proposals_coverage_30', share(first));
	// As a partition of the comments with one theme: by family, and by draft. What is in no draft stands alone.
	const partition = (of: (proposal: Proposal, at: number) => number, measure = adjustedRand) => {
		const groups = new Map(
			proposals.flatMap((one, at) => one.answers.map((each) => [each.responseId, of(one, at)]))
		);
		const single = answers.filter((one) => themesOf.get(one.responseId)?.length === 1);
		return measure(
			single.map((one, at) => String(groups.get(one.responseId) ?? `alone ${at}`)),
			single.map((one) => themesOf.get(one.responseId)?.[0] ?? '')
		);
	};
	report(
		'words.proposals_ari',
		partition((one) => one.family)
	);
	report(
		'words.proposals_ari_of_drafts',
		partition((_one, at) => at)
	);
	// Drafts are small and themes are not: this is as near as groups of these sizes could come, were each within one theme.
	report(
		'words.proposals_ari_of_drafts_at_most',
		partition((_one, at) => at, mostRand)
	);
	report('words.proposals_stable', first.filter((one) => one.mark === 'stable').length / first.length);
}

function goldThemes(coded: Coded[]): string[] {
	const times = new Map<string, number>();
	for (const theme of coded.flatMap((one) => one.themes)) times.set(theme, (times.get(theme) ?? 0) + 1);
	return [...times].flatMap(([theme, count]) => (count >= LEAST ? [theme] : [])).sort();
}

/** A theme is found where at least half of the answers of some draft have it. */
const isFound = (theme: string, proposals: Proposal[], themesOf: Map<string, string[]>) =>
	proposals.some(
		({ answers }) =>
			answers.filter((one) => themesOf.get(one.responseId)?.includes(theme)).length * 2 >= answers.length
	);

/** Adjusted Rand index (Hubert and Arabie 1985): 0 as by chance, 1 the same. */
export function adjustedRand(one: string[], other: string[]): number {
	return randOf(one, other, pairsIn(one.map((label, at) => `${label}|${other[at]}`)));
}

/** The same, were each group of the first within one of the other. */
const mostRand = (one: string[], other: string[]): number => randOf(one, other, pairsIn(one));

function randOf(one: string[], other: string[], both: number): number {
	const [a, b] = [pairsIn(one), pairsIn(other)];
	const expected = (a * b) / ((one.length * (one.length - 1)) / 2);
	return (both - expected) / ((a + b) / 2 - expected);
}

function pairsIn(labels: string[]): number {
	const times = new Map<string, number>();
	for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
	return [...times.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
