// Short and long text: the words are kept as they were written.
import type { QuestionOf } from '../question.ts';
import {
	field,
	nothingGiven,
	PREFER_NOT,
	preferNot,
	text,
	type ReadAnswer,
	type SentForm
} from './reading.ts';

export const shortName = 'Short text';
export const longName = 'Long text';

export function read(question: QuestionOf<'short'> | QuestionOf<'long'>, form: SentForm): ReadAnswer {
	const given = text(form, field(question.id));
	const rather = question.preferNot && text(form, `${field(question.id)}.${PREFER_NOT}`) !== '';
	if (given.trim() === '') return rather ? { value: preferNot } : nothingGiven(question, 'Write a few words');
	if (rather) return { problem: 'Either write an answer or tick “Prefer not to say”.' };
	const over = given.length - question.longest;
	if (over > 0) return { problem: `Shorten this by ${over} ${over === 1 ? 'character' : 'characters'}.` };
	return { value: given };
}
