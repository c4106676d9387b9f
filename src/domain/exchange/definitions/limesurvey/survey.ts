// A LimeSurvey survey as it is asked: groups in their order, questions in theirs, each with its lines and answers.
import type { Thing } from '../report.ts';
import type { SourceChoice, Texts } from '../source.ts';
import type { Element } from '../xml.ts';
import {
	cell,
	groupedBy,
	languagesIn,
	rowsOf,
	Spoken,
	tablesOf,
	type LimeRow,
	type Tables
} from './tables.ts';

export type LimePart = SourceChoice & { scale: string };
export type LimeQuestion = {
	id: string;
	name: string;
	type: string;
	thing: Thing;
	title: Texts;
	help: Texts;
	hadMarkup: boolean;
	hasOther: boolean;
	required: boolean;
	relevance: string;
	/** Everything that names it in rules. */
	names: string[];
	lines: LimePart[];
	answers: LimePart[];
	/** Settings by their name, in the survey's own language or in none. */
	attributes: ReadonlyMap<string, string>;
	attributeTexts: (name: string) => Texts;
};
export type LimeGroup = {
	thing: Thing;
	title: Texts;
	description: Texts;
	relevance: string;
	questions: LimeQuestion[];
};
export type LimeSurvey = {
	tables: Tables;
	tags: Map<string, string>;
	language: string;
	title: Texts;
	settings: LimeRow[];
	spoken: Spoken;
	groups: LimeGroup[];
};

export function surveyOf(root: Element): LimeSurvey {
	const tables = tablesOf(root);
	const tags = languagesIn(tables, root);
	const spoken = new Spoken(tags);
	const settings = rowsOf(tables, 'surveys_languagesettings').map(
		(row) => new Map([...row, ['language', cell(row, 'surveyls_language')]])
	);
	const questions = questionsOf(tables, spoken, [...tags.keys()][0] ?? 'en');
	return {
		tables,
		tags,
		spoken,
		settings,
		language: [...tags.values()][0] ?? 'en',
		title: spoken.texts(settings, 'surveyls_title'),
		groups: groupsOf(tables, spoken, questions)
	};
}

const byOrder = (field: string) => (one: LimeRow[], other: LimeRow[]) =>
	Number(cell(one[0], field)) - Number(cell(other[0], field));

/** Each thing's rows, in the order of a field; and its words, wherever this version of LimeSurvey keeps them. */
function things(
	tables: Tables,
	table: string,
	key: string,
	order: string,
	words: { table: string; key: string }
) {
	const spokenRows = groupedBy(rowsOf(tables, words.table), words.key);
	return [...groupedBy(rowsOf(tables, table), key).values()].sort(byOrder(order)).map((rows) => {
		const beside = spokenRows.get(cell(rows[0], words.key));
		return { row: rows[0] ?? new Map<string, string>(), words: beside ?? rows };
	});
}

function groupsOf(tables: Tables, spoken: Spoken, questions: Map<string, LimeQuestion[]>): LimeGroup[] {
	return things(tables, 'groups', 'gid', 'group_order', { table: 'group_l10ns', key: 'gid' }).map(
		({ row, words }) => {
			const title = spoken.texts(words, 'group_name');
			return {
				thing: { what: 'page', name: [...title.values()][0] ?? '', from: `group ${cell(row, 'gid')}` },
				title,
				description: spoken.texts(words, 'description'),
				relevance: cell(row, 'grelevance') || cell(words[0], 'grelevance'),
				questions: questions.get(cell(row, 'gid')) ?? []
			};
		}
	);
}

function questionsOf(tables: Tables, spoken: Spoken, language: string): Map<string, LimeQuestion[]> {
	const words = { table: 'question_l10ns', key: 'qid' };
	const lines = groupedLines(tables, spoken, words);
	const answers = groupedAnswers(tables, spoken);
	const attributes = groupedBy(rowsOf(tables, 'question_attributes'), 'qid');
	const byGroup = new Map<string, LimeQuestion[]>();
	for (const { row, words: said } of things(tables, 'questions', 'qid', 'question_order', words)) {
		const [id, gid, name] = [cell(row, 'qid'), cell(row, 'gid'), cell(row, 'title')];
		const field = `${cell(row, 'sid')}X${gid}X${id}`;
		const title = spoken.texts(said, 'question');
		const help = spoken.texts(said, 'help');
		const own = attributes.get(id) ?? [];
		const named = (parts: LimePart[]): LimePart[] =>
			parts.map((part) => ({ ...part, names: [`${name}_${part.name}`, `${field}${part.name}`] }));
		const question: LimeQuestion = {
			id,
			name,
			type: cell(row, 'type'),
			thing: { what: 'question', name: [...title.values()][0] ?? name, from: `question ${name}` },
			title,
			help,
			hadMarkup: spoken.marked.has(title) || spoken.marked.has(help),
			hasOther: cell(row, 'other') === 'Y',
			required: ['Y', 'S'].includes(cell(row, 'mandatory')),
			relevance: cell(row, 'relevance'),
			names: [name, field],
			lines: named(lines.get(id) ?? []),
			answers: answers.get(id) ?? [],
			attributes: new Map(
				own
					.filter((each) => ['', language].includes(cell(each, 'language')))
					.map((each) => [cell(each, 'attribute'), cell(each, 'value')])
			),
			attributeTexts: (attribute) =>
				spoken.texts(
					own
						.filter((each) => cell(each, 'attribute') === attribute)
						.map((each) => new Map([...each, ['language', cell(each, 'language') || language]])),
					'value'
				)
		};
		byGroup.set(gid, [...(byGroup.get(gid) ?? []), question]);
	}
	return byGroup;
}

function groupedLines(
	tables: Tables,
	spoken: Spoken,
	words: { table: string; key: string }
): Map<string, LimePart[]> {
	const parts = new Map<string, LimePart[]>();
	for (const { row, words: said } of things(tables, 'subquestions', 'qid', 'question_order', words)) {
		const [parent, name] = [cell(row, 'parent_qid'), cell(row, 'title')];
		const texts = spoken.texts(said, 'question');
		const thing: Thing = {
			what: 'choice',
			name: [...texts.values()][0] ?? name,
			from: `line ${cell(row, 'qid')} (${name})`
		};
		parts.set(parent, [
			...(parts.get(parent) ?? []),
			{ name, texts, thing, scale: cell(row, 'scale_id') || '0' }
		]);
	}
	return parts;
}

function groupedAnswers(tables: Tables, spoken: Spoken): Map<string, LimePart[]> {
	const beside = groupedBy(rowsOf(tables, 'answer_l10ns'), 'aid');
	const parts = new Map<string, LimePart[]>();
	for (const [qid, rows] of groupedBy(rowsOf(tables, 'answers'), 'qid')) {
		const keyed = rows.map(
			(row) => new Map([...row, ['key', `${cell(row, 'scale_id')} ${cell(row, 'code')}`]])
		);
		const own = [...groupedBy(keyed, 'key').values()].sort(byOrder('sortorder')).map((same): LimePart => {
			const [row] = same;
			const name = cell(row, 'code');
			const texts = spoken.texts(beside.get(cell(row, 'aid')) ?? same, 'answer');
			const scale = cell(row, 'scale_id') || '0';
			const thing: Thing = {
				what: 'choice',
				name: [...texts.values()][0] ?? name,
				from: `answer ${name} of question ${qid}${scale === '0' ? '' : ', second scale'}`
			};
			return { name, texts, thing, scale };
		});
		parts.set(qid, own);
	}
	return parts;
}
