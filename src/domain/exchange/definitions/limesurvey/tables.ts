// The tables of an .lss, which is a dump of LimeSurvey's database: in older files each row once a language, in newer ones
// the words in tables of their own.
import { languageOf } from '../languages.ts';
import { MOST, refuse } from '../limits.ts';
import { plainWords } from '../plain-words.ts';
import type { Texts } from '../source.ts';
import { childOf, type Element } from '../xml.ts';

export type LimeRow = ReadonlyMap<string, string>;
export type Tables = ReadonlyMap<string, LimeRow[]>;

export function tablesOf(root: Element): Tables {
	const kind = childOf(root, 'LimeSurveyDocType')?.text.trim();
	if (root.name !== 'document' || !kind) refuse('It is XML, but no survey of LimeSurvey.');
	if (kind !== 'Survey')
		refuse(
			`It holds a ${kind.slice(0, 40).toLowerCase()} of LimeSurvey, and no survey. Export the whole survey as .lss.`
		);
	const tables = new Map<string, LimeRow[]>();
	for (const table of root.children) {
		const rows = childOf(table, 'rows')?.children ?? [];
		tables.set(
			table.name,
			rows.map((row) => new Map(row.children.map((cell) => [cell.name, cell.text])))
		);
	}
	return tables;
}

export const cell = (row: LimeRow | undefined, field: string): string => row?.get(field)?.trim() ?? '';
export const rowsOf = (tables: Tables, name: string): LimeRow[] => tables.get(name) ?? [];

/** The tag of each language of the survey, by what the file calls it; the survey's own first. */
export function languagesIn(tables: Tables, root: Element): Map<string, string> {
	const [survey] = rowsOf(tables, 'surveys');
	const listed = childOf(root, 'languages')?.children.map(({ text }) => text.trim()) ?? [];
	const further = cell(survey, 'additional_languages').split(/\s+/);
	const codes = [...new Set([cell(survey, 'language'), ...listed, ...further])].filter(Boolean);
	if (codes.length > MOST.languages)
		refuse(`It is written in ${codes.length} languages; at most ${MOST.languages} are read.`);
	return new Map((codes.length > 0 ? codes : ['en']).map((code) => [code, languageOf(code) ?? 'en']));
}

/** Rows that are one thing, once a language, as one; with their words by language. */
export class Spoken {
	readonly #tags: ReadonlyMap<string, string>;
	/** Words that had more mark-up than line breaks. */
	readonly marked = new Set<Texts>();

	constructor(tags: ReadonlyMap<string, string>) {
		this.#tags = tags;
	}

	texts(rows: readonly LimeRow[], field: string): Texts {
		const texts = new Map<string, string>();
		let hadMarkup = false;
		for (const row of rows) {
			const tag = this.#tags.get(cell(row, 'language'));
			const read = plainWords(row.get(field) ?? '');
			if (tag && read.words && !texts.has(tag)) {
				texts.set(tag, read.words);
				hadMarkup ||= read.hadMarkup;
			}
		}
		if (hadMarkup) this.marked.add(texts);
		return texts;
	}
}

/** Rows by the value of a field, in the order of the file. */
export function groupedBy(rows: readonly LimeRow[], field: string): Map<string, LimeRow[]> {
	const groups = new Map<string, LimeRow[]>();
	for (const row of rows) {
		const key = cell(row, field);
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}
