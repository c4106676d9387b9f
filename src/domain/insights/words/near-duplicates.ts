// Answers that are copies of each other, or nearly: read once, counted for everybody who sent them. MinHash (Broder 1997) over
// runs of five letters finds who may be alike; the runs themselves decide.
import { hashOf, stirred } from './random.ts';
import { wordsOf } from './tokens.ts';
import { unionFind } from './union-find.ts';

/** Shared runs over all runs (Jaccard): from here on two texts are one. */
const ALIKE = 0.8;
const RUN = 5;
/** Shorter texts are one only if their words are the same: in them a letter may be the whole difference. */
const LEAST_LETTERS = 40;
const MOST_LETTERS = 2000;
const BANDS = 8;
const ROWS = 4;
/** So many of one bucket are compared; a bucket of more is one text anyway, and already one by its words. */
const MOST_COMPARED = 50;

/** For each text the place of the first that it repeats: its own place where it repeats none. */
export function nearDuplicates(texts: readonly string[]): number[] {
	const plain = texts.map((text) => wordsOf(text.slice(0, MOST_LETTERS)).join(' '));
	const firsts = new Map<string, number>();
	const parent = plain.map((words, at) => {
		const first = firsts.get(words);
		if (first === undefined || words === '') firsts.set(words, at);
		return words === '' ? at : (first ?? at);
	});
	const joined = unionFind(parent);
	const buckets = new Map<string, number[]>();
	for (const at of firsts.values()) {
		const words = plain[at] ?? '';
		if (words.length < LEAST_LETTERS) continue;
		for (const band of bandsOf(words)) {
			const bucket = buckets.get(band) ?? [];
			const alike = bucket.find(
				(other) => joined.first(other) !== joined.first(at) && areAlike(words, plain[other] ?? '')
			);
			if (alike !== undefined) joined.join(alike, at);
			if (bucket.length < MOST_COMPARED) bucket.push(at);
			buckets.set(band, bucket);
		}
	}
	return parent.map((_each, at) => joined.first(at));
}

function runsOf(words: string): Set<number> {
	const runs = new Set<number>();
	for (let at = 0; at + RUN <= words.length; at += 1) runs.add(hashOf(words.slice(at, at + RUN)));
	return runs;
}

function areAlike(one: string, other: string): boolean {
	if (Math.min(one.length, other.length) < ALIKE * Math.max(one.length, other.length)) return false;
	const [a, b] = [runsOf(one), runsOf(other)];
	let shared = 0;
	for (const run of a) if (b.has(run)) shared += 1;
	return shared / (a.size + b.size - shared) >= ALIKE;
}

function bandsOf(words: string): string[] {
	const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
	for (const run of runsOf(words))
		for (let at = 0; at < least.length; at += 1) {
			const hash = stirred(run ^ Math.imul(at + 1, 0x9e3779b1));
			if (hash < (least[at] ?? 0)) least[at] = hash;
		}
	return Array.from(
		{ length: BANDS },
		(_each, band) => `${band}:${least.slice(band * ROWS, (band + 1) * ROWS).join()}`
	);
}
