import type { QuestionOf } from '../question.ts';
import {
	field,
	NOT_OFFERED,
	nothingGiven,
	PREFER_NOT,
	preferNot,
	text,
	type ReadAnswer,
	type SentForm
} from './reading.ts';

export const name = 'Rating';
export const DONT_KNOW = 'dont-know';

export function read(question: QuestionOf<'rating'>, form: SentForm): ReadAnswer {
	const given = text(form, field(question.id));
	if (!given) return nothingGiven(question, 'Choose a point on the scale');
	if (given === PREFER_NOT && question.preferNot) return { value: preferNot };
	if (given === DONT_KNOW && question.dontKnow) return { value: DONT_KNOW };
	const point = Number(given);
	if (!Number.isInteger(point) || point < 1 || point > question.points.length)
		return { problem: NOT_OFFERED };
	return { value: point };
}

/** A point in words: its label, or its number where it has none. */
export const pointWords = (question: QuestionOf<'rating'>, point: number): string =>
	question.points[point - 1]?.trim() || `${point} of ${question.points.length}`;
