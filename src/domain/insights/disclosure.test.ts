import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protectPeople, protectRows } from './disclosure.ts';

const rows = fc.array(fc.record({ label: fc.string(), people: fc.nat({ max: 60 }) }), {
	minLength: 1,
	maxLength: 9
});

test('no shown row has between 1 and k-1 people, and nothing can be told from the rest', () => {
	fc.assert(
		fc.property(rows, fc.integer({ min: 5, max: 20 }), (given, k) => {
			const shown = protectRows(given, k);
			const total = given.reduce((sum, row) => sum + row.people, 0);
			if (total < k) return shown === null;
			if (!shown) return false;
			const sum = shown.reduce((people, row) => people + row.people, 0);
			const small = shown.filter((row) => row.people > 0 && row.people < k);
			const aloneAndHidden = shown.filter((row) => row.merged.length === 1 && row.people > 0);
			return sum === total && small.length === 0 && aloneAndHidden.length <= (given.length === 1 ? 1 : 0);
		})
	);
});

test('a theme is shown from k people on, and never closer to everybody than k', () => {
	expect(protectPeople(9, 100, 10)).toBeNull();
	expect(protectPeople(10, 100, 10)).toEqual({ people: 10, orMore: false });
	expect(protectPeople(99, 100, 10)).toEqual({ people: 90, orMore: true });
	expect(protectPeople(12, 12, 10)).toEqual({ people: 10, orMore: true });
});
