import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { expect, test } from 'vitest';
import { questionSchema } from '../../polls/question.ts';
import { codebookFrom } from '../codebook.ts';
import { driversOf } from './measure-drivers.ts';
import { planDrivers, pointOf } from './plan-drivers.ts';

const asked = (id: string, kind: string, more: object = {}) =>
	questionSchema.parse({ id, kind, title: id, ...more });
const went = asked('went', 'csat');
const WAIT = '00000000-0000-4000-8000-000000000001';
const TEA = '00000000-0000-4000-8000-000000000002';
const book = codebookFrom([]);

test('the standard question is the outcome; two other ratings are what may go along with it, else themes', () => {
	const [staff, wait] = [asked('staff', 'rating'), asked('wait', 'rating')];
	expect(planDrivers([staff, wait, went])).toMatchObject({ outcome: went, ratings: [staff, wait] });
	expect(planDrivers([went, staff])?.ratings).toEqual([]);
	expect(planDrivers([asked('why', 'long')])).toBeNull();
});

test('a scale whose first point is the best is turned round; “don’t know” is no point', () => {
	const down = asked('down', 'rating', { best: 'first' });
	expect([1, 5, 'dont-know'].map((value) => pointOf(down, value))).toEqual([5, 1, null]);
});

/** People whose rating falls by two points where they name the wait, and who name tea as it comes. */
function people(many: number) {
	const random = xoroshiro128plus(7);
	return Array.from({ length: many }, () => {
		const [waits, drinks] = [uniformInt(random, 0, 1), uniformInt(random, 0, 1)];
		const point = 3 + uniformInt(random, 0, 2) - 2 * waits;
		return { values: [point], themes: [...(waits ? [WAIT] : []), ...(drinks ? [TEA] : [])] };
	});
}

test('what goes along is found, with its direction; what does not weighs nothing', () => {
	const found = driversOf({ outcome: went, ratings: [] }, people(400), book, [WAIT, TEA]);
	if ('refused' in found) throw new Error('it was refused');
	expect(found.drivers[0]).toMatchObject({ cite: `theme:${WAIT}`, direction: 'fewer' });
	expect(found.drivers[0]?.weight).toBeGreaterThan(0.5);
	expect(found.drivers[1]?.weight).toBeLessThan(0.03);
	expect(driversOf({ outcome: went, ratings: [] }, people(400), book, [TEA, WAIT])).toEqual(found);
});

test('too few people are refused, and those whose words nobody has read are not counted as silent', () => {
	const few = driversOf({ outcome: went, ratings: [] }, people(40), book, [WAIT]);
	expect(few).toMatchObject({ refused: { why: 'few-people', least: 50 } });
	const unread = people(400).map((one, at) => (at < 380 ? { ...one, themes: null } : one));
	expect(driversOf({ outcome: went, ratings: [] }, unread, book, [WAIT])).toMatchObject({
		refused: { why: 'few-people' }
	});
});
