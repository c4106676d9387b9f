// Definitions made to break the import or whoever reads the poll: refused in words, or taken as plain words; nothing stored.
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CFB } from '@e965/xlsx';
import { Refused } from '../../src/domain/errors.ts';
import { readDefinition } from '../../src/domain/exchange/definitions/read-definition.ts';
import { writeDefinition } from '../../src/domain/exchange/definitions/formats.ts';
import { limeSurvey } from '../support/club.ts';
import { ownFiles, surveyJs, workbook } from '../support/definition-files.ts';

const read = (name: string, bytes: Buffer | string) => readDefinition({ name, bytes: Buffer.from(bytes) });
/** Why it was refused. */
async function refusal(name: string, bytes: Buffer | string): Promise<string> {
	const outcome = await read(name, bytes).catch((cause: unknown) => cause);
	if (!(outcome instanceof Refused)) throw new Error(`it was taken, or failed: ${String(outcome)}`);
	return outcome.fields.file ?? '';
}
const xml = (inside: string, head = '') =>
	`<?xml version="1.0"?>${head}<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${inside}</document>`;
const survey = (...rows: (string | null)[][]) => workbook({ survey: [['type', 'name', 'label'], ...rows] });

/** A zip by hand, so that it can lie about its sizes. */
function zip(name: string, content: Buffer, said = content.length): Buffer {
	const packed = deflateRawSync(content);
	const crc = Buffer.alloc(4);
	const local = Buffer.alloc(30);
	local.writeUInt32LE(0x04034b50, 0);
	local.writeUInt16LE(20, 4);
	local.writeUInt16LE(8, 8);
	local.writeUInt32LE(packed.length, 18);
	local.writeUInt32LE(said, 22);
	local.writeUInt16LE(name.length, 26);
	const central = Buffer.alloc(46);
	central.writeUInt32LE(0x02014b50, 0);
	central.writeUInt16LE(20, 4);
	central.writeUInt16LE(20, 6);
	central.writeUInt16LE(8, 10);
	central.writeUInt32LE(packed.length, 20);
	central.writeUInt32LE(said, 24);
	central.writeUInt16LE(name.length, 28);
	const start = local.length + name.length + packed.length;
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(central.length + name.length, 12);
	end.writeUInt32LE(start, 16);
	return Buffer.concat([
		local,
		Buffer.from(name),
		packed,
		crc.subarray(0, 0),
		central,
		Buffer.from(name),
		end
	]);
}

test('a script in a title is plain words, in every format, and is escaped when it leaves', async () => {
	const script = '<script>alert(1)</script>Hello <img src=x onerror=alert(1)>';
	const fromSheet = await read('a.xlsx', survey(['text', 'q', script]));
	expect(fromSheet.content.questions[0]?.title).toBe(script);
	const fromJs = await read('a.json', surveyJs({ elements: [{ type: 'text', name: 'q', title: script }] }));
	expect(fromJs.content.questions[0]?.title).toBe(script);
	const row = { qid: '1', gid: '1', sid: '1', type: 'S', title: 'q', question: script, language: 'en' };
	const fromLime = await read(
		'a.lss',
		limeSurvey({ groups: [{ gid: '1', group_name: '', language: 'en' }], questions: [row] })
	);
	expect(fromLime.content.questions[0]?.title).toBe('Hello');
	for (const format of ['limesurvey', 'surveyjs'] as const) {
		const { content } = fromSheet;
		const kind = { ...content, questions: content.questions.map((question) => ({ ...question, id: 'q' })) };
		const { file } = await writeDefinition(kind, format);
		if (format === 'limesurvey') expect(file.toString()).not.toContain('<script>');
	}
});

test('entities of one’s own are not read: no billion laughs, no file of the server', async () => {
	const laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
	expect(await refusal('a.lss', xml('<x>&c;</x>', laughs))).toContain('document type');
	const outside = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
	expect(await refusal('a.lss', xml('<x>&e;</x>', outside))).toContain('document type');
	expect(await refusal('a.lss', xml('<x>&unknown;</x>'))).toContain('no XML');
	const book = CFB.utils.cfb_new({});
	CFB.utils.cfb_add(book, '/xl/workbook.xml', Buffer.from(`${outside}<workbook/>`));
	const bytes: unknown = CFB.write(book, { fileType: 'zip', type: 'buffer' });
	expect(await refusal('a.xlsx', Buffer.isBuffer(bytes) ? bytes : '')).toContain('entities');
});

test('a zip bomb is not unfolded, whether or not it owns up to its size', async () => {
	const zeros = Buffer.alloc(64_000_000);
	expect(await refusal('a.xlsx', zip('xl/workbook.xml', zeros))).toContain('larger than 20 MB');
	expect(await refusal('a.xlsx', zip('xl/workbook.xml', zeros, 1000))).toMatch(/broken|larger/);
	expect(await refusal('a.xlsx', zip('notes.txt', Buffer.from('no sheet')))).toContain('no spreadsheet');
});

test('ten thousand questions are counted and refused in every format', async () => {
	const many = Array.from({ length: 10_000 }, (_each, at) => at);
	const tooMany = /10,000 questions.*300.*9,700 too many/;
	expect(await refusal('a.xlsx', survey(...many.map((at) => ['text', `q${at}`, 'Why?'])))).toMatch(tooMany);
	const elements = many.map((at) => ({ type: 'text', name: `q${at}` }));
	expect(await refusal('a.json', surveyJs({ elements }))).toMatch(tooMany);
	const rows = many.map((at) => ({
		qid: `${at}`,
		gid: '1',
		sid: '1',
		type: 'S',
		title: `q${at}`,
		question: 'Why?',
		language: 'en'
	}));
	const lime = limeSurvey({ groups: [{ gid: '1', group_name: '', language: 'en' }], questions: rows });
	expect(await refusal('a.lss', lime)).toMatch(tooMany);
	const questions = many.map((at) => ({ kind: 'short', id: `q${at}` }));
	expect(await refusal('a.json', JSON.stringify({ schema: 'candor/1', questions }))).toMatch(tooMany);
});

test('what a file is counts, not what it is called; what is none is refused with what to do', async () => {
	const [household, , , shop] = ownFiles();
	expect((await read('a.lss', household?.bytes ?? '')).format).toBe('XLSForm');
	expect((await read('a.xlsx', shop?.bytes ?? '')).format).toBe('SurveyJS');
	expect(await refusal('a.xlsx', 'just words')).toContain('none of the formats');
	expect(await refusal('a.json', Buffer.from([0xff, 0xfe, 0x00]))).toContain('UTF-8');
	expect(await refusal('a.json', '')).toContain('empty');
	expect(await refusal('a.json', '{"title": "x",\n"pages": [')).toMatch(/no JSON/);
	expect(await refusal('a.json', '{"hello": 1}')).toContain('neither');
	expect(await refusal('a.lss', '<document><a></document>')).toContain('no XML');
	expect(await refusal('a.lss', '<html></html>')).toContain('no survey of LimeSurvey');
	expect(await refusal('a.xlsx', workbook({ Sheet1: [['a', 'b']] }))).toContain('survey');
	expect(
		await refusal('a.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))
	).toContain('spreadsheet');
	expect(await refusal('a.json', Buffer.alloc(8_000_001, 0x20))).toContain('MB');
	expect(await refusal('a.json', '{"schema":"candor/2","questions":[]}')).toContain('later Candor');
});

test('nesting without end is refused before anything walks through it', async () => {
	expect(await refusal('a.json', `{"pages":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toContain(
		'nested'
	);
	expect(await refusal('a.lss', xml('<a>'.repeat(10_000) + '</a>'.repeat(10_000)))).toContain('nested');
	const panel = (depth: number): object => ({
		type: 'panel',
		name: `p${depth}`,
		elements: depth > 0 ? [panel(depth - 1)] : []
	});
	expect(await refusal('a.json', surveyJs({ elements: [panel(25)] }))).toContain('deep');
});

test('questions that wait for each other are asked, and the rule that cannot be kept is named', async () => {
	const circle = surveyJs({
		elements: [
			{ type: 'text', name: 'a', visibleIf: '{b} = 1' },
			{ type: 'text', name: 'b', visibleIf: '{a} = 1' },
			{ type: 'text', name: 'c', visibleIf: '{c} = 1' }
		]
	});
	const { content, report } = await read('a.json', circle);
	expect(content.questions.map(({ show }) => show !== undefined)).toEqual([false, true, false]);
	expect(report.filter(({ what, outcome }) => what === 'rule' && outcome === 'left-out')).toHaveLength(2);
});

test('a formula is not run: what its cell showed is read, and said; words that look like one stay words', async () => {
	const book = workbook({
		survey: [
			['type', 'name', 'label'],
			['text', 'a', { t: 's', v: 'shown last', f: 'HYPERLINK("http://evil.example")' }],
			['text', 'b', '=1+1']
		]
	});
	const { content, report } = await read('a.xlsx', book);
	expect(content.questions.map(({ title }) => title)).toEqual(['shown last', '=1+1']);
	expect(report.filter(({ name }) => name.startsWith('Formula'))).toMatchObject([{ outcome: 'changed' }]);
	const { file } = await writeDefinition(content, 'xlsform');
	expect((await read('b.xlsx', file)).report.some(({ name }) => name.startsWith('Formula'))).toBe(false);
});

test('a cell or a text of five megabytes is refused, not cut in silence', async () => {
	const long = 'x'.repeat(5_000_000);
	expect(
		await refusal('a.lss', xml(`<questions><rows><row><title>${long}</title></row></rows></questions>`))
	).toContain('100,000 characters');
	const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row></sheetData></worksheet>`;
	const book = CFB.read(survey(['text', 'q', 'Why?']), { type: 'buffer' });
	CFB.utils.cfb_del(book, '/xl/worksheets/sheet1.xml');
	CFB.utils.cfb_add(book, '/xl/worksheets/sheet1.xml', Buffer.from(sheet));
	const bytes: unknown = CFB.write(book, { fileType: 'zip', type: 'buffer' });
	expect(await refusal('a.xlsx', Buffer.isBuffer(bytes) ? bytes : '')).toContain('characters');
	const { content, report } = await read(
		'a.json',
		surveyJs({ elements: [{ type: 'text', name: 'q', title: 'word '.repeat(2000) }] })
	);
	expect(content.questions[0]?.title.length).toBeLessThanOrEqual(500);
	expect(report.find(({ what }) => what === 'question')?.why).toContain('cut');
});

test('names that every object has pollute nothing and are names like any other', async () => {
	const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
	const { content } = await read(
		'a.xlsx',
		workbook({
			survey: [
				['type', 'name', 'label', '__proto__', 'label::__proto__'],
				...names.map((name) => [`select_one ${name}`, name, name, 'polluted', 'x'])
			],
			choices: [
				['list_name', 'name', 'label'],
				...names.flatMap((name) => [
					[name, '__proto__', 'A'],
					[name, 'constructor', 'B']
				])
			]
		})
	);
	expect(content.questions.map(({ code }) => code)).toEqual(names);
	// As an id this would name what every object has.
	expect(content.questions.map(({ id }) => id)).not.toContain('constructor');
	const json =
		'{"__proto__":{"polluted":1},"title":{"__proto__":"x","constructor":"y","default":"T"},"elements":[{"type":"__proto__","name":"a"},{"type":"constructor","name":"b"},{"type":"text","name":"__proto__","candor":{"set":{"__proto__":{"polluted":1},"title":"no"},"words":{"__proto__":{"title":"x"}}}}]}';
	const js = await read('a.json', json);
	expect(js.report.filter(({ what, outcome }) => what === 'question' && outcome === 'left-out')).toHaveLength(
		2
	);
	await read(
		'a.json',
		'{"schema":"candor/1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
	);
	expect({}).not.toHaveProperty('polluted');
});

test('a note of ours that somebody forged is checked like anything else', async () => {
	const forged = { set: { kind: 'single', options: [{ id: '../..', label: 'x' }], title: 'y'.repeat(9000) } };
	const js = surveyJs({ elements: [{ type: 'text', name: 'q', title: 'Why?', candor: forged }] });
	expect((await read('a.json', js)).content.questions[0]).toMatchObject({ kind: 'short', title: 'Why?' });
});
