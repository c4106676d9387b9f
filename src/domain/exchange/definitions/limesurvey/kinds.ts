// Question types of LimeSurvey as kinds of ours. One of theirs may be several of ours, and some are left out.
import { MOST } from '../limits.ts';
import { inOne, NO_WORDS, type SourceQuestion } from '../source.ts';
import { boxes, dualScale, fixedGrid, grid, IN_ENGLISH, isRandom, made, one, points } from './grids.ts';
import { cellsOf, separately, type Base, type Made } from './lines.ts';
import type { LimeQuestion } from './survey.ts';

type Make = (question: LimeQuestion, base: Base) => Made;

const number = (question: LimeQuestion, name: string): number | undefined => {
	const value = question.attributes.get(name) ?? '';
	return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
};
/** Settings without those that are not said. */
export const said = (settings: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''));

const order = (question: LimeQuestion) => (isRandom(question) ? { order: 'random' } : {});
const otherOf = (question: LimeQuestion, { language }: Base) => {
	if (!question.hasOther) return {};
	const own = question.attributeTexts('other_replace_text');
	return { other: own.size > 0 ? own : inOne(language, 'Other') };
};

const words =
	(kind: 'short' | 'long', longest: number): Make =>
	(question, base) => {
		if (question.attributes.get('numbers_only') === '1') return one(base, { kind: 'number' });
		const most = number(question, 'maximum_chars') ?? longest;
		return one(base, {
			kind,
			settings: { longest: Math.max(1, Math.min(most, kind === 'short' ? 500 : 20_000)) }
		});
	};

const list: (unfolds: boolean) => Make = (unfolds) => (question, base) => {
	const { answers } = question;
	if (answers.length > MOST.longList)
		return { why: `It offers ${answers.length} answers, more than can be offered.` };
	const isLong = (unfolds && !question.hasOther && !isRandom(question)) || answers.length > MOST.options;
	if (unfolds && !isLong)
		base.changed.push('An unfolding list has no “Other” here, so its answers stand open.');
	return isLong
		? one(base, { kind: 'dropdown', options: answers })
		: one(base, { kind: 'single', options: answers, settings: order(question), ...otherOf(question, base) });
};

const withComment: Make = (question, base) => {
	const made = list(false)(question, { ...base, changed: [...base.changed, COMMENT] });
	if ('why' in made) return made;
	const name = `${question.name}comment`;
	const asked: SourceQuestion = {
		...base,
		name,
		names: [name],
		thing: { ...base.thing },
		kind: 'long',
		required: false,
		changed: [COMMENT]
	};
	return { questions: [...made.questions, asked] };
};
const COMMENT = 'The comment beside it is a question of its own, under the same title.';

const several: (comments: boolean) => Make = (comments) => (question, base) => {
	if (question.lines.length > MOST.options)
		return { why: `It offers ${question.lines.length} answers, more than can be offered.` };
	const alone = question.attributes.get('exclude_all_others') ?? '';
	const none = question.lines.find(({ name }) => name === alone);
	if (comments) base.changed.push('Comments beside single answers are not asked here.');
	return one(base, {
		kind: 'several',
		options: question.lines.filter((line) => line !== none),
		...(none ? { none } : {}),
		settings: said({
			...order(question),
			atLeast: number(question, 'min_answers') || undefined,
			atMost: number(question, 'max_answers') || undefined
		}),
		...otherOf(question, base)
	});
};

const day = (question: LimeQuestion, name: string): string | undefined => {
	const value = question.attributes.get(name) ?? '';
	return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
};

export const MAKE: Readonly<Record<string, Make>> = {
	S: words('short', 200),
	T: words('long', 4000),
	U: words('long', 20_000),
	Q: (question, base) =>
		separately(
			question,
			base,
			question.attributes.get('numbers_only') === '1' ? { kind: 'number' } : { kind: 'short' }
		),
	K: (question, base) => {
		const [least, most] = [number(question, 'slider_min'), number(question, 'slider_max')];
		return separately(question, base, { kind: 'number', settings: said({ least, most }) });
	},
	N: (question, base) =>
		one(base, {
			kind: 'number',
			words: { unit: question.attributeTexts('suffix') },
			settings: said({
				least: number(question, 'min_num_value_n'),
				most: number(question, 'max_num_value_n'),
				whole: question.attributes.get('num_value_int_only') === '1' ? true : undefined
			})
		}),
	Y: (_question, base) => {
		if (!base.language.startsWith('en')) base.changed.push(IN_ENGLISH);
		return one(base, {
			kind: 'yesno',
			values: new Map([
				['Y', 'yes'],
				['N', 'no']
			])
		});
	},
	G: (_question, base) => {
		base.changed.push(IN_ENGLISH);
		return one(base, {
			kind: 'single',
			options: made(
				[
					['F', 'Female'],
					['M', 'Male']
				],
				base
			)
		});
	},
	'5': (_question, base) => one(base, { kind: 'rating', points: Array.from({ length: 5 }, () => NO_WORDS) }),
	L: list(false),
	'!': list(true),
	O: withComment,
	D: (question, base) =>
		one(base, {
			kind: 'date',
			settings: said({ from: day(question, 'date_min'), until: day(question, 'date_max') })
		}),
	M: several(false),
	P: several(true),
	R: (question, base) => {
		const items = question.answers.length > 0 ? question.answers : question.lines;
		return items.length > 20
			? { why: `It has ${items.length} things; at most 20 can be put in order.` }
			: one(base, {
					kind: 'ranking',
					items,
					settings: said({ ...order(question), places: number(question, 'max_answers') || undefined })
				});
	},
	F: (question, base) => grid(question, base, question.answers),
	H: (question, base) => grid(question, base, question.answers),
	A: fixedGrid(points(5)),
	B: fixedGrid(points(10)),
	C: fixedGrid([
		['Y', 'Yes'],
		['U', 'Uncertain'],
		['N', 'No']
	]),
	E: fixedGrid([
		['I', 'Increase'],
		['S', 'Same'],
		['D', 'Decrease']
	]),
	'1': dualScale,
	':': (question, base) =>
		question.attributes.get('multiflexible_checkbox') === '1'
			? boxes(question, base)
			: cellsOf(question, base, {
					kind: 'number',
					settings: said({
						least: number(question, 'multiflexible_min'),
						most: number(question, 'multiflexible_max')
					})
				}),
	';': (question, base) => cellsOf(question, base, { kind: 'short' }),
	X: (_question, base) => one(base, { kind: 'note', required: false }),
	I: () => ({ why: 'A person chooses the language at the top of the page here.' }),
	'*': () => ({ why: 'It computes a value and asks nothing. Scores can be written in the editor.' }),
	'|': () => ({ why: 'Candor takes no files with an answer.' })
};
