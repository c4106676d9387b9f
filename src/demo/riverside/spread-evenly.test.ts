import { expect, test } from 'vitest';
import { spreadEvenly } from './spread-evenly.ts';

test('as many in each of the nine months before, in the order in which they came', () => {
	const rows = Array.from({ length: 90 }, (_, at) => ({
		respondent: `r${at}`,
		date: `2021-${String(1 + (at % 12)).padStart(2, '0')}-01`
	}));
	const spread = spreadEvenly({ columns: ['respondent', 'date'], rows }, '2026-11-28').rows;
	const months = Map.groupBy(spread, ({ date }) => (date ?? '').slice(0, 7));
	expect([...months].map(([month, those]) => [month, those.length]).sort()).toEqual(
		['02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) => [`2026-${month}`, 10])
	);
	const before = spread.filter((_, at) => rows[at]?.date === '2021-01-01').map(({ date }) => date ?? '');
	const after = spread.filter((_, at) => rows[at]?.date === '2021-12-01').map(({ date }) => date ?? '');
	expect(before.every((early) => after.every((late) => early < late))).toBe(true);
});
