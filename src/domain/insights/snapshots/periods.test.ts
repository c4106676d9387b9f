import { expect, test } from 'vitest';
import { chooseUnit } from './periods.ts';

type Days = [day: string, people: number][];
const unitOf = (days: Days, today = '2022-06-01') => chooseUnit(new Map(days), today, 10);

test('the shortest unit in whose periods a theme of one in five may be told', () => {
	expect(
		unitOf([
			['2021-06-07', 60],
			['2021-06-16', 50]
		])
	).toBe('week');
	expect(
		unitOf([
			['2021-06-07', 30],
			['2021-06-16', 30],
			['2021-07-07', 60]
		])
	).toBe('month');
});

test('where none is so large, the longest of which two may be told', () => {
	expect(
		unitOf([
			['2021-01-05', 12],
			['2021-02-05', 12],
			['2021-05-05', 15]
		])
	).toBe('quarter');
	expect(
		unitOf([
			['2021-01-05', 12],
			['2021-02-05', 12]
		])
	).toBe('month');
});

test('a few who came early or late make no period longer', () =>
	expect(
		unitOf([
			['2020-01-05', 2],
			['2021-06-05', 60],
			['2021-07-20', 50],
			['2021-12-01', 1]
		])
	).toBe('week'));

test('people of a period that is not over do not count', () =>
	expect(
		unitOf(
			[
				['2021-02-05', 60],
				['2021-03-05', 60],
				['2021-04-02', 500]
			],
			'2021-04-03'
		)
	).toBe('week'));
