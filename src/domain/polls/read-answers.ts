import { wordsFor } from '../languages/words.ts';
import type { AnswerValue } from './answer-value.ts';
import { readHidden } from './journey/hidden.ts';
import { walk, type Asked } from './journey/walk.ts';
import { asks, isOpen } from './question.ts';
import { readAnswer } from './question-kinds/kinds.ts';
import { field, text, type SentForm } from './question-kinds/reading.ts';

export type ReadAnswers = {
	values: Record<string, AnswerValue>;
	problems: Record<string, string>;
	/** Questions that were answered and are not asked after all: their answers are left out. */
	abandoned: string[];
};

/** A poll, and the language it is read in: left out, that of the desk. */
type AskedIn = Asked & { language?: string };

/** Reads the answers of the questions that these answers lead through. What no question declares is not looked at. */
export function readAnswers(asked: AskedIn, form: SentForm): ReadAnswers {
	const words = wordsFor(asked.language ?? 'en').kinds;
	const all: Record<string, AnswerValue> = {};
	const wrong: Record<string, string> = {};
	for (const question of asked.questions.filter(asks)) {
		const read = readAnswer(question, form, words);
		if ('problem' in read) wrong[question.id] = read.problem;
		else if (read.value !== null) all[question.id] = read.value;
	}
	const hidden = (asked.hidden ?? []).map(({ id }) => id);
	for (const id of hidden) {
		const said = readHidden(text(form, field(id)));
		if (said !== '') all[id] = said;
	}
	const ids = new Set([...walk(asked, all).shown.map(({ id }) => id), ...hidden]);
	const onPath = <T>(record: Record<string, T>): Record<string, T> =>
		Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
	return {
		values: onPath(all),
		problems: onPath(wrong),
		abandoned: Object.keys(all).filter((id) => !ids.has(id))
	};
}

/** What was written as far as it can be read, words exactly as they were typed: to be shown, never to be stored. */
export function asTyped(asked: AskedIn, form: SentForm): Record<string, AnswerValue> {
	const { values } = readAnswers(asked, form);
	for (const question of asked.questions)
		if (isOpen(question) && text(form, field(question.id)).trim() !== '')
			values[question.id] = text(form, field(question.id));
	return values;
}
