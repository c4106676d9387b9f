// What a file of another tool asks, before it is a poll here: the same shape for every format.
import type { QuestionKind } from '../../polls/question.ts';
import type { Thing } from './report.ts';

/** The same words by the tag of their language. */
export type Texts = ReadonlyMap<string, string>;
export const NO_WORDS: Texts = new Map();
export const inOne = (language: string, words: string): Texts => new Map(words ? [[language, words]] : []);

export type SourceChoice = {
	name: string;
	texts: Texts;
	/** One object for a choice of the file, however many questions offer it: it is reported once. */
	thing: Thing;
	/** What rules may call it, beside its question's name. */
	names?: readonly string[];
};

export type SourceQuestion = {
	name: string;
	/** What rules and texts may call it. */
	names: readonly string[];
	thing: Thing;
	kind: QuestionKind;
	title: Texts;
	help: Texts;
	required: boolean;
	options?: readonly SourceChoice[];
	items?: readonly SourceChoice[];
	columns?: readonly SourceChoice[];
	/** Short words of the kind: yes, no, low, high, words, unit, best, worst. */
	words?: Readonly<Record<string, Texts>>;
	/** The points of a scale, in order. */
	points?: readonly Texts[];
	other?: Texts;
	none?: SourceChoice;
	/** Choices that stand in its words or points. */
	also?: readonly SourceChoice[];
	settings?: Readonly<Record<string, unknown>>;
	/** Rules that all must hold for it to be asked, each with where it stood. */
	show: readonly { rule: string; thing: Thing }[];
	/** What answers are called in rules, where it is not the name of a choice. */
	values?: ReadonlyMap<string, string>;
	/** Sentences that say what is not as it was. */
	changed: readonly string[];
	/** What Candor noted for itself when it wrote this file. */
	hint?: unknown;
};

export type Source = {
	title: { texts: Texts; thing: Thing };
	/** The language of the poll. */
	language: string;
	languages: readonly { tag: string; thing: Thing; changed?: string }[];
	questions: readonly SourceQuestion[];
	/** Names of what was left out, for the reason why a rule cannot be kept. */
	leftOut: ReadonlySet<string>;
	/** How texts name an answer; the first group is the name. */
	pipe: RegExp;
	/** The name as the file declares it: `{p1name.shown}` and `p1name.NAOK` are `p1name`. */
	plainName: (name: string) => string;
	/** A name without brackets is a question in this tool. */
	bareNames: boolean;
};
