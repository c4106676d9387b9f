// A grid of two asked ratings an item: how important, and how satisfied.
import type { GridMark, QuestionOf } from '../question.ts';
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

export const name = 'Importance and satisfaction';

export function read(question: QuestionOf<'importance'>, form: SentForm): ReadAnswer {
	const rather = question.preferNot && text(form, `${field(question.id)}.${PREFER_NOT}`) !== '';
	const marks: Record<string, GridMark> = {};
	for (const item of question.items) {
		const importance = mark(text(form, `${field(question.id)}.${item.id}.i`));
		const satisfaction = mark(text(form, `${field(question.id)}.${item.id}.s`));
		if (importance === undefined || satisfaction === undefined) return { problem: NOT_OFFERED };
		if (importance === null && satisfaction === null) continue;
		marks[item.id] = { importance, satisfaction };
	}
	const given = Object.keys(marks).length;
	if (rather)
		return given === 0
			? { value: preferNot }
			: { problem: 'Either mark the lines or tick “Prefer not to say”.' };
	if (given === 0)
		return nothingGiven(question, 'Say for each line how important it is and how satisfied you are');
	if (question.required && question.items.some((item) => marks[item.id]?.importance == null))
		return {
			problem: 'Say for every line how important it is. Leave satisfaction out where you cannot judge.'
		};
	return { value: marks };
}

/** 1 to 5; null where it was left out; undefined where it is no mark. */
function mark(given: string): number | null | undefined {
	if (given === '') return null;
	return /^[1-5]$/.test(given) ? Number(given) : undefined;
}
