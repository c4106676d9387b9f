import { expect, test } from 'vitest';
import { findVerbatim } from './verbatim.ts';

test('a quote stands where it stands, letter by letter, or nowhere', () => {
	expect(findVerbatim('More tea, more tea', 'More tea, more tea', 'more tea')).toEqual({
		start: 10,
		end: 18
	});
	expect(findVerbatim('tea tea', 'tea tea', 'tea')).toEqual({ start: 0, end: 3 });
	for (const quote of ['More coffee', 'more  tea', ' ', '', 'MORE'])
		expect(findVerbatim('More tea', 'More tea', quote)).toBeNull();
	expect(findVerbatim('caf\u00e9', 'caf\u00e9', 'cafe\u0301')).toBeNull();
	expect(findVerbatim('a 😀', 'a 😀', '\ud83d')).toBeNull();
});

test('what was masked cannot be quoted, nor what it might be taken for', () => {
	const [written, sent] = ['Write ann@example.org, ann waits', 'Write [e-mail], ann waits'];
	expect(findVerbatim(written, sent, 'ann@example.org')).toBeNull();
	expect(findVerbatim(written, sent, '[e-mail]')).toBeNull();
	expect(findVerbatim(written, sent, 'ann')).toBeNull();
	expect(findVerbatim(written, sent, 'ann waits')).toEqual({ start: 23, end: 32 });
});
