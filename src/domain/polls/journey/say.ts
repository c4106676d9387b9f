// Conditions and ways in words that read as a sentence: Asked only if “Do you own a bike?” is “Yes”.
import { sayDay } from '../../calendar.ts';
import type { Clause, Comparison, Condition, Part } from './condition.ts';
import { END, type Jump } from './jump.ts';
import { nameOf, subjectOf, type Subject } from './subject.ts';
import type { Asked } from './walk.ts';

const PLAIN: Record<Comparison, string> = {
	answered: 'is answered',
	'not-answered': 'is not answered',
	is: 'is',
	'is-not': 'is not',
	contains: 'contains',
	'contains-not': 'does not contain',
	'more-than': 'is more than',
	'less-than': 'is less than',
	'at-least': 'is at least',
	'at-most': 'is at most'
};
const OF_MANY: Partial<Record<Comparison, string>> = { is: 'includes', 'is-not': 'does not include' };
const OF_MOMENTS: Partial<Record<Comparison, string>> = {
	'more-than': 'is after',
	'less-than': 'is before',
	'at-least': 'is on or after',
	'at-most': 'is on or before'
};

export function sayComparison(compare: Comparison, subject: Pick<Subject, 'by' | 'many'> | null): string {
	const own = subject?.many ? OF_MANY : subject?.by === 'day' || subject?.by === 'time' ? OF_MOMENTS : {};
	return own[compare] ?? PLAIN[compare];
}

function sayClause({ of, part, compare, value }: Clause, asked: Asked): string {
	const subject = subjectOf(asked, of);
	const line = part === undefined ? '' : ` (${subject?.parts.find(({ id }) => id === part)?.label ?? part})`;
	const start = `“${nameOf(asked, of)}”${line} ${sayComparison(compare, subject)}`;
	if (compare === 'answered' || compare === 'not-answered') return start;
	const chosen = subject?.choices.find(({ id }) => id === value)?.label;
	if (subject?.by === 'number') return `${start} ${value || '…'}`;
	if (subject?.by === 'day') return `${start} ${sayDay(value ?? '') || '…'}`;
	return `${start} “${chosen ?? (value || '…')}”`;
}

function sayPart(rule: Part, asked: Asked, deep: boolean): string {
	if ('compare' in rule) return sayClause(rule, asked);
	const of: readonly Part[] = rule.of;
	const parts = of.map((part) => sayPart(part, asked, true));
	const words = parts.join(rule.join === 'all' ? ' and ' : ' or ');
	if (rule.join === 'none') return deep ? `not (${words})` : words;
	return deep && parts.length > 1 ? `(${words})` : words;
}

/** Asked only if …, asked unless …, always asked. */
export function sayWhen(show: Condition | undefined, asked: Asked): string {
	if (!show) return 'Always asked.';
	return `${show.join === 'none' ? 'Asked unless' : 'Asked only if'} ${sayPart(show, asked, false)}.`;
}

export const sayTarget = (to: string, asked: Asked): string =>
	to === END ? 'the poll ends' : `it goes on with “${nameOf(asked, to)}”`;

/** If … it goes on with …; or always. */
export function sayJump({ when, to }: Jump, asked: Asked): string {
	const target = sayTarget(to, asked);
	if (!when) return `${target.charAt(0).toUpperCase()}${target.slice(1)}.`;
	return `${when.join === 'none' ? 'Unless' : 'If'} ${sayPart(when, asked, false)}, ${target}.`;
}

/** Where it goes on, in one sentence for each way. */
export const sayThen = (after: readonly Jump[] | undefined, asked: Asked): string =>
	after?.length ? after.map((jump) => sayJump(jump, asked)).join(' ') : 'It goes on with the next question.';
