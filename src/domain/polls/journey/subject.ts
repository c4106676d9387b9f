// What a condition can look at: an earlier question, a part of one, a score, or what the link says; and how it compares.
import { KINDS } from '../question-kinds/kinds.ts';
import { NONE, OTHER } from '../question-kinds/offered.ts';
import { PREFER_NOT } from '../question-kinds/reading.ts';
import { asks, type Question } from '../question.ts';
import type { Comparison } from './condition.ts';
import { textWithNames } from './pipe.ts';
import type { Asked } from './walk.ts';

type Named = { id: string; label: string };
export type Subject = {
	of: string;
	/** Its words, as the author knows it. */
	name: string;
	/** How its answers are told apart: by choices, by size, by day, by time, by words. */
	by: 'choice' | 'size' | 'number' | 'day' | 'time' | 'words' | 'nothing';
	/** Several of its choices can be true at once. */
	many: boolean;
	choices: Named[];
	/** Lines of a grid: each is compared by itself. */
	parts: Named[];
};

const COMPARES: Record<Subject['by'], Comparison[]> = {
	choice: ['is', 'is-not'],
	size: ['is', 'is-not', 'at-least', 'at-most'],
	number: ['is', 'is-not', 'at-least', 'at-most', 'more-than', 'less-than'],
	day: ['is', 'is-not', 'at-least', 'at-most', 'more-than', 'less-than'],
	time: ['is', 'is-not', 'at-least', 'at-most', 'more-than', 'less-than'],
	words: ['contains', 'contains-not', 'is', 'is-not'],
	nothing: []
};

/** Comparisons that fit it. */
export const comparisonsFor = ({ by }: Subject): Comparison[] => [
	...COMPARES[by],
	'answered',
	'not-answered'
];

export const needsValue = (compare: Comparison): boolean =>
	compare !== 'answered' && compare !== 'not-answered';

/** What stands under this name; null where nothing does. */
export function subjectOf(asked: Asked, of: string): Subject | null {
	const { questions, scores = [], hidden = [] } = asked;
	const question = questions.find(({ id }) => id === of);
	if (question) return { ...ofQuestion(question), name: nameOf(asked, of) };
	const isHidden = hidden.some(({ id }) => id === of);
	const isScore = scores.some(({ id }) => `score.${id}` === of);
	if (!isHidden && !isScore) return null;
	const by = isHidden ? 'words' : 'number';
	return { of, name: nameOf(asked, of), by, many: false, choices: [], parts: [] };
}

/** What is known by the time this question comes; with `itself` after it was answered. */
export function subjectsAt(asked: Asked, id: string, itself = false): Subject[] {
	const { questions, scores = [], hidden = [] } = asked;
	const at = questions.findIndex((question) => question.id === id);
	const before = questions.slice(0, itself ? at + 1 : at).filter(asks);
	const known = new Set(before.map((question) => question.id));
	const begun = scores.filter(({ add }) => add.some(({ of }) => known.has(of)));
	return [
		...before.map((question) => question.id),
		...hidden.map((field) => field.id),
		...begun.map((score) => `score.${score.id}`)
	].flatMap((of) => subjectOf(asked, of) ?? []);
}

/** The words of a question, a score or a hidden field. */
export function nameOf(asked: Asked, of: string): string {
	const { questions, scores = [], hidden = [] } = asked;
	const at = questions.findIndex(({ id }) => id === of);
	const title = textWithNames(questions[at]?.title ?? '', () => '…').trim();
	if (at >= 0) return shorten(title || `question ${at + 1}`);
	const field = hidden.find(({ id }) => id === of);
	if (field) return shorten(field.name || field.parameter || 'the link');
	const score = scores.find(({ id }) => `score.${id}` === of);
	return score ? shorten(score.name || 'a score') : 'a question that is gone';
}

const shorten = (words: string) => (words.length > 70 ? `${words.slice(0, 68).trimEnd()}…` : words);

function ofQuestion(question: Question): Omit<Subject, 'name'> {
	const plain = { of: question.id, many: false, choices: choicesOf(question), parts: [] };
	switch (question.kind) {
		case 'single':
		case 'dropdown':
		case 'yesno':
		case 'agree':
			return { ...plain, by: 'choice' };
		case 'several':
			return { ...plain, by: 'choice', many: true };
		case 'ranking':
			return { ...plain, by: 'choice', many: true, choices: question.items };
		case 'rating':
		case 'nps':
		case 'csat':
		case 'ces':
		case 'slider':
			return { ...plain, by: 'size' };
		case 'number':
			return { ...plain, by: 'number' };
		case 'date':
			return { ...plain, by: 'day' };
		case 'time':
			return { ...plain, by: 'time' };
		case 'short':
		case 'long':
			return { ...plain, by: 'words' };
		case 'matrix':
			return {
				...plain,
				by: 'choice',
				many: question.choose === 'several',
				choices: question.columns,
				parts: question.items
			};
		case 'importance':
			return {
				...plain,
				by: 'size',
				choices: [1, 2, 3, 4, 5].map((mark) => ({ id: `${mark}`, label: `${mark}` })),
				parts: question.items.flatMap(({ id, label }) => [
					{ id: `${id}.importance`, label: `${label}: how important` },
					{ id: `${id}.satisfaction`, label: `${label}: how satisfied` }
				])
			};
		case 'sum':
			return { ...plain, by: 'number', parts: question.items };
		default:
			return { ...plain, by: 'nothing' };
	}
}

function choicesOf(question: Question): Named[] {
	const offered = KINDS[question.kind].meanings(question).map(([id, label]) => ({ id, label }));
	if ('other' in question && question.other)
		offered.splice(offered.findIndex(({ id }) => id === NONE) >>> 0, 0, {
			id: OTHER,
			label: question.other.label
		});
	if (question.preferNot) offered.push({ id: PREFER_NOT, label: 'Prefer not to say' });
	return offered;
}
