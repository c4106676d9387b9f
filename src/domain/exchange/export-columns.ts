// The columns of an export: who, when, and a column for each declared question; nothing else that is stored.
import type { PollVersion } from '../polls/poll.ts';
import { declaredFields } from '../polls/declared-fields.ts';
import type { AnswerValue } from '../polls/answer-value.ts';
import type { Question } from '../polls/question.ts';
import { columnsFor } from '../polls/question-kinds/kinds.ts';

export type ExportedResponse = {
	person: string;
	day: string;
	version: number;
	fingerprint: string;
	values: Record<string, AnswerValue>;
};

type Column = {
	heading: string;
	questionId: string;
	/** Which of its question's columns this is. */
	at: number;
};

/** The columns of these versions, which share a scope: a question asked in several of them has one, under its newest words. */
export function columnsOf(versions: readonly PollVersion[]): Column[] {
	const questions = new Map<string, Question>();
	for (const question of versions.flatMap(({ content }) => declaredFields(content)))
		if (!questions.has(question.id)) questions.set(question.id, question);
	return [...questions.values()].flatMap((question): Column[] => {
		return columnsFor(question).map(({ heading }, at) => ({ heading, questionId: question.id, at }));
	});
}

const declaredBy = (versions: readonly PollVersion[], response: ExportedResponse): Question[] => {
	const own = versions.find((version) => version.number === response.version);
	return own ? declaredFields(own.content) : [];
};

/** One person's line, in the order of the columns. What no version of theirs asked stays empty. */
export function cellsOf(
	columns: readonly Column[],
	versions: readonly PollVersion[],
	response: ExportedResponse
): string[] {
	const asked = declaredBy(versions, response);
	return [
		response.person,
		response.day,
		...columns.map(({ heading, questionId, at }) => {
			const question = asked.find((each) => each.id === questionId);
			const value = response.values[questionId];
			if (!question || value === undefined) return '';
			const own = columnsFor(question);
			// An older version may have had other lines: a cell is found by its heading, else by its place.
			return (own.find((each) => each.heading === heading) ?? own[at])?.cell(value) ?? '';
		})
	];
}

/** Only what the person's own version asked. */
export function declaredValues(
	versions: readonly PollVersion[],
	response: ExportedResponse
): Record<string, AnswerValue> {
	const asked = declaredBy(versions, response);
	const ids = new Set(asked.map(({ id }) => id));
	return Object.fromEntries(Object.entries(response.values).filter(([id]) => ids.has(id)));
}
