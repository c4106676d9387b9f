import { expect, test } from 'vitest';
import { againstOthers, peopleOf, points, sayPeriod, shortPeriod } from './say.ts';

test.each([
	['2021-03', 'March 2021'],
	['2021-03-01', 'the week of 1 Mar 2021'],
	['2021-Q2', 'April to June 2021'],
	['Spring', 'Spring']
])('%s is %s', (period, words) => expect(sayPeriod(period)).toBe(words));

test('points are rounded, and one is one', () => {
	expect(points(-0.114)).toBe('11 points');
	expect(points(0.009)).toBe('1 point');
});

test('people are told of their base, and a share against that of the others', () => {
	expect(peopleOf({ people: 1012, orMore: false, base: 2959 })).toBe('1,012 of 2,959');
	expect(peopleOf({ people: 40, orMore: true, base: 44 })).toBe('40 or more of 44');
	expect(againstOthers({ share: 0.5, others: 0.166 })).toBe('50\u00a0%, against 17\u00a0% of the others');
});

test.each([
	['2021-03', 'Mar 21'],
	['2021-03-01', '1 Mar'],
	['2021-Q2', 'Q2 2021']
])('%s is %s below a chart', (period, words) => expect(shortPeriod(period)).toBe(words));
