// Which questions a person is asked, in their order, given what they answered: one engine for the server, the author's
// preview and the tests. Pure; an answer counts only where its own question is asked.
import type { AnswerValue } from '../answer-value.ts';
import type { Question } from '../question.ts';
import { holds } from './condition.ts';
import type { HiddenField } from './hidden.ts';
import { END } from './jump.ts';
import { scoreOf, type Score } from './score.ts';

export type Asked = {
	questions: readonly Question[];
	scores?: readonly Score[] | undefined;
	hidden?: readonly HiddenField[] | undefined;
	/** How many questions stand on a page: one, or as many as do not hang on each other. */
	paging?: 'one' | undefined;
};
export type Values = Readonly<Record<string, AnswerValue>>;

export type Walk = {
	/** What is asked or shown, in order. */
	shown: Question[];
	/** The answers that count, and the scores over them, by what a condition or a text names them. */
	given: Map<string, AnswerValue>;
};

export function walk({ questions, scores = [], hidden = [] }: Asked, values: Values): Walk {
	const shown: Question[] = [];
	const given = new Map<string, AnswerValue>();
	for (const { id } of hidden) {
		const said = values[id];
		if (said !== undefined) given.set(id, said);
	}
	/** What is jumped to; '' while nothing is skipped. */
	let skippingTo = '';
	for (const question of questions) {
		if (skippingTo === question.id) skippingTo = '';
		if (skippingTo !== '') continue;
		if (question.show && !holds(question.show, given)) continue;
		shown.push(question);
		const value = values[question.id];
		if (value !== undefined) {
			given.set(question.id, value);
			for (const one of scores) {
				const points = scoreOf(one, given);
				if (points !== null) given.set(`score.${one.id}`, points);
			}
		}
		const next = question.after?.find(({ when }) => !when || holds(when, given));
		if (next?.to === END) break;
		// A jump to something that does not lie ahead leads nowhere: it goes on with the next.
		if (next && questions.indexOf(question) < questions.findIndex(({ id }) => id === next.to))
			skippingTo = next.to;
	}
	return { shown, given };
}
