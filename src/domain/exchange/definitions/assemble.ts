// A poll out of what a file asks: our ids, our words, our conditions; and a line of the report for each thing.
import { blankIntent } from '../../intents/intent.ts';
import { pollContentSchema, type PollContent } from '../../polls/poll.ts';
import { NONE } from '../../polls/question-kinds/offered.ts';
import { KINDS } from '../../polls/question-kinds/kinds.ts';
import { questionSchema, type Question } from '../../polls/question.ts';
import type { Condition } from '../../polls/journey/condition.ts';
import { both, toCondition } from './conditions/to-condition.ts';
import { CannotSay } from './conditions/tree.ts';
import { namedIn, withHint } from './hints.ts';
import { languageName } from './languages.ts';
import { MOST, mustHold, refuse } from './limits.ts';
import { Names } from './names.ts';
import { OPTION_LETTERS, optionIds, questionIds } from './naming.ts';
import type { Report, Thing } from './report.ts';
import type { Source, SourceChoice, SourceQuestion } from './source.ts';
import { LONGEST, Wording } from './wording.ts';

type Identified = { id: string; code?: string };
type Parts = Map<SourceChoice, Identified>;

export function assemble(source: Source, report: Report): PollContent {
	mustHold(source.questions.length);
	if (source.languages.length > MOST.languages)
		refuse(`It is written in ${source.languages.length} languages; at most ${MOST.languages} are read.`);
	const names = new Names(source);
	const wording = new Wording(source, names);
	const reported = new Set<Thing>();
	const ids = questionIds();
	const title = wording.say('title', source.title.texts, LONGEST.pollTitle, 0);
	say(report, source.title.thing, title, wording.remarks());

	const questions: Question[] = [];
	source.questions.forEach((asked, position) => {
		const own = ids.give(namedIn(asked.hint) ?? asked.name);
		const parts = partsOf(asked);
		const question = write(asked, own, parts, { wording, names, position, report, reported });
		if (question) questions.push(withHint(question, asked.hint, wording));
		addNames(names, asked, question?.id ?? own.id, parts, position);
	});
	const translations = wording.translations();
	for (const { tag, thing, changed } of source.languages) {
		const became =
			tag === source.language
				? `${languageName(tag)}, the language of the poll`
				: `${languageName(tag)}: ${wording.countOf(tag)} texts beside the poll’s own`;
		say(report, thing, became, changed ? [changed] : []);
	}
	const whole = pollContentSchema.safeParse({
		language: source.language,
		title,
		intent: blankIntent(),
		questions,
		...(translations ? { translations } : {})
	});
	return whole.success
		? whole.data
		: refuse('Its texts do not fit into a poll. Check its languages and names.');
}

/** An id for each choice, line and column; options and columns may not share a list of ids. */
function partsOf(asked: SourceQuestion): Parts {
	const parts: Parts = new Map();
	for (const list of [asked.options, asked.items, asked.columns]) {
		const ids = optionIds();
		for (const choice of list ?? []) parts.set(choice, ids.give(choice.name, OPTION_LETTERS));
	}
	return parts;
}

function addNames(names: Names, asked: SourceQuestion, of: string, parts: Parts, position: number): void {
	const valuesOf = (choices: readonly SourceChoice[]) =>
		choices.map((choice): [string, string] => [choice.name, parts.get(choice)?.id ?? '']);
	const offered = asked.options ?? (asked.kind === 'matrix' ? asked.columns : undefined) ?? [];
	const values = new Map([
		...(asked.none ? [[asked.none.name, NONE] satisfies [string, string]] : []),
		...valuesOf(offered).toReversed(),
		...(asked.values ?? [])
	]);
	const known = values.size > 0 && asked.kind !== 'ranking' ? values : null;
	names.add(asked.names, position, { of, values: known });
	for (const item of asked.items ?? [])
		names.add(item.names ?? [], position, { of, part: parts.get(item)?.id ?? '', values: known });
	for (const option of asked.options ?? [])
		names.add(option.names ?? [], position, { of, choice: parts.get(option)?.id ?? '', values: known });
	if (asked.none) names.add(asked.none.names ?? [], position, { of, choice: NONE, values: known });
}

type Desk = { wording: Wording; names: Names; position: number; report: Report; reported: Set<Thing> };

function write(asked: SourceQuestion, own: Identified, parts: Parts, desk: Desk): Question | null {
	const { wording, position, report } = desk;
	const path = `questions.${own.id}`;
	const before = report.entries.length;
	const { title, help } = wording.sayBoth(path, asked.title, asked.help, position);
	const short = (field: string, texts: SourceChoice['texts'], longest: number = LONGEST.short) =>
		wording.say(`${path}.${field}`, texts, longest, position);
	const words = Object.entries(asked.words ?? {}).map(([field, texts]): [string, string] => [
		field,
		short(field, texts, field === 'words' ? LONGEST.words : LONGEST.short)
	]);
	const points = asked.points?.map((texts, at) => short(`points.${at + 1}`, texts));
	const other = asked.other && short('other', asked.other);
	const none = asked.none && short('none', asked.none.texts);
	const remarks = wording.remarks();
	const draft = {
		...asked.settings,
		...own,
		kind: asked.kind,
		title,
		help,
		required: asked.required,
		...Object.fromEntries(words.filter(([, said]) => said !== '')),
		...(points ? { points } : {}),
		...(asked.other ? { other: other ? { label: other } : {} } : {}),
		...(asked.none ? { none: none ? { label: none } : {} } : {}),
		...lists(asked, parts, path, desk),
		...shown(asked, desk)
	};
	const read = questionSchema.safeParse(draft);
	if (!read.success) {
		const [issue] = read.error.issues;
		wording.forget(`${path}.`);
		// What was said of its parts is no longer so.
		for (const entry of report.entries.splice(before)) report.leftOut(entry, 'Its question was left out.');
		report.leftOut(asked.thing, `It cannot be kept here: ${issue?.path.join('.') ?? ''} does not fit.`);
		return null;
	}
	for (const choice of [...(asked.none ? [asked.none] : []), ...(asked.also ?? [])]) {
		if (!desk.reported.has(choice.thing))
			report.taken(choice.thing, choice === asked.none ? 'an answer that excludes the others' : 'an answer');
		desk.reported.add(choice.thing);
	}
	say(report, asked.thing, KINDS[asked.kind].name, [...asked.changed, ...remarks]);
	return read.data;
}

function lists(asked: SourceQuestion, parts: Parts, path: string, desk: Desk) {
	const list = (
		field: 'options' | 'items' | 'columns',
		became: string,
		choices: readonly SourceChoice[] | undefined
	) => {
		if (!choices) return {};
		const seen = new Set<string>();
		const offered = choices.map((choice) => {
			const own = parts.get(choice) ?? { id: '' };
			const where = `${path}.${field === 'items' ? 'options' : field}.${own.id}`;
			const said = desk.wording.say(where, choice.texts, LONGEST.label, desk.position);
			const remarks = desk.wording.remarks();
			if (!said) remarks.push('It has no words; its name stands in.');
			const label = said || choice.name;
			if (seen.has(label))
				remarks.push('Another answer has the same words: tell them apart before publishing.');
			seen.add(label);
			if (!desk.reported.has(choice.thing)) say(desk.report, choice.thing, became, remarks);
			desk.reported.add(choice.thing);
			return { ...own, label };
		});
		return { [field]: offered };
	};
	return {
		...list('options', 'an answer', asked.options),
		...list('items', asked.kind === 'matrix' ? 'a line' : 'a thing to judge', asked.items),
		...list('columns', 'a column', asked.columns)
	};
}

function shown(asked: SourceQuestion, desk: Desk): { show?: Condition } {
	const refer = desk.names.referFrom(desk.position);
	let show: Condition | null = null;
	for (const { rule, thing } of asked.show) {
		const isNew = !desk.reported.has(thing);
		desk.reported.add(thing);
		try {
			show = both(show, toCondition(rule, refer));
			if (isNew) desk.report.taken(thing, 'when this is asked');
		} catch (cause) {
			if (!(cause instanceof CannotSay)) throw cause;
			if (isNew)
				desk.report.leftOut(
					thing,
					`“${asked.name || asked.thing.name}” is asked without this rule: it ${cause.message}.`
				);
		}
	}
	return show ? { show } : {};
}

function say(report: Report, thing: Thing, became: string, remarks: readonly string[]): void {
	if (remarks.length > 0) report.changed(thing, became, remarks.join(' '));
	else report.taken(thing, became);
}
