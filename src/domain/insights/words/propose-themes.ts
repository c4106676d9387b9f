// Drafts of themes over answers nobody has sorted yet. They are proposals for a person: never counted, never published.
import { createHash } from 'node:crypto';
import { cluster } from './cluster.ts';
import { saysNothing } from './no-content.ts';
import { spellings } from './tokens.ts';
import { similarity, toVectors, type Space, type Vector } from './tf-idf.ts';

export type Unsorted = { responseId: string; text: string };
export type Proposal = {
	/** The same for the same answers: a rejected draft stays rejected. */
	key: string;
	/** Its weightiest words. */
	phrase: string;
	/** Most typical first. */
	answers: Unsorted[];
	/** Share of its answers that stay together from another start, 0 to 1. */
	steadiness: number;
};

const SEED = 20261124;
const SMALLEST = 3;
/** Beyond this many answers a sample is enough to propose from, and the page stays quick. */
const MOST = 1500;

/** Groups similar answers, largest first. The same answers give the same drafts, in whatever order they come. */
export function proposeThemes(unsorted: readonly Unsorted[]): Proposal[] {
	const answers = [...unsorted]
		.filter((answer) => !saysNothing(answer.text))
		.sort((a, b) => (a.responseId < b.responseId ? -1 : 1))
		.slice(0, MOST);
	if (answers.length < SMALLEST) return [];
	const space = toVectors(answers.map((answer) => answer.text));
	const groups = Math.max(2, Math.min(40, Math.round(Math.sqrt(answers.length))));
	const first = cluster(space.vectors, groups, SEED);
	const second = cluster(space.vectors, groups, SEED + 1);
	return membersOf(first)
		.filter((members) => members.length >= SMALLEST)
		.map((members) => toProposal(answers, space, members, second))
		.sort((a, b) => b.answers.length - a.answers.length || (a.key < b.key ? -1 : 1));
}

function membersOf(groups: number[]): number[][] {
	const members = new Map<number, number[]>();
	groups.forEach((group, at) => {
		if (group >= 0) members.set(group, [...(members.get(group) ?? []), at]);
	});
	return [...members.values()];
}

function toProposal(answers: Unsorted[], space: Space, members: number[], second: number[]): Proposal {
	const centre: Vector = new Map();
	for (const at of members)
		for (const [term, weight] of space.vectors[at] ?? []) centre.set(term, (centre.get(term) ?? 0) + weight);
	const typical = [...members].sort(
		(a, b) =>
			similarity(space.vectors[b] ?? new Map(), centre) - similarity(space.vectors[a] ?? new Map(), centre) ||
			a - b
	);
	const chosen = typical.flatMap((at) => answers[at] ?? []);
	const largestTogether = Math.max(
		...membersOf(members.map((at) => second[at] ?? -1)).map((each) => each.length),
		0
	);
	return {
		key: createHash('sha256')
			.update(
				chosen
					.map((answer) => answer.responseId)
					.sort()
					.join()
			)
			.digest('hex')
			.slice(0, 24),
		phrase: phraseOf(centre, space.terms, spellings(chosen.map((answer) => answer.text))),
		answers: chosen,
		steadiness: largestTogether / members.length
	};
}

/** Up to three words that weigh most; a pair stands for both its words. */
function phraseOf(centre: Vector, terms: string[], spelt: Map<string, string>): string {
	const heaviest = [...centre].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => terms[at] ?? '');
	const chosen: string[] = [];
	for (const term of heaviest) {
		if (chosen.length === 3) break;
		if (!chosen.some((other) => other.includes(term) || term.includes(other))) chosen.push(term);
	}
	const spell = (term: string) =>
		term
			.split(' ')
			.map((stem) => spelt.get(stem) ?? stem)
			.join(' ');
	return chosen.map(spell).join(', ');
}
