// Answers seen twice: by their words, and by a model of those whose people let it see theirs. Two that both were shown to it are
// alike by half of each; any others by their words, so that nobody has to be shown to be grouped.
import { normalDraw, randomFrom } from './random.ts';
import { toUnit } from './svd.ts';

const SEED = 20261129;
/** A model's vectors are long; so many directions drawn at random keep how far they lie apart (Johnson and Lindenstrauss). */
const MOST = 128;

export type Seen = { vectors: Float32Array; dimensions: number };

/** `words`: dense, of length 1; `ofModel`: by the same places, null where the model was not shown the answer. */
export function besideWords(words: Seen, ofModel: readonly (readonly number[] | null)[]): Seen {
	const length = ofModel.find((one) => one !== null)?.length ?? 0;
	const shown = ofModel.map((one) => (one?.length === length && length > 0 ? one : null));
	if (length === 0) return words;
	const model = turned(centred(shown, length), length);
	const dimensions = words.dimensions + model.dimensions;
	const vectors = new Float32Array(shown.length * dimensions);
	shown.forEach((one, at) => {
		const share = one ? Math.SQRT1_2 : 1;
		for (let to = 0; to < words.dimensions; to += 1)
			vectors[at * dimensions + to] = share * (words.vectors[at * words.dimensions + to] ?? 0);
		if (!one) return;
		for (let to = 0; to < model.dimensions; to += 1)
			vectors[at * dimensions + words.dimensions + to] =
				Math.SQRT1_2 * (model.vectors[at * model.dimensions + to] ?? 0);
	});
	return { vectors, dimensions };
}

/** Without what all have in common: a model's vectors mostly point one way. */
function centred(shown: readonly (readonly number[] | null)[], length: number): Float32Array {
	const mean = new Float64Array(length);
	const count = shown.filter((one) => one !== null).length;
	for (const one of shown) one?.forEach((value, to) => (mean[to] = (mean[to] ?? 0) + value / count));
	const dense = new Float32Array(shown.length * length);
	shown.forEach((one, at) =>
		one?.forEach((value, to) => (dense[at * length + to] = value - (mean[to] ?? 0)))
	);
	return dense;
}

function turned(dense: Float32Array, length: number): Seen {
	const dimensions = Math.min(MOST, length);
	const count = dense.length / length;
	const random = randomFrom(SEED);
	const directions = Float32Array.from({ length: length * dimensions }, () => normalDraw(random));
	const vectors = new Float32Array(count * dimensions);
	for (let at = 0; at < count; at += 1) {
		for (let from = 0; from < length; from += 1) {
			const value = dense[at * length + from] ?? 0;
			if (value === 0) continue;
			for (let to = 0; to < dimensions; to += 1)
				vectors[at * dimensions + to] =
					(vectors[at * dimensions + to] ?? 0) + value * (directions[from * dimensions + to] ?? 0);
		}
		toUnit(vectors, at * dimensions, dimensions);
	}
	return { vectors, dimensions };
}
