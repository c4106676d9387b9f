import { expect, test } from 'vitest';
import { languageOf, stemIn } from './language.ts';
import { fitLogistic } from './logistic.ts';
import { nextToRead } from './reading-queue.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { addRow, dot, GrowingRows } from './rows.ts';
import { COLUMNS, fitSpace, vectorise } from './space.ts';
import { fitProjection, project } from './svd.ts';

const english = [
	'The ambulance was late and nobody told us why',
	'The ambulances were late, and nobody tells you why',
	'Kind and friendly staff on the ward',
	'The staff were friendly, and so kind'
];

test('a language is told from many answers, and its words are cut by its own stemmer', () => {
	expect(languageOf(english)).toBe('en');
	expect(languageOf(['Der Krankenwagen kam sehr spät', 'Das Personal war freundlich und hat geholfen'])).toBe(
		'de'
	);
	expect(stemIn('de')('freundliche')).toBe(stemIn('de')('freundlich'));
	expect(stemIn('en')('waiting')).toBe(stemIn('en')('waits'));
	expect(stemIn('ja')('待ち時間')).toBe('待ち時間');
});

test('vectors have length 1, and are nearer where words are shared, also misspelt', () => {
	const space = fitSpace(english);
	const rows = vectorise(space, [...english, 'ambulanse lat']);
	const like = (one: number, other: number) => {
		const dense = new Float32Array(COLUMNS);
		addRow(rows, one, dense, 1);
		return dot(rows, other, dense);
	};
	for (let row = 0; row < english.length; row += 1) expect(like(row, row)).toBeCloseTo(1, 5);
	expect(like(0, 1)).toBeGreaterThan(like(0, 2));
	// Of a text whose words nobody else wrote only the parts count.
	expect(like(4, 4)).toBeLessThan(0.5);
	expect(like(4, 0)).toBeGreaterThan(like(4, 2));
});

test('the directions of a matrix of rank 1 give it back', () => {
	const growing = new GrowingRows();
	for (const times of [1, 2, 3, 4]) {
		[2, 5, 9].forEach((column, at) => growing.put(column, times * (at + 1)));
		growing.endRow();
	}
	const rows = growing.done();
	const projection = fitProjection(rows, 1, 1);
	expect(Math.abs(project(projection, rows, false)[3] ?? 0)).toBeCloseTo(4 * Math.sqrt(14), 3);
	expect([...projection.directions].map((each) => Math.abs(each))).toEqual(
		[1, 2, 3].map((each) => expect.closeTo(each / Math.sqrt(14), 4))
	);
});

// The optimum of ½w² + C·Σ log(1 + exp(-y·w·x)) for x = 1, twice yes and once no, C = 1: w = 2·σ(-w) - σ(w), w ≈ 0.2838.
test('logistic regression finds the optimum that calculus gives', () => {
	const growing = new GrowingRows();
	for (let row = 0; row < 3; row += 1) {
		growing.put(0, 1);
		growing.endRow();
	}
	const [weight = 0] = fitLogistic(
		growing.done(),
		Uint8Array.from([1, 1, 0]),
		Float64Array.from([1, 1, 1]),
		1
	);
	const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
	expect(weight).toBeCloseTo(2 * sigmoid(-weight) - sigmoid(weight), 2);
});

test('what to read next is the same in any order, has no copies, and leaves out what says nothing', () => {
	const waiting = [
		...english,
		'The staff were friendly and so kind!',
		'n/a',
		'Parking is dear',
		'Food was cold'
	].map((text, at) => ({ id: `r${at}`, text, question: 'why' }));
	const next = nextToRead(waiting, null, 6);
	expect(nextToRead([...waiting].reverse(), null, 6)).toEqual(next);
	const texts = next.map((id) => waiting.find((one) => one.id === id)?.text ?? '');
	expect(texts).not.toContain('n/a');
	expect(nearDuplicates(texts)).toEqual(texts.map((_text, at) => at));
});
