// Question types of SurveyJS as kinds of ours.
import { MOST } from '../limits.ts';
import { plainWords } from '../plain-words.ts';
import { OTHER } from '../../../polls/question-kinds/offered.ts';
import { inOne, NO_WORDS, type SourceChoice, type SourceQuestion, type Texts } from '../source.ts';
import { ratingOf } from './rating.ts';
import { choicesOf, type Desk, type Made } from './choices.ts';
import type { Element } from './shape.ts';

type Make = (asked: Element, desk: Desk) => Made;

const order = ({ choicesOrder }: Element) => (choicesOrder === 'random' ? { order: 'random' } : {});
const isTrue = (...flags: (boolean | undefined)[]) => flags.includes(true);
const beside = (asked: Element, desk: Desk): Partial<SourceQuestion> => {
	const { words } = desk;
	const own = words.of(asked.otherText);
	const none: SourceChoice = {
		name: 'none',
		texts: asked.noneText === undefined ? inOne(words.language, 'None') : words.of(asked.noneText),
		thing: { what: 'choice', name: 'none', from: `${desk.from}.noneText` }
	};
	return {
		...(isTrue(asked.hasOther, asked.showOtherItem)
			? { other: own.size > 0 ? own : inOne(words.language, 'Other'), values: new Map([['other', OTHER]]) }
			: {}),
		...(isTrue(asked.hasNone, asked.showNoneItem) ? { none } : {})
	};
};

const whole = (value: number | string | undefined): number | undefined =>
	value === undefined || value === '' || !Number.isFinite(Number(value)) ? undefined : Number(value);
const day = (value: number | string | undefined): string | undefined =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
const said = (settings: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

const words: Make = (asked, desk) => {
	const type = asked.inputType ?? 'text';
	const numeric = asked.validators?.find((each) => each.type === 'numeric');
	const [least, most] = [whole(asked.min) ?? numeric?.minValue, whole(asked.max) ?? numeric?.maxValue];
	if (type === 'range') return line(asked, desk);
	if (type === 'number' || numeric)
		return { kind: 'number', settings: said({ least, most, whole: asked.step === 1 ? true : undefined }) };
	if (type === 'date' || type === 'datetime-local' || type === 'datetime') {
		if (type !== 'date') desk.changed.push('Candor asks for the day; the time of day is not asked.');
		return { kind: 'date', settings: said({ from: day(asked.min), until: day(asked.max) }) };
	}
	if (type === 'time') return { kind: 'time' };
	if (type === 'password' || type === 'color') return { why: 'Candor does not ask for this.' };
	if (type !== 'text')
		desk.changed.push(`It was a field for “${type.slice(0, 20)}”; here it takes any words.`);
	return { kind: 'short', settings: longest(asked, 500) };
};
const longest = ({ maxLength }: Element, most: number) =>
	maxLength !== undefined && maxLength > 0 ? { longest: Math.min(Math.round(maxLength), most) } : {};

const line: Make = (asked, desk) => {
	const [least, most, step] = [whole(asked.min) ?? 0, whole(asked.max) ?? 100, asked.step ?? 1];
	const stops = Math.floor((most - least) / step) + 1;
	if (
		[least, most, step].every(Number.isInteger) &&
		stops >= 3 &&
		stops <= 21 &&
		Math.abs(least) <= 1000 &&
		Math.abs(most) <= 1000
	) {
		desk.changed.push('A line needs words at both ends: write them before publishing.');
		return { kind: 'slider', settings: { least, most, step } };
	}
	desk.changed.push('It is asked as a number: a line here has at most 21 whole places.');
	return { kind: 'number', settings: { least, most } };
};

const one: (unfolds: boolean) => Make = (unfolds) => (asked, desk) => {
	const options = choicesOf(asked.choices, 'choices', desk);
	const more = beside(asked, desk);
	if (more.none) desk.changed.push('“None” is an answer like the others.');
	const offered = more.none ? [...options, more.none] : options;
	const isPlain = !more.other && asked.choicesOrder !== 'random';
	if (offered.length > MOST.longList)
		return { why: `It offers ${offered.length} answers, more than can be offered.` };
	if ((unfolds && isPlain) || offered.length > MOST.options) return { kind: 'dropdown', options: offered };
	if (unfolds)
		desk.changed.push(
			'An unfolding list has no “Other” and no random order here, so its answers stand open.'
		);
	return {
		kind: 'single',
		options: offered,
		settings: order(asked),
		...(more.other ? { other: more.other, values: more.values ?? new Map() } : {})
	};
};

const many: Make = (asked, desk) => {
	const options = choicesOf(asked.choices, 'choices', desk);
	if (options.length > MOST.options)
		return { why: `It offers ${options.length} answers, more than can be offered.` };
	return {
		kind: 'several',
		options,
		settings: said({
			...order(asked),
			atLeast: asked.minSelectedChoices || undefined,
			atMost: asked.maxSelectedChoices || undefined
		}),
		...beside(asked, desk)
	};
};

const yesNo: Make = ({ labelTrue, labelFalse, valueTrue, valueFalse }, { words, changed }) => {
	if (!labelTrue && !words.language.startsWith('en'))
		changed.push('Its answers are written here in English.');
	return {
		kind: 'yesno',
		words: { yes: words.of(labelTrue), no: words.of(labelFalse) },
		values: new Map([
			['true', 'yes'],
			['false', 'no'],
			...(valueTrue === undefined ? [] : [[String(valueTrue), 'yes'] satisfies [string, string]]),
			...(valueFalse === undefined ? [] : [[String(valueFalse), 'no'] satisfies [string, string]])
		])
	};
};

const grid: Make = (asked, desk) => {
	const columns = choicesOf(asked.columns, 'columns', desk);
	const items = choicesOf(asked.rows, 'rows', desk).map((row) => ({
		...row,
		names: [`${asked.name}.${row.name}`]
	}));
	if (columns.length > MOST.columnsOfMatrix || items.length > MOST.items)
		return {
			why: `It has ${items.length} lines and ${columns.length} columns; at most ${MOST.items} and ${MOST.columnsOfMatrix} fit.`
		};
	const choose = asked.cellType === 'checkbox' ? 'several' : 'one';
	const required = isTrue(asked.isRequired, asked.isAllRowRequired, asked.eachRowRequired);
	return { kind: 'matrix', items, columns, required, settings: { choose } };
};

const markedWords = (texts: Texts): Texts =>
	new Map([...texts].map(([tag, text]) => [tag, plainWords(text).words]));
const note: Make = ({ html }, { words, changed }) => {
	const texts = words.of(html);
	if ([...texts.values()].some((text) => plainWords(text).hadMarkup))
		changed.push('Its mark-up was taken out: the words stand plain.');
	return { kind: 'note', title: markedWords(texts), help: NO_WORDS, required: false };
};

const pictures: Make = (asked, desk) => {
	desk.changed.push('Its pictures do not come along; their words stand alone.');
	return asked.multiSelect ? many(asked, desk) : one(false)(asked, desk);
};

export const MAKE: Readonly<Record<string, Make>> = {
	text: words,
	comment: (asked) => ({ kind: 'long', settings: longest(asked, 20_000) }),
	radiogroup: one(false),
	buttongroup: one(false),
	dropdown: one(true),
	checkbox: many,
	tagbox: many,
	imagepicker: pictures,
	boolean: yesNo,
	rating: ratingOf,
	slider: line,
	ranking: (asked, desk) => {
		const items = choicesOf(asked.choices, 'choices', desk);
		return items.length > 20
			? { why: `It has ${items.length} things; at most 20 can be put in order.` }
			: { kind: 'ranking', items, settings: order(asked) };
	},
	matrix: grid,
	html: note
};

export const WHY: Readonly<Record<string, string>> = {
	file: 'Candor takes no files with an answer.',
	signaturepad: 'Candor takes no signatures.',
	image: 'Pictures do not come along.',
	expression: 'It computes a value and asks nothing. Scores can be written in the editor.',
	matrixdynamic: 'Lines that people add themselves have no counterpart here.',
	imagemap: 'Pictures do not come along.'
};
