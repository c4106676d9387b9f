import { option, type Option, type QuestionOf } from '../question.ts';
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

export const name = 'One choice';

export function read(question: QuestionOf<'single'>, form: SentForm): ReadAnswer {
	const given = text(form, field(question.id));
	if (!given) return nothingGiven(question, 'Choose one answer');
	if (given === PREFER_NOT && question.preferNot) return { value: preferNot };
	if (!question.options.some((each) => each.id === given)) return { problem: NOT_OFFERED };
	return { value: given };
}

/** What is wrong with the options as they are written; '' when nothing is. Shared by both choice kinds. */
export function optionsProblem(options: Option[]): string {
	if (options.length < 2) return 'Offer at least two answers.';
	if (options.some((each) => !each.label.trim())) return 'Give every answer its words.';
	if (new Set(options.map((each) => each.label.trim())).size < options.length)
		return 'Two answers have the same words.';
	return '';
}

export const blankOptions = (): Option[] => ['a', 'b'].map((id) => option.parse({ id }));
