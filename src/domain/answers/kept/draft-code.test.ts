import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDraftCode, readDraftCode, writtenCode } from './draft-code.ts';
import { sealDraft, unsealDraft } from './draft.ts';

test('a code has 120 bits, in letters that are not mistaken for one another', () => {
	const codes = Array.from({ length: 500 }, newDraftCode);
	expect(new Set(codes).size).toBe(500);
	expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{24}$/.test(code))).toBe(true);
	// Every letter comes up: 12,000 draws of 32.
	expect(new Set(codes.join('')).size).toBe(32);
});

test('however it is typed, it is the code that was shown', () => {
	const mistaken: Record<string, string[]> = { '0': ['0', 'O', 'o'], '1': ['1', 'I', 'i', 'L', 'l'] };
	fc.assert(
		fc.property(fc.infiniteStream(fc.nat()), (choices) => {
			const pick = () => choices.next().value;
			const code = newDraftCode();
			const typed = [...code].map((letter) => {
				const ways = mistaken[letter] ?? [letter, letter.toLowerCase()];
				return `${ways[pick() % ways.length]}${['', ' ', '-', '–', '\t', '.'][pick() % 6]}`;
			});
			expect(readDraftCode(typed.join(''))).toBe(code);
			expect(readDraftCode(writtenCode(code))).toBe(code);
			expect(readDraftCode(`  ${writtenCode(code).toLowerCase()}\n`)).toBe(code);
		}),
		{ numRuns: 50 }
	);
});

test.each(['', 'ABC', 'A'.repeat(23), 'A'.repeat(25), `${'A'.repeat(23)}Ä`, '*'.repeat(24)])(
	'“%s” is no code',
	(typed) => expect(readDraftCode(typed)).toBeNull()
);

test('what is sealed opens under its own code, for its own poll, and unaltered', () => {
	const [code, poll] = [newDraftCode(), '6f1c0d3e-0000-4000-8000-000000000001'];
	const draft = { key: 'k', fingerprint: 'f', ticked: ['quote'], page: 2, values: { 'q.a': ['Words'] } };
	const sealed = sealDraft(code, poll, draft);
	expect(sealed.includes('Words')).toBe(false);
	expect(unsealDraft(code, poll, sealed)).toEqual(draft);
	expect(unsealDraft(newDraftCode(), poll, sealed)).toBeNull();
	expect(unsealDraft(code, poll.replace('1', '2'), sealed)).toBeNull();
	const altered = Buffer.from(sealed);
	altered.writeUInt8(altered.readUInt8(30) ^ 1, 30);
	expect(unsealDraft(code, poll, altered)).toBeNull();
});
