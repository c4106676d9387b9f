// The columns of an export: who, when, and a column for each declared question; nothing else that is stored.
import type { PollVersion } from '../polls/poll.ts';
import type { AnswerValue, Question } from '../polls/question.ts';
import { describeAnswer, isPreferNot } from '../polls/question-kinds/kinds.ts';

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
	cell: (question: Question, value: AnswerValue) => string;
};

/** The columns of these versions, which share a scope: a question asked in several of them has one, under its newest words. */
export function columnsOf(versions: readonly PollVersion[]): Column[] {
	const questions = new Map<string, Question>();
	for (const question of versions.flatMap((version) => version.content.questions))
		if (!questions.has(question.id)) questions.set(question.id, question);
	return [...questions.values()].flatMap((question): Column[] => {
		const column = (heading: string, cell: Column['cell']) => ({ heading, questionId: question.id, cell });
		if (question.kind !== 'importance') return [column(question.title, describeAnswer)];
		return question.items.flatMap(({ id, label }) =>
			(['importance', 'satisfaction'] as const).map((side) =>
				column(`${question.title} ${label}: ${side}`, (_asked, value) => markOf(value, id, side))
			)
		);
	});
}

/** One person's line, in the order of the columns. What no version of theirs asked stays empty. */
export function cellsOf(
	columns: readonly Column[],
	versions: readonly PollVersion[],
	response: ExportedResponse
): string[] {
	const asked = versions.find((version) => version.number === response.version)?.content.questions ?? [];
	return [
		response.person,
		response.day,
		...columns.map(({ questionId, cell }) => {
			const question = asked.find((each) => each.id === questionId);
			const value = response.values[questionId];
			return question && value !== undefined ? cell(question, value) : '';
		})
	];
}

/** Only what the person's own version asked. */
export function declaredValues(
	versions: readonly PollVersion[],
	response: ExportedResponse
): Record<string, AnswerValue> {
	const asked = versions.find((version) => version.number === response.version)?.content.questions ?? [];
	const ids = new Set(asked.map(({ id }) => id));
	return Object.fromEntries(Object.entries(response.values).filter(([id]) => ids.has(id)));
}

function markOf(value: AnswerValue, item: string, side: 'importance' | 'satisfaction'): string {
	if (isPreferNot(value)) return 'Prefer not to say';
	if (typeof value !== 'object' || Array.isArray(value)) return '';
	const mark = Object.entries(value).find(([id]) => id === item)?.[1];
	return typeof mark === 'object' ? String(mark[side] ?? '') : '';
}
