// Words taken away and brought back, in both formats: whole, reported, and refused where a file is made to do harm.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { Refused } from '../../errors.ts';
import { textsOf, withTexts } from '../../polls/change-translations.ts';
import { translatable } from '../../polls/translatable.ts';
import { readTranslations } from './read-translations.ts';
import { judge } from './report.ts';
import { TRANSLATION_FILES, type TranslationFile } from './translation-files.ts';
import { plain, unitsOf } from './units.ts';

const poll = examplePoll();
const paths = translatable(poll).map(({ path }) => path);
const german = (words: Record<string, string>) => withTexts(poll, 'de', new Map(Object.entries(words)));
const fileOf = (content = poll, format: TranslationFile = 'xliff') =>
	TRANSLATION_FILES[format].write(unitsOf(content, 'de', { de: { title: 'Was' } }), {
		name: 'poll',
		own: 'en',
		tag: 'de'
	});
const read = (file: string | Uint8Array) =>
	readTranslations(typeof file === 'string' ? Buffer.from(file) : file, 'de');
const outcomes = (file: string, content = poll) =>
	judge(content, 'de', read(file).units)
		.lines.filter(({ outcome }) => outcome !== 'missing')
		.map(({ outcome, path }) => `${outcome} ${path}`);
function refusal(file: string | Uint8Array): string {
	try {
		read(file);
	} catch (cause) {
		if (cause instanceof Refused) return cause.fields.file ?? '';
		throw cause;
	}
	throw new Error('it was taken');
}
const unit = (path: string, inside: string) => `<trans-unit id="${path}">${inside}</trans-unit>`;
const xliff = (inside: string, head = '', version = '1.2') =>
	`<?xml version="1.0"?>${head}<xliff version="${version}"><file target-language="de"><body>${inside}</body></file></xliff>`;
const csv = (...lines: string[]) => ['path,original (en),translation (de)', ...lines].join('\r\n');

const piece = fc.constantFrom(
	"'",
	'=1+1',
	'-',
	'@',
	'\t',
	'\n',
	'\r\n',
	'"',
	',',
	';',
	'<b>',
	'&amp;',
	']]>',
	' ',
	'\u2028',
	'＝',
	'{{q1}}',
	'كلمات'
);
const words = fc
	.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 8 })
	.map((parts) => parts.join(''))
	.filter((all) => plain(all).trim() !== '' && all.length <= 4000);

test.each(['xliff', 'csv'] as const)('whatever the words are, %s gives them back as they were', (format) => {
	fc.assert(
		fc.property(
			fc.dictionary(fc.constantFrom(...paths), words, { noNullPrototype: true }),
			words,
			(texts, title) => {
				const own = { ...german(texts), title };
				const back = judge({ ...poll, title }, 'de', read(fileOf(own, format)).units);
				const sent = [...textsOf(own, 'de')].map(([path, said]) => [path, plain(said)]);
				expect(Object.fromEntries(back.words)).toEqual(Object.fromEntries(sent));
				expect(back.originals.size).toBe(0);
				expect(judge(own, 'de', read(fileOf(own, format)).units).words.size).toBe(0);
			}
		),
		{ numRuns: 60 }
	);
});

test('the file says where each text stands, what is written, and what has to be looked at again', () => {
	const file = fileOf(german({ title: 'Samstags', 'questions.when.options.sat': 'Samstag' }));
	expect(file).toContain('source-language="en" target-language="de"');
	expect(file).toContain('state="needs-review-translation">Samstags<');
	expect(file).toContain('state="translated">Samstag<');
	expect(file).toContain('<note>Question 1: answer 2</note>');
	expect(file.match(/state="needs-translation"><\/target>/g)).toHaveLength(paths.length - 2);
});

test('each text is reported: taken, changed, as it is, unknown, twice, too long, of another original', () => {
	const here = german({ title: 'Samstags', 'intent.rights': 'Alle' });
	const target = (said: string) => `<target>${said}</target>`;
	const file = xliff(
		unit('title', target('Sonntags')) +
			unit('intent.rights', target('Alle')) +
			unit('intent.benefit', `<source>Old words</source>${target('Zeit')}`) +
			unit('intent.machines', target('Keine')) +
			unit('intent.machines', target('Andere')) +
			unit('questions.gone.title', target('Fort')) +
			unit('intent.countries', target('x'.repeat(4001)))
	);
	expect(outcomes(file, here)).toEqual([
		'changed title',
		'same intent.rights',
		'original intent.benefit',
		'taken intent.machines',
		'duplicate intent.machines',
		'unknown questions.gone.title',
		'long intent.countries'
	]);
	const { words: taken, originals, lines } = judge(here, 'de', read(file).units);
	expect([...taken.keys()]).toEqual(['title', 'intent.benefit', 'intent.machines']);
	expect([...originals]).toEqual([['intent.benefit', 'Old words']]);
	expect(lines.filter(({ outcome }) => outcome === 'missing')).toHaveLength(paths.length - 5);
});

test('what a tool adds to an XLIFF is read past: groups, marks, suggestions', () => {
	const file = xliff(
		`<group>${unit('title', '<source>x</source><seg-source>y</seg-source><target>Am <g id="1">Sams</g>tag<x id="2"/></target><alt-trans><source>z</source><target>Falsch</target></alt-trans>')}</group>`
	);
	expect(read(file).units).toEqual([{ path: 'title', source: 'x', target: 'Am Samstag' }]);
});

test('a spreadsheet may send it back with semicolons, other line ends, and columns moved', () => {
	const file = '\ufefftranslation (de);where;path\r\n"Sams\r\ntags";;title\r\n;;intent.benefit\r\n';
	expect(read(file).units).toEqual([
		{ path: 'title', source: null, target: 'Sams\ntags' },
		{ path: 'intent.benefit', source: null, target: '' }
	]);
});

test('what looks like a formula leaves the house quoted', () => {
	const file = fileOf(
		german({ title: '=HYPERLINK("http://evil.example")', 'intent.rights': 'a\n@b' }),
		'csv'
	);
	expect(file).toContain('"\'=HYPERLINK(');
	expect(file).toContain("\n'@b");
});

test('hostile files are refused in a sentence', () => {
	const doctype = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
	expect(refusal(xliff(unit('title', '<target>&b;</target>'), doctype))).toContain('document type');
	expect(refusal(xliff(unit('title', '<target>&passwd;</target>')))).toContain('no XML');
	expect(refusal(xliff('', '', '2.0'))).toContain('XLIFF 2.0');
	expect(refusal('<html></html>')).toContain('no XLIFF');
	expect(refusal(xliff('<a>'.repeat(100)))).toContain('nested');
	expect(refusal(xliff(unit('title', '').repeat(20_001)))).toContain('20,000 texts');
	expect(refusal(xliff(unit('title', `<target>${'x'.repeat(100_001)}</target>`)))).toContain('characters');
	expect(refusal(Buffer.alloc(4_000_001, 0x20))).toContain('4 MB');
	expect(refusal(Buffer.from([0xff, 0xfe, 0x41]))).toContain('UTF-8');
	expect(refusal(Buffer.from('PK\u0003\u0004'))).toContain('workbook');
	expect(refusal('a,b\n1,2')).toContain('columns');
	expect(refusal('path,translation (fr)\ntitle,Samedi')).toContain('French');
	expect(refusal(csv(`title,,"${'x'.repeat(100_001)}"`))).toContain('characters');
	expect(refusal(csv(...Array.from({ length: 20_001 }, () => 'title,,x')))).toContain('20,000 texts');
	expect(refusal(csv('title,,"open'))).toContain('line');
	expect(refusal('')).toContain('Choose the file');
	expect(refusal('path')).toContain('column names');
});

test('names that every object has are texts that are not there', () => {
	const names = ['__proto__', 'constructor', 'toString'];
	const file = xliff(names.map((name) => unit(name, '<target>x</target>')).join(''));
	expect(outcomes(file)).toEqual(names.map((name) => `unknown ${name}`));
	expect(outcomes(csv(...names.map((name) => `${name},,x`)))).toEqual(names.map((name) => `unknown ${name}`));
});
