// What a poll lets one ask: how it went in all, and what may go along with that. Asked ratings say more than what happens to be
// written, so themes stand in only where there are none.
import type { Question } from '../../polls/question.ts';

export type Plan = {
	outcome: Question;
	/** Other ratings of the poll; [] where themes stand in. */
	ratings: Question[];
};

/** The standard questions first, then a plain rating. */
const OUTCOMES = ['nps', 'csat', 'ces', 'rating'] as const;
const isRating = ({ kind }: Question): boolean => OUTCOMES.some((one) => one === kind);
const FEWEST_RATINGS = 2;

/** null where nothing asks how it went in all. */
export function planDrivers(questions: readonly Question[]): Plan | null {
	const found = OUTCOMES.flatMap((kind) => questions.find((question) => question.kind === kind) ?? []);
	const [outcome] = found;
	if (!outcome) return null;
	const ratings = questions.filter((question) => isRating(question) && question.id !== outcome.id);
	return { outcome, ratings: ratings.length >= FEWEST_RATINGS ? ratings : [] };
}

/** A stored answer as a number, where more is better; null where it is no point of the scale. */
export function pointOf(question: Question, value: unknown): number | null {
	if (typeof value !== 'number') return null;
	return question.kind === 'rating' && question.best === 'first' ? question.points.length + 1 - value : value;
}
