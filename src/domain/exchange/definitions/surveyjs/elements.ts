// Elements of a page of SurveyJS, panels among them, as questions; each field that is not read is named.
import { mustHold, refuse } from '../limits.ts';
import type { Report, Thing } from '../report.ts';
import { inOne, type SourceChoice, type SourceQuestion } from '../source.ts';
import { choicesOf, type Desk } from './choices.ts';
import { MAKE, WHY } from './kinds.ts';
import { element, READ_OF_ELEMENT, type Element } from './shape.ts';
import type { Words } from './words.ts';

export type Walk = {
	words: Words;
	report: Report;
	questions: SourceQuestion[];
	leftOut: Set<string>;
	rules: SourceQuestion['show'];
	from: string;
	depth: number;
};
const DEEPEST = 20;
const MOST_CELLS = 20;

export function elementsOf(given: readonly unknown[], walk: Walk): void {
	if (walk.depth > DEEPEST)
		refuse(`Its panels stand more than ${DEEPEST} deep in each other. No survey's do.`);
	mustHold(walk.questions.length);
	if (given.length > 300) mustHold(given.length);
	given.forEach((each, at) => {
		const from = `${walk.from}.elements[${at}]`;
		const read = element.safeParse(each);
		if (read.success) readElement(read.data, { ...walk, from });
		else
			walk.report.leftOut(
				{ what: 'question', name: 'An element', from },
				'It is not as SurveyJS writes one.'
			);
	});
}

function readElement(asked: Element, walk: Walk): void {
	const { words, report, from } = walk;
	const said = words.of(asked.title);
	const title = said.size > 0 || asked.type === 'html' ? said : inOne(words.language, asked.name);
	const thing: Thing = { what: 'question', name: [...title.values()][0] ?? asked.name, from };
	const own = asked.visibleIf
		? [
				{
					rule: asked.visibleIf,
					thing: { what: 'rule' as const, name: `visibleIf: ${asked.visibleIf}`, from }
				}
			]
		: [];
	const rules = [...walk.rules, ...own];
	const changed: string[] = [];
	const desk: Desk = { words, from, changed };
	const base = {
		name: asked.name,
		names: [asked.name],
		thing,
		title,
		help: words.of(asked.description),
		required: asked.isRequired ?? false,
		show: rules,
		changed,
		...(asked.candor === undefined ? {} : { hint: asked.candor })
	};
	if (asked.visible === false && !asked.visibleIf)
		return leave(asked, thing, 'It is hidden. Nothing is recorded here without asking.', desk, walk);
	if (asked.type === 'panel' || asked.type === 'paneldynamic')
		return readPanel(asked, { ...base, title: said }, { ...walk, rules });
	if (asked.choicesByUrl !== undefined || asked.choicesFromQuestion !== undefined)
		return leave(asked, thing, 'Its answers come from elsewhere, and do not come along.', desk, walk);
	if (asked.type === 'multipletext' || asked.type === 'matrixdropdown')
		return readFields(asked, base, desk, walk);
	const part = new Map(Object.entries(MAKE)).get(asked.type)?.(asked, desk);
	if (!part || 'why' in part)
		return leave(
			asked,
			thing,
			part?.why ??
				new Map(Object.entries(WHY)).get(asked.type) ??
				`Candor knows no type “${asked.type.slice(0, 40)}”.`,
			desk,
			walk
		);
	reportRest(asked, from, report);
	walk.questions.push({ ...base, ...part, values: part.values ?? new Map() });
}

type Base = Omit<SourceQuestion, 'kind'> & { changed: string[] };

/** A panel's words stand before what it holds, which is asked once. */
function readPanel(asked: Element, base: Base, walk: Walk): void {
	const isRepeated = asked.type === 'paneldynamic';
	const thing: Thing = { ...base.thing, what: 'page', name: [...base.title.values()][0] ?? asked.name };
	if (isRepeated) base.changed.push('What people could add again and again is asked once.');
	if (base.title.size + base.help.size > 0)
		walk.questions.push({ ...base, names: [], thing, kind: 'note', required: false });
	else if (isRepeated) walk.report.changed(thing, 'its questions', base.changed.join(' '));
	else
		walk.report.leftOut(
			thing,
			'It has no words and only holds questions together. They are kept, and so is its rule.'
		);
	reportRest(asked, walk.from, walk.report);
	elementsOf([...(asked.elements ?? []), ...(asked.templateElements ?? [])], {
		...walk,
		depth: walk.depth + 1
	});
}

/** Fields in one question, each asked by itself. */
function readFields(asked: Element, base: Base, desk: Desk, walk: Walk): void {
	const joined = (...parts: SourceQuestion['title'][]) =>
		new Map(
			[...base.title.keys()].map((tag) => [
				tag,
				[base.title, ...parts]
					.map((texts) => texts.get(tag) ?? [...texts.values()][0] ?? '')
					.filter(Boolean)
					.join(': ')
			])
		);
	const push = (
		name: string,
		alias: string,
		title: SourceQuestion['title'],
		thing: Thing,
		part: Pick<SourceQuestion, 'kind' | 'options'>
	) => walk.questions.push({ ...base, ...part, name, names: [alias], title, thing, changed: [] });
	if (asked.type === 'multipletext') {
		const items = choicesOf(asked.items, 'items', desk);
		for (const item of items)
			push(`${asked.name}${item.name}`, `${asked.name}.${item.name}`, joined(item.texts), item.thing, {
				kind: 'short'
			});
		walk.report.changed(
			base.thing,
			`${items.length} questions`,
			'Each of its fields is a question of its own.'
		);
		return;
	}
	const [rows, columns] = [choicesOf(asked.rows, 'rows', desk), choicesOf(asked.columns, 'columns', desk)];
	if (rows.length * columns.length > MOST_CELLS || rows.length * columns.length === 0)
		return leave(
			asked,
			base.thing,
			`It has ${rows.length * columns.length} fields; up to ${MOST_CELLS} can be asked one by one.`,
			desk,
			walk
		);
	const options = choicesOf(asked.choices, 'choices', desk);
	for (const row of rows)
		for (const [at, column] of columns.entries()) {
			const isWords = /^(text|comment)$/.test(asked.columns?.[at]?.cellType ?? '') || options.length === 0;
			push(
				`${asked.name}${row.name}${column.name}`,
				`${asked.name}.${row.name}.${column.name}`,
				joined(row.texts, column.texts),
				{ ...base.thing },
				isWords ? { kind: 'short' } : { kind: 'dropdown', options }
			);
		}
	for (const { thing } of [...rows, ...columns])
		walk.report.changed(
			thing,
			'words in the titles',
			'It stands in the titles of the questions made of this one.'
		);
	walk.report.changed(
		base.thing,
		`${rows.length * columns.length} questions`,
		'Each of its fields is a question of its own.'
	);
}

function leave(asked: Element, thing: Thing, why: string, desk: Desk, { report, leftOut }: Walk): void {
	report.leftOut(thing, why);
	const parts: SourceChoice[] = (['choices', 'rows', 'columns', 'items', 'rateValues'] as const).flatMap(
		(field) => choicesOf(asked[field], field, desk)
	);
	for (const part of parts) report.leftOut(part.thing, 'Its question was left out.');
	leftOut.add(asked.name);
}

const RULES: Record<string, string> = {
	requiredIf: 'It is required only under a rule; here it may be left out.',
	enableIf: 'It could be answered only under a rule; here it always can.',
	choicesVisibleIf: 'All its answers are offered.',
	setValueIf: 'Answers are not computed here.',
	setValueExpression: 'Answers are not computed here.',
	defaultValue: 'No answer is chosen beforehand here.',
	defaultValueExpression: 'No answer is chosen beforehand here.'
};

function reportRest(asked: Element, from: string, report: Report): void {
	const looks: string[] = [];
	for (const [field, value] of Object.entries(asked)) {
		const why = new Map(Object.entries(RULES)).get(field);
		if (why) report.leftOut({ what: 'rule', name: `${field}: ${JSON.stringify(value)}`, from }, why);
		else if (!READ_OF_ELEMENT.has(field)) looks.push(field);
	}
	for (const { type } of asked.validators ?? [])
		if (type !== 'numeric')
			report.leftOut(
				{ what: 'rule', name: `validator ${type}`, from },
				'Answers are taken without this check.'
			);
	for (const choice of asked.choices ?? [])
		if (choice.visibleIf)
			report.leftOut(
				{ what: 'rule', name: `visibleIf: ${choice.visibleIf}`, from },
				'All its answers are offered.'
			);
	if (looks.length > 0)
		report.leftOut(
			{ what: 'setting', name: looks.join(', '), from },
			'How a question looks, and what SurveyJS does beside asking it, has no counterpart here.'
		);
}
