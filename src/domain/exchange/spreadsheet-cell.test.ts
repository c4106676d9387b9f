import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadsheetCell } from './spreadsheet-cell.ts';

test.each([
	'=1+1',
	'+1',
	'-1',
	'@SUM(A1)',
	'\t=1',
	' =1',
	'\u00a0=1',
	'＝1',
	'\r=1',
	'\n=1',
	'Tea\n=1',
	'Tea\r\n +1'
])('%j is quoted', (text) => {
	expect(spreadsheetCell(text)).toContain("'");
});

test('ordinary words stay as they are', () => {
	for (const text of ['', 'Tea, please', '“No” = no', 'a-b', 'One\nTwo'])
		expect(spreadsheetCell(text)).toBe(text);
});

test('no line of any cell begins like a formula', () => {
	const sign = fc.constantFrom(
		'=',
		'+',
		'-',
		'@',
		'＝',
		'＋',
		'－',
		'＠',
		'\t',
		'\r',
		'\n',
		' ',
		'a',
		"'",
		'\u00a0'
	);
	fc.assert(
		fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
			const cell = spreadsheetCell(text);
			expect(cell).not.toMatch(/^[\t\r\n]/);
			for (const line of cell.split(/\r\n|\r|\n/)) expect(line).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
			expect(cell.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
		})
	);
});
