import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from './in-pieces.ts';

test('what was coded is marked, and what is chosen now stands out of it', () => {
	expect(inPieces('We waited four hours.', [{ start: 3, end: 20 }], { start: 10, end: 14 })).toEqual([
		{ start: 0, words: 'We ', look: '' },
		{ start: 3, words: 'waited ', look: 'coded' },
		{ start: 10, words: 'four', look: 'chosen' },
		{ start: 14, words: ' hours', look: 'coded' },
		{ start: 20, words: '.', look: '' }
	]);
	expect(inPieces('All of it', [{ start: 0, end: 9 }], null)).toEqual([
		{ start: 0, words: 'All of it', look: '' }
	]);
});

test('the pieces are the answer, letter for letter', () => {
	const span = fc
		.tuple(fc.nat(40), fc.nat(40))
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
	fc.assert(
		fc.property(fc.string({ maxLength: 40 }), fc.array(span), fc.option(span), (text, codings, marked) => {
			expect(
				inPieces(text, codings, marked)
					.map(({ words }) => words)
					.join('')
			).toBe(text);
		})
	);
});
