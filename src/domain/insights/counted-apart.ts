// What the board says of answers it does not count: those to a question that was changed too much, or is no longer asked.
import { droppedQuestions, poolQuestions } from '../polls/compatible-questions.ts';
import type { PollContent, PollVersion } from '../polls/poll.ts';
import { isOpen, type Question } from '../polls/question.ts';

export type CountedApart = {
	questionId: string;
	/** As it was asked then. */
	title: string;
	versions: number[];
	/** null where fewer than the smallest group. */
	people: number | null;
	/** In words that follow "because". */
	why: string;
};

type Answered = { questionId: string; version: number; people: number };

/** By question and reason, those that anybody answered. Words are sorted by people, whatever was asked: they are not in here. */
export function countedApart(
	content: PollContent,
	versions: readonly PollVersion[],
	answered: readonly Answered[],
	k: number
): CountedApart[] {
	const changed = poolQuestions(content, versions).flatMap(({ question, apart }) =>
		[...new Set(apart.map(({ why }) => why))].map((why) => ({
			question,
			why,
			versions: apart.filter((each) => each.why === why).map(({ version }) => version)
		}))
	);
	const dropped = droppedQuestions(content, versions).map((each) => ({
		...each,
		why: 'it is no longer asked'
	}));
	return [...changed, ...dropped].flatMap(({ question, why, versions: apart }): CountedApart[] => {
		const under = answered.filter(
			({ questionId, version }) => questionId === question.id && apart.includes(version)
		);
		if (isOpen(question) || under.length === 0) return [];
		const people = under.reduce((sum, each) => sum + each.people, 0);
		const numbers = [...new Set(under.map(({ version }) => version))].sort((a, b) => a - b);
		return [
			{
				questionId: question.id,
				title: titleThen(versions, question, numbers),
				versions: numbers,
				people: people < k ? null : people,
				why
			}
		];
	});
}

function titleThen(versions: readonly PollVersion[], question: Question, numbers: number[]): string {
	const then = versions.find(({ number }) => number === numbers.at(-1));
	return then?.content.questions.find(({ id }) => id === question.id)?.title ?? question.title;
}
