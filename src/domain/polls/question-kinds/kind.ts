// What a question kind answers for. Each has one file; kinds.ts lists them all.
import type { z } from 'zod';
import { en, type Words } from '../../languages/en.ts';
import type { AnswerValue } from '../answer-value.ts';
import type { ReadAnswer, SentForm } from './reading.ts';
import type { Tally } from './tally.ts';

/** What stands around questions, in the language somebody reads. */
export type KindWords = Words['kinds'];
/** At the desk. */
export const PLAIN: KindWords = en.kinds;

type Written = { id: string; kind: string; title: string };
/** How a kind's controls belong together: radios of one name, one control with a name of its own, a group; or none. */
export type Control = 'radios' | 'one' | 'group' | 'none';
/** A column of an export: its heading, and the cell of one person's answer. */
export type Column<V> = { heading: string; cell: (value: V) => string };

export type KindFile<Q extends Written, V extends AnswerValue> = {
	/** As the author's list of kinds calls it. */
	name: string;
	schema: z.ZodType<Q>;
	/** Its answer as stored, "Prefer not to say" aside. */
	value: z.ZodType<V>;
	control: Control;
	/** Makes a new one ready to be written. */
	blank?: (question: Q) => Q;
	/** Reads the answer from a sent form, strictly: only what was offered. "Prefer not to say" was looked at before. */
	read: (question: Q, form: SentForm, words: KindWords) => ReadAnswer<V>;
	/** A stored answer as the form would send it: the way back from reading, so that it can be changed. */
	formValues: (question: Q, value: V) => Record<string, string[]>;
	/** In words, as review and receipt show it. */
	describe: (question: Q, value: V, words: KindWords) => string;
	/** What is wrong as it is written: the field, and a sentence. */
	gap?: (question: Q) => { field: string; sentence: string } | null;
	/** Said before it can be broken, under the question. */
	limit?: (question: Q, words: KindWords) => string;
	/** Several columns in an export; left out: one, of the answer in words. */
	columns?: (question: Q) => Column<V>[];
	/** What many answers say together. Left out: only how many there are. */
	tally?: (question: Q, values: V[]) => Tally;
	/** What a cell of a file may stand for, by the value the form would send. Left out: the words as they are. */
	meanings?: (question: Q) => [string, string][];
};

/** A kind as the rest of the house calls it: for any question, which must be of this kind. */
export type Kind = {
	name: string;
	control: Control;
	blank: <T extends Written>(question: T) => T;
	read: (question: Written, form: SentForm, words: KindWords) => ReadAnswer<AnswerValue>;
	formValues: (question: Written, value: AnswerValue) => Record<string, string[]>;
	describe: (question: Written, value: AnswerValue, words: KindWords) => string;
	gap: (question: Written) => { field: string; sentence: string } | null;
	limit: (question: Written, words: KindWords) => string;
	columns: (question: Written) => Column<AnswerValue>[];
	tally: (question: Written, values: AnswerValue[]) => Tally;
	meanings: (question: Written) => [string, string][];
};

/** Opens a kind's file to the whole house. Throws where a question of another kind is handed in: a mistake of ours. */
export function kind<Q extends Written, V extends AnswerValue>(id: Q['kind'], file: KindFile<Q, V>): Kind {
	const isOwn = (question: Written): question is Q => question.kind === id;
	const own = (question: Written): Q => {
		if (!isOwn(question)) throw new Error(`a question of kind ${question.kind} was read as ${id}`);
		return question;
	};
	return {
		name: file.name,
		control: file.control,
		blank: (question) => {
			if (file.blank && isOwn(question)) Object.assign(question, file.blank(question));
			return question;
		},
		read: (question, form, words) => file.read(own(question), form, words),
		formValues: (question, value) => file.formValues(own(question), file.value.parse(value)),
		describe: (question, value, words) => file.describe(own(question), file.value.parse(value), words),
		gap: (question) => file.gap?.(own(question)) ?? null,
		limit: (question, words) => file.limit?.(own(question), words) ?? '',
		columns: (question) => {
			const asked = own(question);
			const columns = file.columns?.(asked) ?? [
				{ heading: asked.title, cell: (value: V) => file.describe(asked, value, PLAIN) }
			];
			return columns.map(({ heading, cell }) => ({
				heading,
				cell: (value) => cell(file.value.parse(value))
			}));
		},
		tally: (question, values) =>
			file.tally?.(
				own(question),
				values.map((value) => file.value.parse(value))
			) ?? {},
		meanings: (question) => file.meanings?.(own(question)) ?? []
	};
}
