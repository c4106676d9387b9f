// The question kinds, and which file answers for each.
import { questionSchema, type AnswerValue, type Question, type QuestionKind } from '../question.ts';
import * as importance from './importance.ts';
import * as nps from './nps.ts';
import * as rating from './rating.ts';
import type { ReadAnswer, SentForm } from './reading.ts';
import * as several from './several.ts';
import * as single from './single.ts';
import * as words from './words.ts';

export const KIND_NAMES: Record<QuestionKind, string> = {
	single: single.name,
	several: several.name,
	rating: rating.name,
	nps: nps.name,
	short: words.shortName,
	long: words.longName,
	importance: importance.name
};

/** A new question of this kind, ready to be written. */
export function blankQuestion(kind: QuestionKind, id: string): Question {
	const blank = questionSchema.parse({ kind, id });
	if (blank.kind === 'single' || blank.kind === 'several') blank.options = single.blankOptions();
	if (blank.kind === 'importance') blank.items = single.blankOptions();
	return blank;
}

/** Reads this question's answer from a sent form, strictly: only what was offered. */
export function readAnswer(question: Question, form: SentForm): ReadAnswer {
	switch (question.kind) {
		case 'single':
			return single.read(question, form);
		case 'several':
			return several.read(question, form);
		case 'rating':
			return rating.read(question, form);
		case 'nps':
			return nps.read(question, form);
		case 'short':
		case 'long':
			return words.read(question, form);
		case 'importance':
			return importance.read(question, form);
	}
}

/** What is wrong with a question as it is written; '' when nothing is. */
export function writingProblem(question: Question): string {
	if (question.kind === 'single' || question.kind === 'several')
		return single.optionsProblem(question.options);
	if (question.kind === 'importance') return single.optionsProblem(question.items);
	if (question.kind === 'nps' && (!question.low.trim() || !question.high.trim()))
		return 'Say in words what 0 and what 10 mean.';
	return '';
}

/** An answer in words, as review and receipt show it. */
export function describeAnswer(question: Question, value: AnswerValue): string {
	if (isPreferNot(value)) return 'Prefer not to say';
	if (question.kind === 'rating')
		return value === rating.DONT_KNOW ? 'Don’t know' : rating.pointWords(question, Number(value));
	if (question.kind === 'single') return label(question.options, String(value));
	if (question.kind === 'several' && Array.isArray(value))
		return value.map((id) => label(question.options, id)).join(', ');
	if (question.kind === 'importance' && typeof value === 'object' && !Array.isArray(value)) {
		const lines = question.items.flatMap((item) => {
			const mark = value[item.id];
			if (!mark) return [];
			const satisfied =
				mark.satisfaction === null ? 'satisfaction: cannot judge' : `satisfaction ${mark.satisfaction} of 5`;
			return [
				`${item.label}: importance ${mark.importance ?? 'left out'}${mark.importance ? ' of 5' : ''}, ${satisfied}`
			];
		});
		return lines.join('\n');
	}
	return String(value);
}

export const isPreferNot = (value: AnswerValue): value is { preferNot: true } =>
	typeof value === 'object' && !Array.isArray(value) && 'preferNot' in value && value.preferNot === true;

const label = (options: { id: string; label: string }[], id: string) =>
	options.find((each) => each.id === id)?.label ?? id;
