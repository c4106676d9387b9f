import { isOpen, type AnswerValue, type Question } from './question.ts';
import { readAnswer } from './question-kinds/kinds.ts';
import { field, text, type SentForm } from './question-kinds/reading.ts';

export type ReadAnswers = { values: Record<string, AnswerValue>; problems: Record<string, string> };

/** Reads every question's answer from a sent form. What no question declares is not looked at. */
export function readAnswers(questions: Question[], form: SentForm): ReadAnswers {
	const values: Record<string, AnswerValue> = {};
	const problems: Record<string, string> = {};
	for (const question of questions) {
		const read = readAnswer(question, form);
		if ('problem' in read) problems[question.id] = read.problem;
		else if (read.value !== null) values[question.id] = read.value;
	}
	return { values, problems };
}

/** What was written as far as it can be read, words exactly as they were typed: to be shown, never to be stored. */
export function asTyped(questions: Question[], form: SentForm): Record<string, AnswerValue> {
	const { values } = readAnswers(questions, form);
	for (const question of questions)
		if (isOpen(question) && text(form, field(question.id)).trim() !== '')
			values[question.id] = text(form, field(question.id));
	return values;
}
