// What a form of a theme's page says of answers: `question/response`.
import type { Chosen } from '#domain/insights/sort-answers.ts';
import type { ChosenPoll } from '#domain/polls/choose-poll.ts';

export const said = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** null where it is none. */
export function jsonFrom(form: FormData, name: string): unknown {
	try {
		return JSON.parse(said(form, name));
	} catch {
		return null;
	}
}

export function answerFrom(form: FormData, name: string): { questionId: string; responseId: string } {
	const [questionId = '', responseId = ''] = said(form, name).split('/');
	return { questionId, responseId };
}

/** The ticked answers, by question. */
export function chosenFrom(form: FormData, { pollId, scope }: ChosenPoll): Chosen[] {
	const byQuestion = new Map<string, string[]>();
	for (const ticked of form.getAll('answer').map(String)) {
		const [questionId = '', responseId = ''] = ticked.split('/');
		byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), responseId]);
	}
	return [...byQuestion].map(([questionId, responseIds]) => ({ pollId, scope, questionId, responseIds }));
}
