// A poll as an XLSForm. A column `candor` notes what an XLSForm cannot say; other tools pass over it.
import { utils, write } from '@e965/xlsx';
import type { PollContent } from '../../../polls/poll.ts';
import type { Option } from '../../../polls/question-kinds/question-parts.ts';
import type { Question } from '../../../polls/question.ts';
import type { Hints } from '../hints.ts';
import { languageName } from '../languages.ts';
import { byId, nameOf, tagsOf, textsAt, unpiped } from '../originals.ts';
import type { Texts } from '../source.ts';
import { written } from './written.ts';
import { relevantOf } from './relevant.ts';

type Cells = Map<string, string>;

export function writeXlsform(content: PollContent, hints: Hints): Buffer {
	const survey: Cells[] = [];
	const lists = new Lists(content);
	let isOpen = false;
	const end = () => {
		if (isOpen) survey.push(new Map([['type', 'end group']]));
		isOpen = false;
	};
	for (const question of content.questions) {
		const hint = hints.get(question.id);
		const note: [string, string][] = hint ? [['candor', JSON.stringify(hint)]] : [];
		if (question.kind === 'page') end();
		survey.push(new Map([...row(content, question, lists), ...note]));
		if (question.kind === 'matrix')
			survey.push(...linesOf(content, question, lists), new Map([['type', 'end group']]));
		isOpen ||= question.kind === 'page';
	}
	end();
	const settings = new Map([
		['form_title', content.title],
		...[...textsAt(content, 'title', '')].map(([tag, words]): [string, string] => [
			`form_title::${columnName(tag)}`,
			words
		]),
		['form_id', 'candor'],
		['default_language', columnName(content.language)],
		...(lists.hasTwice ? [['allow_choice_duplicates', 'yes'] satisfies [string, string]] : [])
	]);
	const book = utils.book_new();
	const spoken = tagsOf(content).flatMap((tag) => [`label::${columnName(tag)}`, `hint::${columnName(tag)}`]);
	const fields = ['required', 'relevant', 'constraint', 'appearance', 'parameters', 'candor'];
	utils.book_append_sheet(book, sheet(['type', 'name', ...spoken, ...fields], survey), 'survey');
	const labels = tagsOf(content).map((tag) => `label::${columnName(tag)}`);
	utils.book_append_sheet(book, sheet(['list_name', 'name', ...labels], lists.rows), 'choices');
	utils.book_append_sheet(book, sheet([...settings.keys()], [settings]), 'settings');
	const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
	if (!Buffer.isBuffer(bytes)) throw new Error('the workbook was not written');
	return bytes;
}

const columnName = (tag: string): string => `${languageName(tag)} (${tag})`;

/** Columns that no row fills are left away, all but the first two. Cells are text: nothing in them is a formula. */
function sheet(columns: string[], rows: readonly Cells[]) {
	const filled = columns.filter((column, at) => at < 2 || rows.some((cells) => cells.get(column)));
	return utils.aoa_to_sheet([
		filled,
		...rows.map((cells) => filled.map((column) => cells.get(column) || null))
	]);
}

const spokenCells = (field: string, texts: Texts): [string, string][] =>
	[...texts].map(([tag, words]) => [`${field}::${columnName(tag)}`, words]);

function pipedTexts(content: PollContent, path: string, own: string): Texts {
	const questions = byId(content);
	const texts = textsAt(content, path, own);
	return new Map(
		[...texts].map(([tag, words]) => [
			tag,
			unpiped(words, (id) => {
				const named = questions.get(id);
				return named ? `\${${nameOf(named)}}` : null;
			})
		])
	);
}

function row(content: PollContent, question: Question, lists: Lists): [string, string][] {
	const path = `questions.${question.id}`;
	const { type, appearance = '', constraint = '', parameters = '', list } = written(question);
	const relevant = question.show && question.kind !== 'page' ? relevantOf(question.show, content) : null;
	return [
		['type', list ? type.replace('LIST', lists.give(question, list)) : type],
		['name', nameOf(question)],
		...spokenCells('label', pipedTexts(content, `${path}.title`, question.title)),
		...spokenCells('hint', pipedTexts(content, `${path}.help`, question.help)),
		['required', question.required && question.kind !== 'matrix' ? 'yes' : ''],
		['relevant', relevant ?? ''],
		['constraint', constraint],
		['appearance', appearance],
		['parameters', parameters]
	];
}

function linesOf(
	content: PollContent,
	question: Extract<Question, { kind: 'matrix' }>,
	lists: Lists
): Cells[] {
	const type = question.choose === 'one' ? 'select_one' : 'select_multiple';
	const list = lists.give(question, question.columns);
	return question.items.map(
		(item) =>
			new Map([
				['type', `${type} ${list}`],
				['name', nameOf(item)],
				...spokenCells(
					'label',
					pipedTexts(content, `questions.${question.id}.options.${item.id}`, item.label)
				),
				['required', question.required ? 'yes' : '']
			])
	);
}

/** Lists of choices; one that is the same in every word and language is written once. */
class Lists {
	readonly rows: Cells[] = [];
	hasTwice = false;
	readonly #names = new Map<string, string>();
	readonly #content: PollContent;

	constructor(content: PollContent) {
		this.#content = content;
	}

	give(question: Question, offered: readonly Option[]): string {
		const field = question.kind === 'matrix' ? 'columns' : 'options';
		const choices = offered.map((option) => {
			const path = `questions.${question.id}.${question.kind === 'yesno' ? option.id : `${field}.${option.id}`}`;
			return { name: nameOf(option), texts: pipedTexts(this.#content, path, option.label) };
		});
		const key = JSON.stringify(choices.map(({ name, texts }) => [name, ...texts]));
		const known = this.#names.get(key);
		if (known) return known;
		const list = `list${this.#names.size + 1}`;
		this.#names.set(key, list);
		this.hasTwice ||= new Set(choices.map(({ name }) => name)).size < choices.length;
		for (const { name, texts } of choices)
			this.rows.push(new Map([['list_name', list], ['name', name], ...spokenCells('label', texts)]));
		return list;
	}
}
