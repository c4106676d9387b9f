// The columns of an export: who, when, and a column for each declared question; nothing else that is stored.
import { whyApart } from '../polls/compatible-questions.ts';
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
	/** As the question itself calls it. */
	own: string;
	questionId: string;
	/** The versions that asked it alike. */
	versions: number[];
	/** Which of its question's columns this is. */
	at: number;
};

type Alike = { question: Question; versions: number[]; isChanged: boolean };

/** Questions by what was asked alike, the newest versions first: what changed too much to be one column is several. */
function askedAlike(versions: readonly PollVersion[]): Alike[] {
	const groups: Alike[] = [];
	for (const { number, content } of [...versions].sort((a, b) => b.number - a.number))
		for (const question of declaredFields(content)) {
			const same = groups.filter((each) => each.question.id === question.id);
			const alike = same.find((each) => whyApart(question, each.question) === '');
			if (alike) alike.versions.push(number);
			else groups.push({ question, versions: [number], isChanged: same.length > 0 });
		}
	return groups;
}

/** The columns of these versions, which share a scope: a question that several of them asked alike has one, under its newest
 *  words; one that was changed too much has another for each way in which it was asked. */
export function columnsOf(versions: readonly PollVersion[]): Column[] {
	return askedAlike(versions).flatMap(({ question, versions: alike, isChanged }): Column[] => {
		const under = isChanged ? ` (version ${alike.toReversed().join(', ')})` : '';
		return columnsFor(question).map(({ heading: own }, at) => ({
			...{ heading: own + under, own, questionId: question.id, versions: alike, at }
		}));
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
		...columns.map(({ own: heading, questionId, versions: alike, at }) => {
			const isAskedHere = alike.includes(response.version);
			const question = isAskedHere ? asked.find((each) => each.id === questionId) : undefined;
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
