import { expect, test } from 'vitest';
import { points, sayPeriod } from './say.ts';

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
