// What people said of themselves beside their address, in the words of the questions that asked for it.
import type { AnswerValue } from '../polls/answer-value.ts';
import { namesPerson } from '../polls/naming.ts';
import type { PollVersion } from '../polls/poll.ts';
import { isFile, type Question } from '../polls/question.ts';
import { describeAnswer } from '../polls/question-kinds/kinds.ts';

/** Each once, under its newest words, files aside; `versions` are in order, the newest first. */
export function namingQuestions(versions: readonly PollVersion[]): Question[] {
	const asked = new Map<string, Question>();
	for (const question of versions.flatMap((version) => version.content.questions))
		if (namesPerson(question) && !isFile(question) && !asked.has(question.id))
			asked.set(question.id, question);
	return [...asked.values()];
}

/** '' where it was not answered. */
export function wordsOf(question: Question, said: Readonly<Record<string, AnswerValue>>): string {
	const value = said[question.id];
	return value === undefined ? '' : describeAnswer(question, value);
}
