// Earlier answers in later words: {{q1}} in a title, a help or an answer stands for what was answered there, {{score.s1}}
// for a score. The result is text; whoever shows it escapes it like any other.
import { PLAIN, type KindWords } from '../question-kinds/kind.ts';
import { describeAnswer } from '../question-kinds/kinds.ts';
import type { Question } from '../question.ts';
import type { Walk } from './walk.ts';

const NAME = /\{\{\s*((?:score\.)?[a-z0-9]{1,20})\s*\}\}/g;
/** Stands where nothing was answered, so that the sentence still reads. */
const NOTHING = '…';
const LONGEST = 300;

/** What the words of this question name. */
export function namesIn(question: Question): string[] {
	const names: string[] = [];
	eachText(question, (words) => {
		names.push(...namesInText(words));
		return words;
	});
	return names;
}

/** The question as this person reads it. Few name anything, and to copy one takes longer than to look. */
export const piped = (
	question: Question,
	questions: readonly Question[],
	given: Walk['given'],
	says: KindWords = PLAIN
): Question =>
	namesAny(question) ? eachText(question, (words) => pipedText(words, questions, given, says)) : question;

const namesAny = (question: Question): boolean => JSON.stringify(question).includes('{{');

/** One text of it. */
export const pipedText = (
	words: string,
	questions: readonly Question[],
	given: Walk['given'],
	says: KindWords = PLAIN
): string =>
	words.replace(NAME, (_all, name: string) => {
		const value = given.get(name);
		if (value === undefined) return NOTHING;
		const asked = questions.find(({ id }) => id === name);
		const said = asked ? describeAnswer(asked, value, says) : String(value);
		return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
	});

/** As the author reads it: the name of what is named, in its place. */
export const withNames = (question: Question, nameOf: (name: string) => string): Question =>
	eachText(question, (words) => words.replace(NAME, (_all, name: string) => `[${nameOf(name)}]`));

/** The words of a question once these names are gone from them. */
export const withoutName = (question: Question, gone: string): Question =>
	eachText(question, (words) =>
		words.replace(NAME, (all: string, name: string) => (name === gone ? NOTHING : all))
	);

export const namesInText = (words: string): string[] =>
	[...words.matchAll(NAME)].flatMap(([, name]) => name ?? []);

export const textWithNames = (words: string, nameOf: (name: string) => string): string =>
	words.replace(NAME, (_all, name: string) => `[${nameOf(name)}]`);

const TEXTS = ['title', 'help', 'label', 'low', 'high'];

/** The same question, each of its texts for people replaced. */
function eachText(question: Question, change: (words: string) => string): Question {
	return JSON.parse(JSON.stringify(question), (key, part: unknown) =>
		typeof part === 'string' && TEXTS.includes(key) ? change(part) : part
	);
}
