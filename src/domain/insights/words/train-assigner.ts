// Learns themes from answers that people sorted: one logistic regression a theme, each judged on answers it has not seen.
import { COLUMNS } from './space.ts';
import { featuresOf, fitFeatures, ASKED, SHARED, type Asked, type Features } from './features.ts';
import { packed, packedWeights, withVersion, type Assigner, type LearntTheme } from './assigner.ts';
import { fitLogistic } from './logistic.ts';
import { closeTogether, dot, type Rows } from './rows.ts';
import { calibrate, likelyScore, safeScore, type Scored } from './threshold.ts';
import { wordsOf } from './tokens.ts';

/** An answer that a person has read, with every theme they found in it: none is an example, too. */
export type Example = Asked & { themes: readonly string[] };

/** A theme of fewer examples is not learnt. */
export const LEAST_EXAMPLES = 5;
const FOLDS = 10;
const COST = 3;

/**
 * `others`: answers nobody has sorted yet. Nothing is learnt from them but which words are rare and which go together.
 * The same examples and others give the same assigner, in whatever order they come.
 */
export function trainAssigner(
	examples: readonly Example[],
	others: readonly Asked[] = [],
	say: (done: number, of: number) => void = () => {}
): Assigner {
	const sorted = examples
		.map(({ text, question, themes }) => ({ text, question, themes: [...new Set(themes)].sort() }))
		.map((example) => ({ example, key: JSON.stringify(example) }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ example }) => example);
	const features = fitFeatures([...sorted, ...others]);
	const all = featuresOf(features, sorted);
	const { rows, columns } = closeTogether(all);
	const folds = foldsOf(sorted);
	const themeIds = [...new Set(sorted.flatMap(({ themes }) => themes))].sort();
	const known = knownColumns(features, all);
	const themes = themeIds.flatMap((themeId, at): LearntTheme[] => {
		say(at, themeIds.length);
		const is = Uint8Array.from(sorted, (example) => Number(example.themes.includes(themeId)));
		const examples = is.reduce((sum, one) => sum + one, 0);
		if (examples < LEAST_EXAMPLES || examples === sorted.length) return [];
		const scored = unseenScores(rows, is, folds, columns.length);
		const calibration = calibrate(scored);
		const safe = safeScore(scored, calibration);
		const given = scored.filter(({ score }) => safe !== null && score >= safe);
		return [
			{
				themeId,
				examples,
				...packedWeights(
					folded(
						features,
						spread(fitLogistic(rows, is, costs(is, folds, -1), columns.length), columns),
						known
					)
				),
				...calibration,
				prior: examples / sorted.length,
				likely: likelyScore(scored),
				safe,
				given: given.length,
				right: given.filter((one) => one.is).length
			}
		];
	});
	return withVersion({
		made: 'candor-assigner/1',
		language: features.space.language,
		documents: features.space.documents,
		columns: packed(known),
		rarity: packed(Float32Array.from(known, (column) => features.space.rarity[column] ?? 0)),
		questions: features.questions,
		themes
	});
}

/** Both sides weigh the same, whatever their number; what lies in the fold `without` is left out. */
function costs(is: Uint8Array, folds: readonly number[], without: number): Float64Array {
	const learnt = folds.map((fold) => fold !== without);
	const positives = learnt.filter((used, at) => used && is[at] === 1).length;
	const all = learnt.filter(Boolean).length;
	return Float64Array.from(is, (one, at) =>
		learnt[at] ? (COST * all) / 2 / Math.max(1, one ? positives : all - positives) : 0
	);
}

function unseenScores(rows: Rows, is: Uint8Array, folds: readonly number[], columns: number): Scored[] {
	const scored: Scored[] = [...is].map((one) => ({ score: 0, is: one === 1 }));
	for (let fold = 0; fold < FOLDS; fold += 1) {
		const weights = fitLogistic(rows, is, costs(is, folds, fold), columns);
		scored.forEach((one, at) => {
			if (folds[at] === fold) one.score = dot(rows, at, weights);
		});
	}
	return scored;
}

/** Answers of the same words stay in one fold, else they would tell each other; those of rare themes are dealt first. */
function foldsOf(examples: readonly Example[]): number[] {
	const times = new Map<string, number>();
	for (const theme of examples.flatMap(({ themes }) => themes)) times.set(theme, (times.get(theme) ?? 0) + 1);
	const rarest = ({ themes }: Example) =>
		[...themes].sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || (a < b ? -1 : 1))[0] ?? '';
	const groups = new Map<string, number[]>();
	examples.forEach((example, at) => {
		const words = wordsOf(example.text).join(' ');
		groups.set(words, [...(groups.get(words) ?? []), at]);
	});
	const dealt = [...groups]
		.map(([words, members]) => {
			const [first] = members;
			const theme = rarest(examples[first ?? 0] ?? { text: '', question: '', themes: [] });
			return { words, members, theme, times: times.get(theme) ?? Infinity };
		})
		.sort((a, b) => a.times - b.times || (a.theme + a.words < b.theme + b.words ? -1 : 1));
	const folds = examples.map(() => 0);
	dealt.forEach(({ members }, at) => members.forEach((member) => (folds[member] = at % FOLDS)));
	return folds;
}

/** What a score can hang on: the columns of the examples, and those that the shared directions speak of. */
function knownColumns(features: Features, rows: Rows): Uint32Array {
	const ofExamples = [...new Set(rows.columns)].filter((column) => column < COLUMNS);
	return Uint32Array.from(new Set([...ofExamples, ...features.projection.columns])).sort();
}

/** Weights by every column: what the examples do not have weighs nothing. */
function spread(weights: Float64Array, columns: Uint32Array): Map<number, number> {
	return new Map([...columns].map((column, at) => [column, weights[at] ?? 0]));
}

/** A direction is a sum over columns, so its weight can be put on them: a score is then one sum over words. */
function folded(features: Features, weights: ReadonlyMap<number, number>, known: Uint32Array): Float64Array {
	const { columns, directions, dimensions } = features.projection;
	const place = new Map([...columns].map((column, at) => [column, at]));
	const flat = new Float64Array(known.length + features.questions.length + 1);
	known.forEach((column, at) => {
		let weight = weights.get(column) ?? 0;
		const from = place.get(column);
		if (from !== undefined)
			for (let to = 0; to < dimensions; to += 1)
				weight += SHARED * (weights.get(COLUMNS + to) ?? 0) * (directions[from * dimensions + to] ?? 0);
		flat[at] = weight;
	});
	for (let at = 0; at <= features.questions.length; at += 1)
		flat[known.length + at] =
			(weights.get(COLUMNS + dimensions + at) ?? 0) * (at < features.questions.length ? ASKED : 1);
	return flat;
}
