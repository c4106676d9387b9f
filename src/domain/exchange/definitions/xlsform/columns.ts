// Columns of an XLSForm under the many names they go by, some of them with a language: `label::French (fr)`, `caption`.
import { languageOf, privateTag } from '../languages.ts';
import type { Texts } from '../source.ts';
import type { Row, Sheet } from './sheets.ts';

const ALIASES: Record<string, string> = {
	caption: 'label',
	list_name: 'list_name',
	'list name': 'list_name',
	'bind:relevant': 'relevant',
	'bind:constraint': 'constraint',
	'bind:jr:constraintmsg': 'constraint_message',
	'constraint message': 'constraint_message',
	constraint_msg: 'constraint_message',
	'bind:required': 'required',
	'bind:calculate': 'calculation',
	'bind:readonly': 'readonly',
	read_only: 'readonly',
	'read only': 'readonly',
	relevance: 'relevant',
	calculate: 'calculation',
	'control:appearance': 'appearance',
	'media:image': 'image',
	value: 'name'
};
/** Fields that are written once for each language. */
const SPOKEN = new Set([
	'form_title',
	'label',
	'hint',
	'guidance_hint',
	'constraint_message',
	'required_message',
	'image',
	'audio',
	'video'
]);

export type Column = { heading: string; field: string; language: string | null };
export type Languages = {
	/** By what the file calls them, in the order of the file; '' stands for columns that name none. */
	tags: Map<string, string>;
	/** The language of the poll. */
	main: string;
};

/** What headings were read as: the same few stand over thousands of cells. */
const read = new Map<string, Column>();
const MOST_KEPT = 2000;

export function columnOf(heading: string, choices = false): Column {
	const key = `${choices} ${heading}`;
	const known = read.get(key);
	if (known) return known;
	if (read.size >= MOST_KEPT) read.clear();
	const column = readHeading(heading, choices);
	read.set(key, column);
	return column;
}

function readHeading(heading: string, choices: boolean): Column {
	const plain = heading
		.trim()
		.toLowerCase()
		.replace(/\s*::?\s*/g, ':');
	const known = ALIASES[plain];
	if (known && !(choices && known === 'calculation')) return { heading, field: known, language: null };
	const [, start = '', language = ''] = /^([^:]+?)\s*::?\s*(.+)$/.exec(heading.trim()) ?? [];
	const media = /^media\s*::?\s*(image|audio|video)\s*::?\s*(.*)$/i.exec(heading.trim());
	if (media) return { heading, field: (media[1] ?? '').toLowerCase(), language: media[2] || null };
	const field = ALIASES[start.toLowerCase()] ?? start.toLowerCase();
	if (start && SPOKEN.has(field)) return { heading, field, language: language.trim() };
	return { heading, field: plain.replaceAll(' ', '_'), language: null };
}

/** The languages that labels and hints are written in. `said`: what the settings call the default. */
export function languagesOf(sheets: readonly Sheet[], said: string): Languages & { guessed: string[] } {
	const columns = sheets.flatMap((sheet) => sheet.columns.map((heading) => columnOf(heading)));
	const spoken = columns.filter(({ field }) => SPOKEN.has(field));
	const named = [...new Set(spoken.flatMap(({ language }) => (language ? [language] : [])))];
	const tags = new Map<string, string>();
	const guessed: string[] = [];
	const give = (name: string, asked: string) => {
		const found = languageOf(asked);
		const isFree = found !== null && ![...tags.values()].includes(found);
		if (!isFree && asked) guessed.push(asked);
		tags.set(name, isFree ? found : privateTag(tags.size));
	};
	for (const name of named) give(name, name);
	const hasPlain = spoken.some(({ field, language }) => field === 'label' && !language);
	if (hasPlain || named.length === 0) {
		const asked = said && languageOf(said) !== null ? said : 'en';
		if (asked !== said) guessed.push('');
		const found = languageOf(asked) ?? 'en';
		const same = [...tags].find(([, tag]) => tag === found)?.[1];
		tags.set('', same ?? found);
		return { tags, main: tags.get('') ?? found, guessed };
	}
	const [first = ''] = named;
	const main =
		tags.get(said) ?? [...tags.values()].find((tag) => tag === languageOf(said)) ?? tags.get(first) ?? 'en';
	return { tags, main, guessed };
}

/** One cell of a row by its field, whatever the column is called. */
export function cellOf(row: Row, field: string, choices = false): string {
	for (const [heading, text] of row.cells) {
		const column = columnOf(heading, choices);
		if (column.field === field && !column.language) return text;
	}
	return '';
}

/** The words of a row by the tag of their language. */
export function textsOf(row: Row, field: string, { tags }: Languages, choices = false): Texts {
	const texts = new Map<string, string>();
	for (const [heading, text] of row.cells) {
		const column = columnOf(heading, choices);
		const tag = tags.get(column.language ?? '');
		if (column.field === field && tag && !texts.has(tag)) texts.set(tag, text);
	}
	return texts;
}
