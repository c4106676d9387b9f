import { expect, test } from 'vitest';
import { besideWords } from './beside-words.ts';
import { likenessOf } from './group-alike.ts';
import { proposeThemes } from './propose-themes.ts';

const words = { vectors: Float32Array.of(1, 0, 1, 0, 0, 1, 0, 1), dimensions: 2 };

test('nobody was shown to a model: words are all there is', () => {
	expect(besideWords(words, [null, null, null, null])).toBe(words);
});

test('two that a model was shown are alike by half of each, others by their words', () => {
	const { vectors, dimensions } = besideWords(words, [[9, 1, 0], null, [9, 1, 0], [9, -1, 3]]);
	const like = (one: number, other: number) => likenessOf(vectors, one, vectors, other, dimensions);
	for (const at of [0, 1, 2, 3]) expect(like(at, at)).toBeCloseTo(1, 5);
	// Unlike words that the model finds alike, and as like as before where it was not asked.
	expect(like(0, 2)).toBeCloseTo(0.5, 5);
	expect(like(0, 1)).toBeCloseTo(Math.SQRT1_2, 5);
	expect(like(0, 3)).toBeLessThan(0);
});

test('a vector of another length than the others is left out', () => {
	const { vectors, dimensions } = besideWords(words, [[1, 2], [2, 1], [1, 2, 3], null]);
	expect(likenessOf(vectors, 2, vectors, 3, dimensions)).toBeCloseTo(1, 5);
});

test('answers that share no word are one draft where a model finds them alike, byte for byte the same in any order', () => {
	const said = ['Cold soup', 'Tepid gravy', 'Chilly pudding', 'Lukewarm roast', 'Icy custard', 'Frozen peas'];
	const others = [
		'Helpful driver',
		'Kind nurse',
		'Friendly crew',
		'Gentle doctor',
		'Patient lady',
		'Warm smile'
	];
	const answers = [...said, ...others].map((text, at) => ({
		...{ responseId: `r${at}`, text },
		vector: at < said.length ? [1, 0.1 * at, 0] : [0, 0.1 * at, 1]
	}));
	const drafts = proposeThemes(answers);
	for (const { answers: together } of drafts)
		expect(new Set(together.map(({ text }) => said.includes(text))).size).toBe(1);
	expect(drafts.length).toBeGreaterThan(0);
	expect(JSON.stringify(proposeThemes([...answers].reverse()))).toBe(JSON.stringify(drafts));
});
