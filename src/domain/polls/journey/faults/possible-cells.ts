// Answers to a grid that stand for all others: what each line that is compared can hold. null where they cannot be tried out.
import type { AnswerValue } from '../../answer-value.ts';
import type { Question } from '../../question.ts';
import type { Clause } from '../condition.ts';

const MOST = 2000;
type Cell = string[] | number | null | undefined;

export function possibleCells(question: Question, clauses: readonly Clause[]): AnswerValue[] | null {
	const whole = clauses.filter(({ part }) => part === undefined);
	const onlyWhether = whole.every(({ compare }) => compare === 'answered' || compare === 'not-answered');
	if (!onlyWhether) return null;
	const parts = [...new Set(clauses.flatMap(({ part }) => part ?? []))];
	if (parts.length === 0) return [{ any: 'answer' }];
	if (question.kind === 'matrix') {
		const { items, columns, choose, required } = question;
		const known = parts.filter((part) => items.some(({ id }) => id === part));
		const ids = columns.map(({ id }) => id);
		const marks =
			choose === 'one'
				? ids.map((id) => [id])
				: ids.length > 6
					? null
					: Array.from({ length: 2 ** ids.length - 1 }, (_each, mask) =>
							ids.filter((_id, at) => (mask + 1) & (2 ** at))
						);
		const line: Cell[] | null = marks && [...marks, ...(required ? [] : [undefined])];
		const spare = items.find(({ id }) => !known.includes(id));
		return line && filled(known, line, spare && ids[0] ? { [spare.id]: [ids[0]] } : null);
	}
	return null;
}

/** Every way to fill these lines; a line that nobody compares may hold something, so that none of them has to. */
function filled(parts: string[], line: Cell[], spare: Record<string, string[]> | null): AnswerValue[] | null {
	if (line.length ** parts.length > MOST) return null;
	let answers: Record<string, string[]>[] = [{}];
	for (const part of parts)
		answers = answers.flatMap((answer) =>
			line.map((cell) => (Array.isArray(cell) ? { ...answer, [part]: cell } : answer))
		);
	return answers
		.map((answer) => ({ ...answer, ...spare }))
		.filter((answer) => Object.keys(answer).length > 0);
}
