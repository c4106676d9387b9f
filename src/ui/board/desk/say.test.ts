import { expect, test } from 'vitest';
import {
	againstOthers,
	peopleOf,
	points,
	sayFound,
	sayPeriod,
	sayPlaces,
	sayShare,
	sayThree,
	shortPeriod
} from './say.ts';

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

test('a finding is told as it is known: counted, estimated from a draw, or in nearly everybody', () => {
	const counted = { people: 64, orMore: false, base: 170, share: 64 / 170, low: 0.31, high: 0.45 };
	expect(sayFound(counted)).toBe(
		'64 of 170 people say so: 38\u00a0%, and with chance between 31\u00a0% and 45\u00a0%.'
	);
	const drawn = { share: 0.28, low: 0.21, high: 0.34, how: 'estimated', audited: 120 } as const;
	expect(sayFound({ ...counted, ...drawn })).toBe(
		'About 28 in 100 people say so, estimated from 120 answers drawn at random, and with chance between 21 and 34. Found in 64 of the 170 read so far.'
	);
	const nearly = { people: 50, orMore: true, base: 60, share: 50 / 60, low: 0.72, high: 0.91 };
	expect(sayFound(nearly)).toContain('over 83\u00a0%, and with chance between 72\u00a0% and 100\u00a0%');
	// 12 or more of 16 may be 75 % exactly.
	expect(sayShare({ share: 0.75, orMore: true })).toBe('over 74\u00a0%');
});

test('a rank is told with its range, and how often it is among the first three', () => {
	const place = { rankFrom: 2, rankTo: 5, amongThree: 0.934 };
	expect([sayPlaces(place), sayThree(place)]).toEqual(['2 to 5', 'in 93 of 100 draws']);
	expect(sayPlaces({ ...place, rankTo: 2 })).toBe('2');
	expect(sayThree({ ...place, amongThree: 0.999 })).toBe('in nearly every draw');
	expect(sayThree({ ...place, amongThree: 1 })).toBe('in every draw');
	expect(sayThree({ ...place, amongThree: 0 })).toBe('in none');
});
