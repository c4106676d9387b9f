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

export const name = '0 to 10 (NPS)';

export function read(question: QuestionOf<'nps'>, form: SentForm): ReadAnswer {
	const given = text(form, field(question.id));
	if (!given) return nothingGiven(question, 'Choose a number from 0 to 10');
	if (given === PREFER_NOT && question.preferNot) return { value: preferNot };
	return /^(10|[0-9])$/.test(given) ? { value: Number(given) } : { problem: NOT_OFFERED };
}
