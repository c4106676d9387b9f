// Answers as vectors (tf-idf): words and pairs of words by their stems, and parts of words of 3 to 5 letters, which also meet
// where somebody misspelt. Features are hashed to columns, so nothing has to hold a list of all parts of words.
import { hashOf, stirred } from './random.ts';
import { languageOf, stemIn, type Stem } from './language.ts';
import { GrowingRows, type Rows } from './rows.ts';
import { wordsOf } from './tokens.ts';

export const WORD_COLUMNS = 2 ** 17;
const PART_COLUMNS = 2 ** 18;
export const COLUMNS = WORD_COLUMNS + PART_COLUMNS;
/** How much of a vector's length parts of words make up, beside words. */
const PARTS_SHARE = 0.4;
/** Nobody's answer is compared beyond this. */
const MOST_LETTERS = 4000;

export type Space = {
	language: string | null;
	documents: number;
	/** By column: how much rarer than everywhere it is. 0 for what too few texts hold. */
	rarity: Float32Array;
};

/** What is rare in these texts weighs more: ln((1 + n) / (1 + df)) + 1. The same texts give the same in any order. */
export function fitSpace(texts: readonly string[], language = languageOf(texts)): Space {
	const inTexts = new Uint32Array(COLUMNS);
	const counter = new Counter(stemIn(language));
	for (const text of texts)
		for (const column of counter.count(text)) inTexts[column] = (inTexts[column] ?? 0) + 1;
	// What a single text holds says nothing about what texts share; among few texts it may be all there is.
	const least = texts.length >= 100 ? 2 : 1;
	const rarity = Float32Array.from(inTexts, (df) =>
		df < least ? 0 : Math.log((1 + texts.length) / (1 + df)) + 1
	);
	return { language, documents: texts.length, rarity };
}

/** One row a text: words and parts each of fixed length, together of length 1; shorter where nobody else wrote its words. */
export function vectorise(space: Space, texts: readonly string[]): Rows {
	const rows = new GrowingRows();
	const counter = new Counter(stemIn(space.language));
	for (const text of texts) {
		const columns = counter.count(text);
		const weights = columns.map(
			(column) => (1 + Math.log(counter.times(column))) * (space.rarity[column] ?? 0)
		);
		const [words, parts] = lengths(columns, weights);
		const [ofWords, ofParts] = [scale(words, 1 - PARTS_SHARE), scale(parts, PARTS_SHARE)];
		columns.forEach((column, at) => {
			const weight = weights[at] ?? 0;
			if (weight > 0) rows.put(column, weight * (column < WORD_COLUMNS ? ofWords : ofParts));
		});
		rows.endRow();
	}
	return rows.done();
}

const scale = (length: number, share: number) => (length > 0 ? Math.sqrt(share) / length : 0);

function lengths(columns: number[], weights: number[]): [number, number] {
	let [words, parts] = [0, 0];
	columns.forEach((column, at) => {
		const square = (weights[at] ?? 0) ** 2;
		if (column < WORD_COLUMNS) words += square;
		else parts += square;
	});
	return [Math.sqrt(words), Math.sqrt(parts)];
}

/** Counts the features of one text after the other, in the same memory. */
class Counter {
	private readonly counts = new Uint16Array(COLUMNS);
	private touched: number[] = [];
	private readonly stem: Stem;
	constructor(stem: Stem) {
		this.stem = stem;
	}

	/** The columns of this text, each once. */
	count(text: string): number[] {
		for (const column of this.touched) this.counts[column] = 0;
		this.touched = [];
		let before = '';
		for (const word of wordsOf(text.slice(0, MOST_LETTERS))) {
			const stem = this.stem(word);
			this.add(hashOf(stem) % WORD_COLUMNS);
			if (before) this.add(hashOf(`${before} ${stem}`) % WORD_COLUMNS);
			before = stem;
			this.addParts(` ${word} `);
		}
		return this.touched;
	}

	times = (column: number): number => this.counts[column] ?? 0;

	private addParts(padded: string): void {
		for (let start = 0; start + 3 <= padded.length; start += 1) {
			let hash = 0x811c9dc5;
			for (let at = start; at < Math.min(start + 5, padded.length); at += 1) {
				hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
				if (at - start >= 2) this.add(WORD_COLUMNS + (stirred(hash) % PART_COLUMNS));
			}
		}
	}

	private add(column: number): void {
		const times = this.counts[column] ?? 0;
		if (times === 0) this.touched.push(column);
		this.counts[column] = times + 1;
	}
}
