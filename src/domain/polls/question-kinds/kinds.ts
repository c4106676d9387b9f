// The question kinds, and which file answers for each.
import { isPreferNot, type AnswerValue } from '../answer-value.ts';
import { questionSchema, type Question, type QuestionKind } from '../question.ts';
import { address } from './address.ts';
import { agree } from './agree.ts';
import { sum } from './constant-sum.ts';
import { dropdown } from './dropdown.ts';
import { email } from './email.ts';
import { file } from './file.ts';
import { importance } from './importance.ts';
import { kano } from './kano.ts';
import { matrix } from './matrix.ts';
import { maxdiff } from './maxdiff.ts';
import { date, time } from './moment.ts';
import { nps } from './nps.ts';
import { number } from './number.ts';
import { phone } from './phone.ts';
import { picture } from './picture.ts';
import { ranking } from './ranking.ts';
import { rating } from './rating.ts';
import { csat, ces } from './scale.ts';
import { several } from './several.ts';
import { note, page } from './shown.ts';
import { single } from './single.ts';
import { slider } from './slider.ts';
import { short, long } from './words.ts';
import { yesNo } from './yes-no.ts';
import { kind, PLAIN, type Column, type Kind, type KindWords } from './kind.ts';
import { preferNotField, readOrPreferNot } from './prefer-not.ts';
import type { ReadAnswer, SentForm } from './reading.ts';

export const KINDS: Record<QuestionKind, Kind> = {
	single: kind('single', single),
	several: kind('several', several),
	dropdown: kind('dropdown', dropdown),
	picture: kind('picture', picture),
	yesno: kind('yesno', yesNo),
	rating: kind('rating', rating),
	nps: kind('nps', nps),
	csat: kind('csat', csat),
	ces: kind('ces', ces),
	slider: kind('slider', slider),
	ranking: kind('ranking', ranking),
	matrix: kind('matrix', matrix),
	importance: kind('importance', importance),
	kano: kind('kano', kano),
	maxdiff: kind('maxdiff', maxdiff),
	sum: kind('sum', sum),
	number: kind('number', number),
	date: kind('date', date),
	time: kind('time', time),
	short: kind('short', short),
	long: kind('long', long),
	agree: kind('agree', agree),
	email: kind('email', email),
	phone: kind('phone', phone),
	address: kind('address', address),
	file: kind('file', file),
	note: kind('note', note),
	page: kind('page', page)
};

/** The author's list of kinds, in its groups. */
export const KIND_GROUPS: readonly { name: string; kinds: readonly QuestionKind[] }[] = [
	{ name: 'Choosing', kinds: ['single', 'several', 'dropdown', 'picture', 'yesno', 'ranking', 'agree'] },
	{ name: 'Rating', kinds: ['rating', 'nps', 'csat', 'ces', 'slider'] },
	{ name: 'Several things at once', kinds: ['matrix', 'importance', 'kano', 'maxdiff', 'sum'] },
	{ name: 'Own words', kinds: ['short', 'long'] },
	{ name: 'Numbers and days', kinds: ['number', 'date', 'time'] },
	{ name: 'Who they are', kinds: ['email', 'phone', 'address', 'file'] },
	{ name: 'Between questions', kinds: ['note', 'page'] }
];
export const KIND_IDS: readonly QuestionKind[] = KIND_GROUPS.flatMap(({ kinds }) => kinds);

/** A new question of this kind, ready to be written. */
export const blankQuestion = (id: QuestionKind, questionId: string): Question =>
	KINDS[id].blank(questionSchema.parse({ kind: id, id: questionId }));

/** Reads this question's answer from a sent form, strictly: only what was offered. */
export const readAnswer = (question: Question, form: SentForm, words: KindWords = PLAIN): ReadAnswer =>
	readOrPreferNot(question, KINDS[question.kind], form, words);

/** A stored answer as the form would send it, field by field: the way back from reading, so that it can be changed. */
export function formValues(question: Question, value: AnswerValue | undefined): Record<string, string[]> {
	const own = KINDS[question.kind];
	if (value === undefined) return {};
	if (!isPreferNot(value)) return own.formValues(question, value);
	const [name, box] = preferNotField(question.id, own);
	return { [name]: [box] };
}

/** An answer in words, as review and receipt show it. */
export const describeAnswer = (question: Question, value: AnswerValue, words: KindWords = PLAIN): string =>
	isPreferNot(value) ? words.preferNot : KINDS[question.kind].describe(question, value, words);

/** The columns of this question in an export. */
export const columnsFor = (question: Question): Column<AnswerValue>[] =>
	KINDS[question.kind].columns(question).map(({ heading, cell }) => ({
		heading,
		cell: (value) => (isPreferNot(value) ? PLAIN.preferNot : cell(value))
	}));
