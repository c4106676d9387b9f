// A large poll is read part by part: what is made of it must be, to the byte, what is made of all of it at once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferNot } from '../../polls/answer-value.ts';
import { questionSchema } from '../../polls/question.ts';
import { inParts } from '../snapshots/in-parts.ts';
import { addingUp, measureAdded, measureQuestion } from './question-measure.ts';
import { gather, resample, type People } from './resample.ts';

const things = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase() }));
const ids = things.map(({ id }) => id);
const points = ['1', '2', '3', '4', '5'].map((id) => ({ id, label: `Degree ${id}` }));
const by = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 4 });
const some = fc.subarray(ids);
const mark = fc.option(fc.integer({ min: 1, max: 5 }));
const feeling = fc.constantFrom('like', 'expect', 'neutral', 'bear', 'dislike');
const set = fc.record({ best: fc.constantFrom(...ids), worst: fc.constantFrom(...ids) });

/** A question, and what may be stored of it. */
const ASKED: [object, fc.Arbitrary<unknown>][] = [
	[{ kind: 'single', options: things }, fc.constantFrom(...ids)],
	[{ kind: 'several', options: things }, some],
	[{ kind: 'yesno' }, fc.constantFrom('yes', 'no')],
	[{ kind: 'rating', points: ['Poor', 'Poor', 'Good'] }, fc.integer({ min: 1, max: 3 })],
	[{ kind: 'nps' }, fc.integer({ min: 0, max: 10 })],
	[{ kind: 'csat' }, fc.integer({ min: 1, max: 5 })],
	[{ kind: 'ces' }, fc.integer({ min: 1, max: 7 })],
	[{ kind: 'number' }, fc.double({ min: 0, max: 9, noNaN: true })],
	[{ kind: 'date' }, fc.constantFrom('2024-05-01', '2019-01-01', '2025-12-31')],
	[{ kind: 'time' }, fc.constantFrom('09:30', '17:05', '09:59')],
	[{ kind: 'ranking', items: things }, fc.shuffledSubarray(ids, { minLength: 4 })],
	[{ kind: 'matrix', items: things, columns: points }, by(fc.constantFrom(...points.map(({ id }) => [id])))],
	[
		{ kind: 'matrix', items: things, columns: points, severity: true },
		by(fc.constantFrom(...points.map(({ id }) => [id])))
	],
	[{ kind: 'importance', items: things }, by(fc.record({ importance: mark, satisfaction: mark }))],
	[{ kind: 'kano', items: things }, by(fc.record({ with: feeling, without: feeling }))],
	[{ kind: 'maxdiff', items: things, size: 3 }, fc.dictionary(fc.constantFrom('0', '1', '2'), set)]
];

test('answers of every kind come to the same bytes, however they are parted', () => {
	for (const [asked, value] of ASKED) {
		const question = questionSchema.parse({ id: 'q1', title: 'x', preferNot: true, ...asked });
		const given = fc.array(fc.oneof({ weight: 9, arbitrary: value }, fc.constant(preferNot)), {
			minLength: 12,
			maxLength: 60
		});
		fc.assert(
			fc.property(given, fc.integer({ min: 1, max: 9 }), (values, size) => {
				// Days come in their order, as the database sorts them.
				const sorted =
					question.kind === 'date' || question.kind === 'time' ? [...values].sort(byText) : values;
				const options = { seed: 7, replicates: 20 };
				const { add, sum } = addingUp(question);
				for (const part of inParts(
					sorted.map((one) => ({ value: one, people: 1 })),
					size
				))
					add(part);
				const whole = measureQuestion(question, sorted, 3, options);
				expect(JSON.stringify(measureAdded(question, sum, 3, options))).toBe(JSON.stringify(whole));
			}),
			{ numRuns: 25 }
		);
	}
});

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test('people who are dealt into groups as they come are the groups that would be dealt of all of them', () => {
	const many = 20_001;
	const rowOf = (person: number) => [1, person % 7];
	const rows = new Float64Array(many * 2);
	for (let person = 0; person < many; person += 1) rows.set(rowOf(person), person * 2);
	const drawn = (people: People) => {
		const totals: number[] = [];
		resample(people, { seed: 3, replicates: 3 }, (each) => totals.push(...each));
		return totals;
	};
	const gathered = gather(many, 2, { seed: 3 }, (person, row) => row.set(rowOf(person)));
	expect(gathered.rows.length).toBeLessThan(rows.length);
	expect(drawn(gathered)).toEqual(drawn({ rows, columns: 2 }));
});
