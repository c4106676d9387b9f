// Each question, choice and language of a file is counted here by another way than the import goes, and must stand in the
// report.
import { read as readBook, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { allFiles } from '../../../../tests/support/definition-files.ts';
import { readDefinition } from './read-definition.ts';

type Expected = { from: string; what: string };

function ofWorkbook(bytes: Buffer): Expected[] {
	const book = readBook(bytes);
	const rowsOf = (name: string) => {
		const sheet = book.Sheets[name];
		return sheet
			? utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true })
			: [];
	};
	const survey = rowsOf('survey');
	const type = (survey[0] ?? []).findIndex((heading) => heading.trim() === 'type');
	const asked = survey.flatMap((row, at) =>
		at > 0 && row[type] && !/^end/.test(row[type])
			? [{ from: `survey, row ${at + 1}`, what: 'question' }]
			: []
	);
	const choices = rowsOf('choices').flatMap((row, at) =>
		at > 0 && row.some(Boolean) ? [{ from: `choices, row ${at + 1}`, what: 'choice' }] : []
	);
	const languages = new Set(
		[...(survey[0] ?? []), ...(rowsOf('choices')[0] ?? [])].flatMap(
			(heading) => /^(?:label|hint)::?(.+)$/.exec(heading)?.[1] ?? []
		)
	);
	return [...asked, ...choices, ...[...languages].map((name) => ({ from: name, what: 'language' }))];
}

function ofLimeSurvey(text: string): Expected[] {
	const rows = (name: string) =>
		[
			...(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(text)?.[1] ?? '').matchAll(
				/<row>([\s\S]*?)<\/row>/g
			)
		].map(
			(row) => (field: string) =>
				new RegExp(`<${field}><!\\[CDATA\\[([\\s\\S]*?)\\]\\]>`).exec(row[1] ?? '')?.[1] ?? ''
		);
	const once = (all: Expected[]) => [...new Map(all.map((each) => [each.from, each])).values()];
	const languages = [
		...(/<languages>([\s\S]*?)<\/languages>/.exec(text)?.[1] ?? '').matchAll(/<language>(.*?)<\/language>/g)
	];
	return [
		...once(rows('questions').map((row) => ({ from: `question ${row('title')}`, what: 'question' }))),
		...once(
			rows('subquestions').map((row) => ({ from: `line ${row('qid')} (${row('title')})`, what: 'choice' }))
		),
		...once(
			rows('answers').map((row) => ({
				from: `answer ${row('code')} of question ${row('qid')}${row('scale_id') === '1' ? ', second scale' : ''}`,
				what: 'choice'
			}))
		),
		...once(rows('groups').map((row) => ({ from: `group ${row('gid')}`, what: 'page' }))),
		...languages.map((found) => ({ from: `language ${found[1]}`, what: 'language' }))
	];
}

function ofSurveyJs(text: string): Expected[] {
	const found: Expected[] = [];
	const walk = (node: unknown, from: string) => {
		if (Array.isArray(node)) return node.forEach((each, at) => walk(each, `${from}[${at}]`));
		if (typeof node !== 'object' || node === null) return;
		if ('type' in node && !/triggers|validators/.test(from)) found.push({ from, what: 'question' });
		for (const [field, value] of Object.entries(node)) {
			const path = from ? `${from}.${field}` : field;
			if (['choices', 'rows', 'columns', 'items'].includes(field) && Array.isArray(value))
				value.forEach((_each, at) => found.push({ from: `${path}[${at}]`, what: 'choice' }));
			else walk(value, path);
		}
	};
	walk(JSON.parse(text), '');
	return found;
}

const expectedOf = ({ name, bytes }: { name: string; bytes: Buffer }): Expected[] =>
	/xlsx?$/.test(name)
		? ofWorkbook(bytes)
		: name.endsWith('.lss')
			? ofLimeSurvey(bytes.toString('utf8'))
			: ofSurveyJs(bytes.toString('utf8'));

test.each(allFiles())('$name: nothing goes missing in silence', async (file) => {
	const { report } = await readDefinition(file);
	const expected = expectedOf(file);
	expect(expected.length).toBeGreaterThan(3);
	const stands = ({ from, what }: Expected) =>
		report.some((entry) =>
			what === 'language'
				? entry.what === 'language' && (entry.from === from || entry.name === from)
				: entry.from === from
		);
	expect(expected.filter((each) => !stands(each))).toEqual([]);
	for (const entry of report)
		expect([entry.name, entry.outcome === 'taken' || entry.why.endsWith('.')]).toEqual([entry.name, true]);
});
