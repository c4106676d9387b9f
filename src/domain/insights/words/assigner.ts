// What was learnt from the answers that people sorted, as a file: the same examples give the same one, byte for byte. It holds
// no answer, and giving it more answers changes nothing in it: only learning anew makes a new version.
import { createHash } from 'node:crypto';

export type LearntTheme = {
	themeId: string;
	/** Of how many sorted answers it was learnt. */
	examples: number;
	/** By column of the assigner, then one a question, then the constant: 16-bit numbers, base64, times `scale`. */
	weights: string;
	scale: number;
	slope: number;
	intercept: number;
	prior: number;
	/** Scores from which it is suggested, and given without a reader; null: never without a reader. */
	likely: number;
	safe: number | null;
	/** Above the safe score, on answers not learnt from: how many were given, and how many of them rightly. */
	given: number;
	right: number;
};

export type Assigner = {
	/** SHA-256 over all the rest, shortened. */
	version: string;
	/** The way of learning: an assigner of another way is not read. */
	made: 'candor-assigner/1';
	language: string | null;
	documents: number;
	/** Columns that it knows, ascending, and how rare each is: 32-bit numbers, base64. */
	columns: string;
	rarity: string;
	questions: string[];
	themes: LearntTheme[];
};

export function withVersion(rest: Omit<Assigner, 'version'>): Assigner {
	const version = createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 24);
	return { version, ...rest };
}

export const packed = (numbers: Uint32Array | Float32Array | Int16Array): string =>
	Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');

const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'base64')).buffer;
export const columnsIn = (text: string): Uint32Array => new Uint32Array(bytesOf(text));
export const numbersIn = (text: string): Float32Array => new Float32Array(bytesOf(text));

/** Weights as they are used again: rounded the way they are kept. */
export function packedWeights(weights: Float64Array): { weights: string; scale: number } {
	const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-9);
	const scale = most / 32_767;
	return { weights: packed(Int16Array.from(weights, (weight) => Math.round(weight / scale))), scale };
}

export const weightsIn = (theme: LearntTheme): Float64Array =>
	Float64Array.from(new Int16Array(bytesOf(theme.weights)), (weight) => weight * theme.scale);
