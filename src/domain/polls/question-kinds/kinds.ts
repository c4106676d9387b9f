// The question kinds, and which file answers for each.
import { isPreferNot, type AnswerValue } from '../answer-value.ts';
import { questionSchema, type Question, type QuestionKind } from '../question.ts';
import { importance } from './importance.ts';
import { kind, type Column, type Kind } from './kind.ts';
import { nps } from './nps.ts';
import { preferNotField, readOrPreferNot } from './prefer-not.ts';
import { rating } from './rating.ts';
import type { ReadAnswer, SentForm } from './reading.ts';
import { note, page } from './shown.ts';
import { several } from './several.ts';
import { single } from './single.ts';
import { long, short } from './words.ts';

export const KINDS: Record<QuestionKind, Kind> = {
	single: kind('single', single),
	several: kind('several', several),
	rating: kind('rating', rating),
	nps: kind('nps', nps),
	short: kind('short', short),
	long: kind('long', long),
	importance: kind('importance', importance),
	note: kind('note', note),
	page: kind('page', page)
};

/** In the order of the author's list. */
export const KIND_IDS: readonly QuestionKind[] = [
	'single',
	'several',
	'rating',
	'nps',
	'short',
	'long',
	'importance',
	'note',
	'page'
];

/** A new question of this kind, ready to be written. */
export const blankQuestion = (id: QuestionKind, questionId: string): Question =>
	KINDS[id].blank(questionSchema.parse({ kind: id, id: questionId }));

/** Reads this question's answer from a sent form, strictly: only what was offered. */
export const readAnswer = (question: Question, form: SentForm): ReadAnswer =>
	readOrPreferNot(question, KINDS[question.kind], form);

/** A stored answer as the form would send it, field by field: the way back from reading, so that it can be changed. */
export function formValues(question: Question, value: AnswerValue | undefined): Record<string, string[]> {
	const own = KINDS[question.kind];
	if (value === undefined) return {};
	if (!isPreferNot(value)) return own.formValues(question, value);
	const [name, box] = preferNotField(question.id, own);
	return { [name]: [box] };
}

/** An answer in words, as review and receipt show it. */
export const describeAnswer = (question: Question, value: AnswerValue): string =>
	isPreferNot(value) ? 'Prefer not to say' : KINDS[question.kind].describe(question, value);

/** The columns of this question in an export. */
export const columnsFor = (question: Question): Column<AnswerValue>[] =>
	KINDS[question.kind].columns(question).map(({ heading, cell }) => ({
		heading,
		cell: (value) => (isPreferNot(value) ? 'Prefer not to say' : cell(value))
	}));
