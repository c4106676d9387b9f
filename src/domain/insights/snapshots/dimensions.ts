// What the answers of a poll may be broken down by: closed questions with one answer each, asked alike in every version, and the
// periods in which people answered. A finite list: nobody chooses a filter of their own.
import { KINDS } from '../../polls/question-kinds/kinds.ts';
import type { Pooled } from '../../polls/compatible-questions.ts';
import { namesPerson } from '../../polls/naming.ts';
import type { Question } from '../../polls/question.ts';
import type { Dimension } from './groups.ts';

const WITH_ONE_ANSWER = new Set(['single', 'dropdown', 'yesno', 'rating', 'csat', 'ces', 'nps']);
/** Each further one has to hold against all others. */
const MOST = 8;

const CAMPS = ['Promoters (9 to 10)', 'Passives (7 to 8)', 'Detractors (0 to 6)'] as const;
const campOf = (point: number) => CAMPS[point >= 9 ? 0 : point >= 7 ? 1 : 2];

/** Whether the board may break down by it at all. */
export const mayBreakDown = ({ question, apart }: Pooled): boolean =>
	WITH_ONE_ANSWER.has(question.kind) && apart.length === 0 && !namesPerson(question);

/** The first of them: an author asks first what matters most. `without`: questions that an author took out. */
export const dimensionsOf = (pooled: readonly Pooled[], without: ReadonlySet<string>): Dimension[] =>
	pooled
		.filter((one) => mayBreakDown(one) && !without.has(one.question.id))
		.slice(0, MOST)
		.map(({ question }) => ({
			id: question.id,
			title: question.title,
			meanings: meaningsOf(question)
		}));

function meaningsOf(question: Question): [value: string, label: string][] {
	const meanings = KINDS[question.kind].meanings(question);
	if (question.kind !== 'nps') return meanings;
	const camps = meanings.map(([value]): [string, string] => [value, campOf(Number(value))]);
	return CAMPS.flatMap((camp) => camps.filter(([, label]) => label === camp));
}
