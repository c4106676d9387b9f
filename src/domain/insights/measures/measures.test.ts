import { expect, test } from 'vitest';
import { questionSchema } from '../../polls/question.ts';
import { measureQuestion } from './question-measure.ts';
import { average } from './mean.ts';
import { nps } from './nps.ts';
import { opportunity } from './opportunity.ts';
import { wilson } from './wilson.ts';

test('Wilson: the published intervals of 81 of 263 and of 0 of 20', () => {
	// Newcombe (1998), Statistics in Medicine 17, 857-872: 81/263 gives .2553 to .3662; 0/20 gives 0 to .1611.
	const many = wilson(81, 263);
	expect(many.low).toBeCloseTo(0.2553, 4);
	expect(many.high).toBeCloseTo(0.3662, 4);
	const none = wilson(0, 20);
	expect(none.low).toBeCloseTo(0, 10);
	expect(none.high).toBeCloseTo(0.1611, 4);
	expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

test('NPS: promoters less detractors, with the interval of a trinomial difference', () => {
	const counts = [0, 0, 0, 0, 0, 0, 20, 15, 15, 20, 30];
	const scored = nps(counts);
	expect(scored?.score).toBeCloseTo(30, 10);
	const half = 1.959964 * Math.sqrt((0.5 + 0.2 - 0.09) / 100) * 100;
	expect(scored?.low).toBeCloseTo(30 - half, 3);
	// SciPy 1.17, stats.norm.interval of the mean of fifty 1, thirty 0 and twenty -1.
	expect(scored?.low).toBeCloseTo(14.6922, 3);
	expect(scored?.high).toBeCloseTo(45.3078, 3);
	expect(nps([])).toBeNull();
});

test('a mean, its median and its interval: the hours of sleep of Student (1908)', () => {
	const found = average([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
	expect(found?.mean).toBeCloseTo(0.75, 10);
	expect(found?.median).toBeCloseTo(0.35, 10);
	// SciPy 1.17, stats.norm.interval(0.95, mean, stats.sem).
	expect(found?.low).toBeCloseTo(-0.3588193, 6);
	expect(found?.high).toBeCloseTo(1.8588193, 6);
	expect(average([3])).toMatchObject({ mean: 3, low: 3, high: 3 });
	expect(average([])).toBeNull();
});

test('opportunity: importance and the gap, each ten times its top-2-box share', () => {
	const marks = [
		...Array.from({ length: 8 }, () => ({ importance: 5, satisfaction: 2 })),
		...Array.from({ length: 2 }, () => ({ importance: 2, satisfaction: 5 })),
		{ importance: null, satisfaction: 5 }
	];
	const scored = opportunity(marks);
	expect(scored).toMatchObject({ importance: 8, satisfaction: 2, people: 10 });
	expect(scored?.score).toBeCloseTo(14, 10);
	expect(opportunity([{ importance: 2, satisfaction: 5 }])?.score).toBe(0);
	expect(opportunity([])).toBeNull();
});

test('a question answered by too few shows nothing; small options stand together', () => {
	const question = questionSchema.parse({
		kind: 'single',
		id: 'q1',
		title: 'Which?',
		options: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase() }))
	});
	const times = (value: string, count: number) => Array.from({ length: count }, () => value);
	expect(measureQuestion(question, times('a', 9), 10).base).toBeNull();
	const measured = measureQuestion(question, [...times('a', 40), ...times('b', 12), ...times('c', 3)], 10);
	expect(measured.rows.map(({ label, people }) => [label, people])).toEqual([
		['A', 40],
		['Other answers', 15]
	]);
	expect(measured.rows[1]?.merged).toEqual(['B', 'C', 'D']);
});

test('what everybody chose is told as what nearly everybody chose: no answer follows for any one of them', () => {
	const asked = (kind: object) => questionSchema.parse({ id: 'q1', title: 'Which?', ...kind });
	const times = (value: unknown, count: number) => Array.from({ length: count }, () => value);
	const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
	const choice = asked({ kind: 'single', options });
	const told = [{ label: 'A', people: 20, orMore: true, high: 1, merged: [] }];
	expect(measureQuestion(choice, times('a', 30), 10).rows).toMatchObject(told);
	// Just as where a few chose otherwise.
	const nearly = measureQuestion(choice, [...times('a', 28), ...times('b', 2)], 10).rows;
	expect(nearly).toEqual(measureQuestion(choice, times('a', 30), 10).rows);
	const many = measureQuestion(asked({ kind: 'several', options }), times(['a'], 30), 10);
	expect(many.rows).toMatchObject(told);
	expect(many.rows).toHaveLength(1);
	const scored = measureQuestion(asked({ kind: 'nps' }), times(10, 30), 10);
	expect(scored).toMatchObject({ score: null, rows: [{ people: 20, orMore: true }] });
	const rated = measureQuestion(asked({ kind: 'rating' }), times(5, 30), 10).score;
	expect(rated).toMatchObject({ value: 'over 66 %', high: '100 %' });
	expect(rated?.formula).toContain('20 or more of 30 people');
	const numbers = measureQuestion(asked({ kind: 'number' }), times(7, 30), 10);
	expect(numbers.numbers).toEqual([]);
});

test('a rating whose first point is best counts its first two', () => {
	const question = questionSchema.parse({
		kind: 'rating',
		id: 'q1',
		title: 'How was it?',
		points: ['Very good', 'Good', 'Neither', 'Poor', 'Very poor'],
		best: 'first'
	});
	const values = [...Array.from({ length: 30 }, () => 1), ...Array.from({ length: 20 }, () => 5)];
	expect(measureQuestion(question, values, 10).score).toMatchObject({
		name: 'Very good or Good',
		value: '60 %'
	});
});
