// A stored answer as the form would send it: the way back from reading, so that it can be changed.
import type { AnswerValue, Question } from '../question.ts';
import { isPreferNot } from './kinds.ts';
import { field, PREFER_NOT } from './reading.ts';

/** Kinds whose "Prefer not to say" is a box of its own, beside what is written or marked. */
export const hasOwnBox = ({ kind }: Question): boolean =>
	kind === 'short' || kind === 'long' || kind === 'importance';

/** The fields of this question's answer, by name. */
export function formValues(question: Question, value: AnswerValue | undefined): Record<string, string[]> {
	const name = field(question.id);
	if (value === undefined) return {};
	if (isPreferNot(value))
		return hasOwnBox(question) ? { [`${name}.${PREFER_NOT}`]: ['yes'] } : { [name]: [PREFER_NOT] };
	if (Array.isArray(value)) return { [name]: value };
	if (typeof value !== 'object') return { [name]: [String(value)] };
	return Object.fromEntries(
		Object.entries(value).flatMap(([item, { importance, satisfaction }]) => [
			...(importance === null ? [] : [[`${name}.${item}.i`, [String(importance)]]]),
			...(satisfaction === null ? [] : [[`${name}.${item}.s`, [String(satisfaction)]]])
		])
	);
}
