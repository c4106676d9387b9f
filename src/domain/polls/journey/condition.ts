// When something is asked: comparisons of earlier answers, joined by all, any or none; these may stand in each other.
import { z } from 'zod';
import { isPreferNot, type AnswerValue } from '../answer-value.ts';

export const COMPARISONS = [
	'answered',
	'not-answered',
	'is',
	'is-not',
	'contains',
	'contains-not',
	'more-than',
	'less-than',
	'at-least',
	'at-most'
] as const;
export type Comparison = (typeof COMPARISONS)[number];

const clause = z.object({
	/** The id of a question, or `score.` and the id of a score. */
	of: z.string().regex(/^(score\.)?[a-z0-9]{1,20}$/),
	/** A part of the answer: a line of a matrix, a thing judged. */
	part: z.string().max(40).optional(),
	compare: z.enum(COMPARISONS),
	/** An option's id, a number, a day as YYYY-MM-DD, or words. Left out where nothing is compared. */
	value: z.string().max(300).optional()
});
export type Clause = z.infer<typeof clause>;

const JOINS = ['all', 'any', 'none'] as const;
const innermost = z.object({ join: z.enum(JOINS), of: z.array(clause).min(1).max(50) });
const inner = z.object({
	join: z.enum(JOINS),
	of: z
		.array(z.union([clause, innermost]))
		.min(1)
		.max(50)
});
export const condition = z.object({
	join: z.enum(JOINS),
	of: z
		.array(z.union([clause, inner]))
		.min(1)
		.max(50)
});
export type Condition = z.infer<typeof condition>;
type Part = Clause | z.infer<typeof innermost> | z.infer<typeof inner> | Condition;

/** Answers given so far, and scores, by what a clause names them. */
export type Given = ReadonlyMap<string, AnswerValue>;

/** Whether it holds. What was not answered compares with nothing: every comparison of it is false but "not answered". */
export function holds(rule: Part, given: Given): boolean {
	if ('compare' in rule) return compare(rule, given);
	const of: readonly Part[] = rule.of;
	if (rule.join === 'all') return of.every((part) => holds(part, given));
	const some = of.some((part) => holds(part, given));
	return rule.join === 'any' ? some : !some;
}

/** Every comparison in it, however deep. */
export const clausesOf = (rule: Part): Clause[] => {
	if ('compare' in rule) return [rule];
	const of: readonly Part[] = rule.of;
	return of.flatMap(clausesOf);
};

function compare({ of, part, compare: how, value = '' }: Clause, given: Given): boolean {
	const values = valuesOf(given.get(of), part);
	if (how === 'answered') return values.length > 0;
	if (how === 'not-answered') return values.length === 0;
	if (values.length === 0) return false;
	const found = values.some((each) => each.toLowerCase() === value.trim().toLowerCase());
	switch (how) {
		case 'is':
			return found;
		case 'is-not':
			return !found;
		case 'contains':
			return found || contains(values, value);
		case 'contains-not':
			return !found && !contains(values, value);
		default:
			return values.some((each) => inOrder(each, how, value.trim()));
	}
}

const contains = (values: string[], value: string) =>
	value.trim() !== '' && values.some((each) => each.toLowerCase().includes(value.trim().toLowerCase()));

/** The answer, or a part of it, as the single values it holds. */
function valuesOf(value: AnswerValue | undefined, part: string | undefined): string[] {
	if (value === undefined) return [];
	if (isPreferNot(value)) return part === undefined ? ['prefer-not'] : [];
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (Array.isArray(value)) return value;
	if (part === undefined) return flat(value);
	return flat(part.split('.').reduce<unknown>(inside, value));
}

const inside = (value: unknown, key: string): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.entries(value).find(([each]) => each === key)?.[1]
		: undefined;

function flat(value: unknown): string[] {
	if (typeof value === 'string' || typeof value === 'number') return value === '' ? [] : [String(value)];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(flat);
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
function inOrder(one: string, how: Comparison, other: string): boolean {
	const areDays = DAY.test(one) && DAY.test(other);
	const [a, b] = areDays ? [one, other] : [Number(one), Number(other)];
	if (typeof a === 'number' && (Number.isNaN(a) || Number.isNaN(Number(b)) || other === '')) return false;
	if (how === 'more-than') return a > b;
	if (how === 'less-than') return a < b;
	if (how === 'at-least') return a >= b;
	return a <= b;
}
