import type { AnswerValue, Question } from './question.ts';
import { readAnswer } from './question-kinds/kinds.ts';
import type { SentForm } from './question-kinds/reading.ts';

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
