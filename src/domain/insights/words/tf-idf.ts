// Answers as vectors: how often a word stands in this one, weighed by how rare it is among all (tf-idf, length 1).
import { features } from './tokens.ts';

export type Vector = Map<number, number>;
export type Space = { vectors: Vector[]; terms: string[] };

/** Terms that stand in fewer than two texts, or in over four in five, say nothing about what texts share. */
export function toVectors(texts: readonly string[]): Space {
	const perText = texts.map((text) => countOf(features(text)));
	const inTexts = new Map<string, number>();
	for (const counts of perText)
		for (const term of counts.keys()) inTexts.set(term, (inTexts.get(term) ?? 0) + 1);
	const terms = [...inTexts]
		.filter(([, count]) => count >= 2 && count <= texts.length * 0.8)
		.map(([term]) => term)
		.sort();
	const index = new Map(terms.map((term, at) => [term, at]));
	const vectors = perText.map((counts) => {
		const vector: Vector = new Map();
		for (const [term, count] of counts) {
			const at = index.get(term);
			if (at === undefined) continue;
			const rarity = Math.log((1 + texts.length) / (1 + (inTexts.get(term) ?? 0))) + 1;
			vector.set(at, (1 + Math.log(count)) * rarity);
		}
		return normalised(vector);
	});
	return { vectors, terms };
}

function countOf(terms: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
	return counts;
}

/** The same direction with length 1. */
export function normalised(vector: Vector): Vector {
	const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
	return length === 0 ? vector : new Map([...vector].map(([at, weight]) => [at, weight / length]));
}

/** Cosine of two vectors of length 1: 0 shares no word, 1 is the same. */
export function similarity(a: Vector, b: Vector): number {
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	let sum = 0;
	for (const [at, weight] of few) sum += weight * (many.get(at) ?? 0);
	return sum;
}
