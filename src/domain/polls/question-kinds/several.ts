import type { QuestionOf } from '../question.ts';
import {
	field,
	NOT_OFFERED,
	nothingGiven,
	PREFER_NOT,
	preferNot,
	type ReadAnswer,
	type SentForm
} from './reading.ts';

export const name = 'Several choices';

export function read(question: QuestionOf<'several'>, form: SentForm): ReadAnswer {
	const given = form.getAll(field(question.id)).filter((each) => typeof each === 'string');
	if (given.length === 0) return nothingGiven(question, 'Choose at least one answer');
	if (given.includes(PREFER_NOT) && question.preferNot)
		return given.length === 1
			? { value: preferNot }
			: { problem: 'Choose either answers or “Prefer not to say”.' };
	if (!given.every((id) => question.options.some((each) => each.id === id))) return { problem: NOT_OFFERED };
	if (question.atMost !== null && given.length > question.atMost)
		return { problem: `Choose at most ${question.atMost}.` };
	return { value: question.options.map((each) => each.id).filter((id) => given.includes(id)) };
}
