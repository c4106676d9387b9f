// One row of the survey sheet as a question.
import { MOST } from '../limits.ts';
import type { Report, Thing } from '../report.ts';
import { NO_WORDS, inOne, type SourceQuestion } from '../source.ts';
import { boundsOf } from './bounds.ts';
import { isYesNo, type Lists } from './choices.ts';
import { cellOf, columnOf, textsOf, type Languages } from './columns.ts';
import { isNo, isYes, parametersOf } from './parameters.ts';
import type { Row } from './sheets.ts';
import type { RowType } from './types.ts';

export type Survey = { lists: Lists; languages: Languages; report: Report; rules: Rule[] };
export type Rule = { rule: string; thing: Thing };
type Asking = Exclude<RowType, { is: 'begin' | 'end' | 'left-out' }>;
type Part = Pick<SourceQuestion, 'kind'> & Partial<SourceQuestion>;

export const fromRow = (row: Row): string => `survey, row ${row.number}`;
export const nameOf = (row: Row): string => cellOf(row, 'name');

export function thingOf(row: Row, languages: Languages, what: Thing['what'] = 'question'): Thing {
	const [words] = [...textsOf(row, 'label', languages).values()];
	return { what, name: words ?? (nameOf(row) || cellOf(row, 'type')), from: fromRow(row) };
}

export function questionOf(row: Row, type: Asking, survey: Survey): SourceQuestion | null {
	const { languages, report } = survey;
	const thing = thingOf(row, languages);
	const cell = (field: string) => cellOf(row, field);
	const changed: string[] = [];
	const part = partOf(row, type, survey, changed);
	if ('why' in part) {
		report.leftOut(thing, part.why);
		return null;
	}
	const isShown = isYes(cell('readonly')) && part.kind === 'short';
	if (isShown) changed.push('It could not be answered, so it is words between questions.');
	const settings = { ...part.settings, ...constrained(row, part, survey, changed) };
	const required = isYes(cell('required'));
	if (!required && !isNo(cell('required')))
		report.leftOut(
			at(row, 'required', cell('required')),
			'It is required only under a rule; here it may be left out.'
		);
	const relevant = cell('relevant');
	const own = relevant ? [{ rule: relevant, thing: at(row, 'relevant', relevant, 'rule') }] : [];
	reportRest(row, part, survey);
	return {
		name: nameOf(row),
		names: [nameOf(row)],
		thing,
		title: textsOf(row, 'label', languages),
		help: textsOf(row, 'hint', languages),
		...part,
		kind: isShown ? 'note' : part.kind,
		required: required && part.kind !== 'note' && !isShown,
		settings,
		show: [...survey.rules, ...own],
		changed,
		...noted(row)
	};
}

export function noted(row: Row): { hint?: unknown } {
	const cell = cellOf(row, 'candor');
	try {
		return cell ? { hint: JSON.parse(cell) } : {};
	} catch {
		return {};
	}
}

export const at = (row: Row, field: string, value: string, what: Thing['what'] = 'setting'): Thing => ({
	what,
	name: `${field}: ${value}`,
	from: fromRow(row)
});

function partOf(row: Row, type: Asking, survey: Survey, changed: string[]): Part | { why: string } {
	const { lists, languages } = survey;
	const appearance = cellOf(row, 'appearance').toLowerCase();
	const isRandom = parametersOf(cellOf(row, 'parameters')).get('randomize') === 'true';
	const order = isRandom ? { order: 'random' } : {};
	if (type.is === 'kind') {
		if (type.changed) changed.push(type.changed);
		if (type.kind === 'slider') return rangeOf(row, appearance, changed);
		if (type.kind === 'short' && /multiline/.test(appearance)) return { kind: 'long' };
		if (type.kind === 'agree') return { kind: 'agree', words: { words: textsOf(row, 'label', languages) } };
		return { kind: type.kind, settings: { ...type.settings } };
	}
	const choices = lists.look(type.list);
	if (choices.length === 0) return { why: `There is no list “${type.list}” on the sheet of choices.` };
	if (type.is === 'rank') {
		if (choices.length > 20)
			return { why: `Its list has ${choices.length} things; at most 20 can be put in order.` };
		lists.use(type.list);
		return { kind: 'ranking', items: choices, settings: order };
	}
	if (choices.length > (type.many ? MOST.options : MOST.longList))
		return { why: `Its list has ${choices.length} choices, more than can be offered.` };
	lists.use(type.list);
	const other = type.orOther ? { other: inOne(languages.main, 'Other') } : {};
	const offered = choices.map((choice) => ({ ...choice, thing: choice.thing }));
	if (type.many) return { kind: 'several', options: offered, settings: order, ...other };
	const [yes, no] = choices;
	if (isYesNo(choices) && !type.orOther && !isRandom)
		return {
			kind: 'yesno',
			words: { yes: yes?.texts ?? NO_WORDS, no: no?.texts ?? NO_WORDS },
			also: choices,
			values: new Map([
				['yes', 'yes'],
				['no', 'no']
			])
		};
	const isLong = choices.length > MOST.options || /minimal|autocomplete/.test(appearance);
	if (isLong && !type.orOther && !isRandom) return { kind: 'dropdown', options: offered };
	return { kind: 'single', options: offered, settings: order, ...other };
}

function rangeOf(row: Row, appearance: string, changed: string[]): Part {
	const given = parametersOf(cellOf(row, 'parameters'));
	const number = (name: string, otherwise: number) => Number(given.get(name) ?? otherwise);
	const [least, most, step] = [number('start', 1), number('end', 10), number('step', 1)];
	const stops = Math.floor((most - least) / step) + 1;
	if (/rating/.test(appearance) && least === 1 && step === 1 && most >= 3 && most <= 10)
		return {
			kind: 'rating',
			points: Array.from({ length: most }, () => NO_WORDS),
			settings: { look: 'stars' }
		};
	const isWhole = [least, most, step].every(Number.isInteger);
	if (isWhole && stops >= 3 && stops <= 21 && Math.abs(least) <= 1000 && Math.abs(most) <= 1000) {
		changed.push('A line needs words at both ends: write them before publishing.');
		return { kind: 'slider', settings: { least, most, step } };
	}
	changed.push('It is asked as a number: a line here has at most 21 whole places.');
	return { kind: 'number', settings: { least, most } };
}

function constrained(row: Row, part: Part, { report }: Survey, changed: string[]): Record<string, unknown> {
	const constraint = cellOf(row, 'constraint');
	if (!constraint) return {};
	const thing = at(row, 'constraint', constraint, 'rule');
	const found = boundsOf(constraint, part.kind, part.settings?.['whole'] === true);
	if (found.why) {
		report.leftOut(thing, `${found.why} Answers are taken without this check.`);
		return {};
	}
	if (found.changed) report.changed(thing, 'bounds of the answer', found.changed);
	else report.taken(thing, 'bounds of the answer');
	if (found.changed) changed.push(found.changed);
	return { ...found.settings };
}

const USED = new Set(['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'candor']);
const WHY: Record<string, string> = {
	default: 'No answer is chosen beforehand here.',
	constraint_message: 'What is wrong with an answer is said here in Candor’s own words.',
	required_message: 'What is missing is said here in Candor’s own words.',
	calculation: 'Answers are not computed here.',
	choice_filter:
		'All choices are offered. To offer other choices after another answer, write a question for each and show it only then.',
	appearance: 'How a question looks is decided here.',
	image: 'Pictures do not come along.',
	audio: 'Recordings do not come along.',
	video: 'Recordings do not come along.',
	guidance_hint: 'There is one line of help to a question.',
	readonly: 'Every question here can be answered.'
};

/** Whatever else a row says is named, so that nothing is lost in silence. */
export function reportRest(
	row: Row,
	part: { kind?: string },
	{ report }: Survey,
	used: readonly string[] = []
): void {
	for (const [heading, value] of row.cells) {
		const { field } = columnOf(heading);
		if (USED.has(field) || used.includes(field) || !(field in WHY || field === 'parameters')) continue;
		if (field === 'appearance' && /^(multiline|minimal|autocomplete|rating)$/i.test(value)) continue;
		if (
			field === 'parameters' &&
			(part.kind === 'slider' || part.kind === 'rating' || /^randomize=true$/.test(value))
		)
			continue;
		if (field === 'readonly' && isNo(value)) continue;
		report.leftOut(at(row, heading, value), WHY[field] ?? 'It has no counterpart here.');
	}
}

export const REPORTED_BY_ROW: ReadonlySet<string> = new Set([
	...USED,
	...Object.keys(WHY),
	'parameters',
	'repeat_count'
]);
