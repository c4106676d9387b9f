// Which column of a file answers which question, and what its values mean.
import { z } from 'zod';
import { isOpen, type Question } from '../polls/question.ts';
import { KINDS } from '../polls/question-kinds/kinds.ts';
import { PREFER_NOT, type SentForm } from '../polls/question-kinds/reading.ts';

const column = z.string().max(300).default('');
export const mappingInput = z.object({
	collectedBy: z.string().trim().min(1, 'Say who collected these answers.').max(300),
	basis: z.string().trim().min(1, 'Say on what basis they may be used here.').max(2000),
	/** The column that names a row, so that the same row is not taken twice; '' compares whole rows. */
	source: column,
	/** The column with the day of the answer, as YYYY-MM-DD; '' takes today. */
	date: column,
	/** The column that says, with yes, that the words may be quoted; '' means none may. */
	quote: column,
	/** By question id. */
	columns: z.record(z.string(), column).default({}),
	/** By question id, what a value of the file stands for: an option's id, a point, or '' for no answer. */
	values: z.record(z.string(), z.record(z.string(), z.string())).default({})
});
export type Mapping = z.infer<typeof mappingInput>;

const SEVERAL = /\s*[;|]\s*/;
const saysYes = /^(yes|y|true|1|agreed|published)$/i;
export const mayBeQuoted = (cell: string): boolean => saysYes.test(cell.trim());

/** What a question's cell may stand for, by value: for a choice its option ids, for a scale its points. */
export function meanings(question: Question): [string, string][] {
	const own = KINDS[question.kind].meanings(question);
	return own.length > 0 && question.preferNot ? [...own, [PREFER_NOT, 'Prefer not to say']] : own;
}

/** One value of a file as the form of this question would send it; null when it means nothing the question offers. */
function meaningOf(question: Question, mapping: Mapping, value: string): string | null {
	const told = mapping.values[question.id] ?? {};
	if (Object.hasOwn(told, value)) return told[value] ?? null;
	const known = meanings(question);
	const plain = value.trim().toLowerCase();
	return (
		known.find(([id]) => id === plain)?.[0] ??
		known.find(([, label]) => label.trim().toLowerCase() === plain)?.[0] ??
		null
	);
}

/** The values of this question's column that nothing offered stands for yet. */
export function unknownValues(
	question: Question,
	mapping: Mapping,
	rows: Record<string, string>[]
): string[] {
	const from = mapping.columns[question.id];
	if (!from || meanings(question).length === 0) return [];
	const values = new Set(rows.flatMap((row) => split(question, row[from] ?? '')));
	return [...values].filter((value) => meaningOf(question, mapping, value) === null);
}

const split = (question: Question, cell: string): string[] =>
	(question.kind === 'several' ? cell.split(SEVERAL) : [cell]).map((value) => value.trim()).filter(Boolean);

/** A row of the file as if it had been sent as a form. */
export function asForm(questions: Question[], mapping: Mapping, row: Record<string, string>): SentForm {
	const fields = new Map<string, string[]>();
	for (const question of questions) {
		const cell = row[mapping.columns[question.id] ?? ''] ?? '';
		const values = isOpen(question)
			? [cell]
			: split(question, cell).map((value) => meaningOf(question, mapping, value) ?? value);
		fields.set(`q.${question.id}`, values.filter(Boolean));
	}
	return { get: (name) => fields.get(name)?.[0] ?? null, getAll: (name) => fields.get(name) ?? [] };
}
