import { expect, test } from 'vitest';
import { questionSchema } from '../../polls/question.ts';
import { FEELINGS } from '../../polls/question-kinds/kano.ts';
import { kanoMeasure } from './kano-measure.ts';
import { measureQuestion } from './question-measure.ts';

const OPTIONS = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() }));
const times = <T>(many: number, value: T): T[] => Array.from({ length: many }, () => value);

test('Kano’s coefficients by hand, with Wilson’s intervals; a category leads only beyond noise', () => {
	const counts = { A: 40, O: 20, M: 10, I: 30, R: 5, Q: 2 };
	const found = kanoMeasure(counts);
	expect(found).toMatchObject({
		people: 107,
		category: null,
		better: { value: 0.6 },
		worse: { value: -0.3 }
	});
	// SciPy 1.17, stats.binomtest(60, 100).proportion_ci(method='wilson').
	expect(found?.better?.low).toBeCloseTo(0.502, 4);
	expect(found?.worse?.high).toBeLessThan(-0.2);
	expect(kanoMeasure({ ...counts, I: 10 })?.category).toBe('A');
	// 56 against 37 of 107: z = 2.007; against 38: 1.887, where Fong's test at 90 % would see a lead.
	expect(kanoMeasure({ A: 56, O: 37, M: 14, I: 0, R: 0, Q: 0 })?.category).toBe('A');
	expect(kanoMeasure({ A: 56, O: 38, M: 13, I: 0, R: 0, Q: 0 })?.category).toBeNull();
	expect(kanoMeasure({ A: 0, O: 0, M: 0, I: 0, R: 3, Q: 0 })).toMatchObject({ better: null, worse: null });
	expect(kanoMeasure({ A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 })).toBeNull();
});

test('all 25 pairs fall where the table of Berger and others (1993) puts them', () => {
	const question = questionSchema.parse({ kind: 'kano', id: 'q1', items: OPTIONS.slice(0, 1) });
	const pairs = FEELINGS.flatMap((feels) => FEELINGS.map((without) => ({ a: { with: feels, without } })));
	const { lines } = measureQuestion(question, pairs, 1);
	// Two Q, three A, one O, nine I, three M, seven R.
	expect(lines[0]?.rows.map(({ people }) => people).sort((a, b) => a - b)).toEqual([1, 2, 3, 3, 7, 9]);
});

test('what would tell a small category is not shown', () => {
	const question = questionSchema.parse({ kind: 'kano', id: 'q1', items: OPTIONS.slice(0, 1) });
	const a = { a: { with: 'like', without: 'neutral' } };
	const o = { a: { with: 'like', without: 'dislike' } };
	const i = { a: { with: 'neutral', without: 'neutral' } };
	const m = { a: { with: 'neutral', without: 'dislike' } };
	const plenty = [...times(40, a), ...times(12, o), ...times(12, i), ...times(12, m)];
	const shown = (values: object[]) => measureQuestion(question, values, 10).kano[0];
	expect(shown(plenty)).toMatchObject({ category: 'A', better: { value: 52 / 76 } });
	expect(shown(plenty.slice(0, -3))).toMatchObject({ category: 'A', better: null, worse: null });
	expect(shown(times(9, a))).toBeUndefined();
});

test('a matrix of pains tells burden, reach and severity, and how sure their order is', () => {
	const columns = ['0', '1', '2', '3', '4'].map((id) => ({ id, label: `Point ${id}` }));
	const question = questionSchema.parse({
		kind: 'matrix',
		id: 'q1',
		items: OPTIONS,
		columns,
		severity: true
	});
	const values = [...times(30, { a: ['4'], b: ['1'] }), ...times(30, { a: ['2'] })];
	const { pains } = measureQuestion(question, values, 10);
	expect(pains).toMatchObject([
		// As if ten had not named it: everybody did.
		{
			label: 'A',
			burden: { mean: 2.5 },
			severity: { mean: 3 },
			reach: { people: 50, orMore: true },
			tier: 1
		},
		{
			label: 'B',
			// As if ten of the thirty had said the next: all of them said one.
			burden: { mean: 0.7 },
			severity: { mean: 1.3 },
			reach: { people: 30, orMore: false },
			tier: 2
		}
	]);
	const plain = questionSchema.parse({ kind: 'matrix', id: 'q1', items: OPTIONS, columns });
	expect(measureQuestion(plain, values, 10).pains).toEqual([]);
});

test('effort has its mean and its best two points; best and worst its places', () => {
	const effort = questionSchema.parse({ kind: 'ces', id: 'q1', title: 'Easy?' });
	const said = measureQuestion(effort, [...times(20, 7), ...times(20, 6), ...times(40, 3)], 10);
	expect(said.score?.value).toBe('50 %');
	// Beside points that are put together a mean would tell how many chose each.
	expect(said.numbers).toEqual([]);
	const spread = measureQuestion(
		effort,
		[1, 2, 3, 4, 5, 6, 6, 7, 7].flatMap((point) => times(10, point)),
		10
	);
	expect(spread.numbers[0]).toMatchObject({ mean: 4.6, unit: 'of 7', people: 90 });
	const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase() }));
	const question = questionSchema.parse({ kind: 'maxdiff', id: 'q1', items, size: 3 });
	const sets = Object.fromEntries(['0', '1', '2', '3'].map((at) => [at, { best: 'a', worst: 'b' }]));
	const { bestWorst } = measureQuestion(question, times(20, sets), 10);
	expect(bestWorst[0]).toMatchObject({ label: 'A', rankFrom: 1, rankTo: 1, people: 20 });
});
