import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData, maskedParts, maskPersonalData } from './mask.ts';

test.each([
	['Ring Ann Lee on 07700 900123 or ann@example.org', 'Ring [name] on [number] or [e-mail]'],
	['Frau Dr. Müller, Hauptstraße 12, 04109 Leipzig', 'Frau Dr. [name], [address], [postcode] Leipzig'],
	['Merci à Mme Lefèvre, 06 12 34 56 78', 'Merci à Mme [name], [number]'],
	['Mi DNI es 12345678Z y vivo en Calle Mayor 5', 'Mi DNI es [number] y vivo en [address]'],
	['born on 3 May 1961, NHS number 943 476 5919', 'born on [date of birth], NHS number [number]'],
	[
		'Pay DE89 3704 0044 0532 0130 00, see www.example.org/me or @ann_lee',
		'Pay [number], see [link] or [account]'
	],
	['السيدة فاطمة ساعدتني', 'السيدة [name] ساعدتني']
])('“%s” is masked', (text, masked) => expect(maskPersonalData(text)).toBe(masked));

test.each([
	'We waited 4 hours on 12/03/2021 at 10:30, from 2019-2020 it was better',
	'It cost £12,500.00 for 1,200,000 people',
	'Royal Victoria Hospital was clean, and the North East Ambulance Service came in May',
	'Mark my words, I hope. Will you improve?',
	'Rang 999, then 111. Miss the old service.'
])('“%s” stays', (text) => expect(maskPersonalData(text)).toBe(text));

test('spans count UTF-16 units of the text as written, and parts add up to it', () => {
	const [span] = findPersonalData('😀😀 Mrs Ann Lee came');
	expect(span).toEqual({ start: 9, end: 16, kind: 'name' });
	const said = fc.constantFrom(
		' ',
		'Mrs ',
		'Ann',
		' Lee',
		'07700 900123',
		'@x',
		'a@b.co',
		'😀',
		'1',
		'LS1 4AB',
		'. ',
		'12 High Street'
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(said, fc.string({ maxLength: 3 })), { maxLength: 12 }), (pieces) => {
			const text = pieces.join('');
			const spans = findPersonalData(text);
			spans.forEach((each, at) => {
				expect(each.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
				expect(each.end).toBeGreaterThan(each.start);
			});
			expect(
				maskedParts(text)
					.map((part) => part.written)
					.join('')
			).toBe(text);
		}),
		{ seed: 3, numRuns: 300 }
	);
});
