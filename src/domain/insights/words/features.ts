// What a theme is told by: the words and parts of words of an answer, the directions they share with others, and what was asked.
import { COLUMNS, fitSpace, vectorise, type Space } from './space.ts';
import { fitProjection, type Projection } from './svd.ts';
import { GrowingRows, rowCount, type Rows } from './rows.ts';
import { randomFrom, shuffled } from './random.ts';

export type Asked = { text: string; question: string };

export const DIMENSIONS = 100;
const SEED = 20261128;
/** More answers than this teach nothing new of what words have in common. */
const MOST_PROJECTED = 3000;
/** How much the shared directions and the question weigh beside the words themselves. */
export const SHARED = 1.5;
export const ASKED = 0.4;

export type Features = {
	space: Space;
	projection: Projection;
	questions: string[];
};

/** Learns from all answers at hand, sorted or not: which words are rare, and which go together. */
export function fitFeatures(answers: readonly Asked[]): Features {
	const texts = [...new Set(answers.map((answer) => answer.text))].sort();
	const space = fitSpace(texts);
	const some = shuffled(texts, randomFrom(SEED)).slice(0, MOST_PROJECTED);
	const projection = fitProjection(vectorise(space, some), DIMENSIONS, SEED);
	return { space, projection, questions: [...new Set(answers.map((answer) => answer.question))].sort() };
}

/** Rows over all columns: words and parts, then the shared directions, then one a question, and a constant. */
export function featuresOf(features: Features, answers: readonly Asked[]): Rows {
	const { space, projection, questions } = features;
	const rows = vectorise(
		space,
		answers.map((answer) => answer.text)
	);
	const place = new Map([...projection.columns].map((column, at) => [column, at]));
	const growing = new GrowingRows();
	for (let row = 0; row < rowCount(rows); row += 1) {
		const seen = new Float64Array(projection.dimensions);
		for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
			const [column, value] = [rows.columns[at] ?? 0, rows.values[at] ?? 0];
			growing.put(column, value);
			const from = place.get(column);
			if (from === undefined) continue;
			for (let to = 0; to < seen.length; to += 1)
				seen[to] = (seen[to] ?? 0) + value * (projection.directions[from * seen.length + to] ?? 0);
		}
		seen.forEach((value, to) => growing.put(COLUMNS + to, SHARED * value));
		const asked = questions.indexOf(answers[row]?.question ?? '');
		if (asked >= 0) growing.put(COLUMNS + seen.length + asked, ASKED);
		growing.put(COLUMNS + seen.length + questions.length, 1);
		growing.endRow();
	}
	return growing.done();
}
