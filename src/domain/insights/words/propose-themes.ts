// Drafts of themes over answers nobody has sorted yet. They are proposals for a person: never counted, never published.
import { createHash } from 'node:crypto';
import { besideWords } from './beside-words.ts';
import { likenessOf } from './group-alike.ts';
import { phrasesIn, type Phrases } from './key-phrase.ts';
import { draftGroups } from './draft-groups.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { saysNothing } from './no-content.ts';
import { randomFrom, shuffled } from './random.ts';
import { steadinessOf } from './steadiness.ts';
import { fitSpace, vectorise } from './space.ts';
import { fitProjection, project } from './svd.ts';
import { orderDrafts, type Draft } from './order-drafts.ts';

/** `vector`: as a model sees it that its person lets see it; null, or not there: words alone say what it is like. */
export type Unsorted = { responseId: string; text: string; vector?: readonly number[] | null };
export type Proposal = {
	/** The same for the same answers: a rejected draft stays rejected. */
	key: string;
	/** Its weightiest words, as people write them. */
	phrase: string;
	/** Most typical first, copies beside each other. */
	answers: Unsorted[];
	/** Three typical answers, no two of them copies. */
	exemplars: Unsorted[];
	/** How far its answers stay together from other starts over other samples, 0 to 1 (mean best Jaccard, Hennig 2007). */
	steadiness: number;
	mark: 'stable' | 'loose';
	/** Drafts of one family are about something alike: 0 is the largest family. */
	family: number;
};

const SEED = 20261124;
const SMALLEST = 3;
/** Beyond this many answers a sample is enough to propose from. */
const MOST = 1500;
const DIMENSIONS = 100;
/** Fine groups, about five texts each: rare themes are small, and a person merges sooner than splits. */
const TEXTS_A_GROUP = 5;
const FAMILIES = 4;
const STABLE = 0.75;

/** Groups similar answers. The same answers give the same drafts, in whatever order they come; the most telling come first. */
export function proposeThemes(unsorted: readonly Unsorted[]): Proposal[] {
	const full = [...unsorted]
		.filter((answer) => !saysNothing(answer.text))
		.sort((a, b) =>
			a.responseId < b.responseId ? -1 : a.responseId > b.responseId ? 1 : a.text < b.text ? -1 : 1
		);
	const answers = full.length > MOST ? shuffled(full, randomFrom(SEED)).slice(0, MOST) : full;
	if (answers.length < SMALLEST) return [];
	// A text that many sent stands once, else it would be a theme by itself.
	const first = nearDuplicates(answers.map((answer) => answer.text));
	const distinct = [...new Set(first)];
	const texts = distinct.map((at) => answers[at]?.text ?? '');
	const space = fitSpace(texts);
	const rows = vectorise(space, texts);
	const projection = fitProjection(rows, DIMENSIONS, SEED);
	const words = { vectors: project(projection, rows), dimensions: projection.dimensions };
	const copies = new Map<number, number[]>();
	first.forEach((of, at) => copies.set(of, [...(copies.get(of) ?? []), at]));
	const shown = distinct.map((at) => vectorAmong((copies.get(at) ?? []).map((copy) => answers[copy])));
	const { vectors, dimensions } = besideWords(words, shown);
	const times = distinct.map((at) => copies.get(at)?.length ?? 0);
	const fineness = {
		families: Math.max(1, Math.min(FAMILIES, Math.round(texts.length / 20))),
		groups: Math.max(1, Math.round(texts.length / TEXTS_A_GROUP))
	};
	const { group, family, centres } = draftGroups(vectors, dimensions, times, fineness, SEED);
	const members = membersOf(group);
	const steadiness = steadinessOf(vectors, dimensions, group, members.length);
	const phrases = phrasesIn(texts, space.language);
	const drafts = members.map((members, group): Draft => {
		const nearness = (at: number) => likenessOf(vectors, at, centres, group, dimensions);
		const typical = [...members].sort((a, b) => nearness(b) - nearness(a) || a - b);
		return {
			group,
			members: typical,
			size: members.reduce((sum, at) => sum + (times[at] ?? 0), 0),
			strength: phrases.of(members, 1).strength
		};
	});
	return orderDrafts(
		drafts.filter((draft) => draft.size >= SMALLEST),
		centres,
		dimensions
	).map((draft): Proposal => {
		const of = (at: number) =>
			(copies.get(distinct[at] ?? 0) ?? []).flatMap((each) => answers[each] ?? []).map(withoutVector);
		const steady = steadiness[draft.group] ?? 0;
		const all = draft.members.flatMap(of);
		return {
			key: keyOf(all),
			phrase: phraseOf(phrases, draft.members),
			answers: all,
			exemplars: draft.members.slice(0, 3).flatMap((at) => of(at).slice(0, 1)),
			steadiness: steady,
			mark: steady >= STABLE ? 'stable' : 'loose',
			family: family[draft.members[0] ?? 0] ?? 0
		};
	});
}

const phraseOf = (phrases: Phrases, members: number[]) => phrases.of(members, 2).phrases.join(', ');

const withoutVector = ({ responseId, text }: Unsorted): Unsorted => ({ responseId, text });

/** What a model sees in a text that several sent is the same, whoever of them let it. */
const vectorAmong = (copies: readonly (Unsorted | undefined)[]): readonly number[] | null =>
	copies.find((copy) => copy?.vector)?.vector ?? null;

const keyOf = (answers: Unsorted[]): string =>
	createHash('sha256')
		.update(
			answers
				.map((answer) => answer.responseId)
				.sort()
				.join()
		)
		.digest('hex')
		.slice(0, 24);

function membersOf(groups: Int32Array): number[][] {
	const members: number[][] = [];
	groups.forEach((group, at) => (members[group] ??= []).push(at));
	return Array.from(members, (each) => each ?? []);
}
