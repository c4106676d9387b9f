// The road through a form, page by page. Nothing is kept on the server before sending: every step is found anew from what
// the form carries.
import { wordsFor } from '../languages/words.ts';
import type { AnswerValue } from '../polls/answer-value.ts';
import { fullQuestion, type Quota, type Taken } from '../polls/quota.ts';
import { pageAt, pagesFor, questionsFor, type Page } from '../polls/journey/page.ts';
import type { PollContent } from '../polls/poll.ts';
import { isFile, type Question, type QuestionOf } from '../polls/question.ts';
import { MOST_MEGABYTES } from '../polls/question-kinds/file.ts';
import type { SentForm } from '../polls/question-kinds/reading.ts';
import { asTyped, readAnswers } from '../polls/read-answers.ts';
import { CONTACT_FIELD, readContact } from './contact.ts';

type Problems = Record<string, string>;
export type QuestionsStep = {
	step: 'questions';
	page: Page | null;
	/** The number of the page before, if any. */
	back: number | null;
	problems: Problems;
};
export type ReviewStep = {
	step: 'review';
	read: Record<string, AnswerValue>;
	asked: Question[];
	/** What is asked for here, and by no page before: only this step is sent together with its files. */
	files: QuestionOf<'file'>[];
	problems: Problems;
	/** Titles of questions that were answered and are not asked after all: these answers are not sent. */
	left: string[];
	/** Where each question is changed. */
	pages: { number: number; ids: string[] }[];
};

/** The page of this number as these answers lead to it; the nearest before it where it is led to no more. `key`: the number
 *  of the form. */
export function openPage(
	content: PollContent,
	form: SentForm,
	number: number,
	problems: Problems = {},
	key = String(form.get('key') ?? '')
): QuestionsStep {
	const pages = pagesFor(content, asTyped(content, form), key);
	const page = pageAt(pages, number) ?? null;
	const before = page && pages[pages.indexOf(page) - 1];
	return { step: 'questions', page, back: before?.number ?? null, problems };
}

/** What is asked on a page, by the names that problems go by. */
const fieldsOf = (page: Page): string[] => [
	...page.questions.map(({ id }) => id),
	...(page.asksContact ? [CONTACT_FIELD] : [])
];

const isWrong = (page: Page, problems: Problems): boolean =>
	fieldsOf(page).some((id) => problems[id] !== undefined);

/** Of the problems those of this page: what comes later has not been reached yet, and cannot be looked at. */
const on = (page: Page, problems: Problems): Problems =>
	Object.fromEntries(Object.entries(problems).filter(([id]) => fieldsOf(page).includes(id)));

/** The first page on which something still needs a look. */
export function openWrongPage(content: PollContent, form: SentForm, problems: Problems): QuestionsStep {
	const wrong = pagesFor(content, asTyped(content, form)).find((page) => isWrong(page, problems));
	return wrong
		? openPage(content, form, wrong.number, on(wrong, problems))
		: openPage(content, form, 0, problems);
}

/** Where what is wrong stands: on a page, or where only files are, on the last step. */
export function openProblems(
	content: PollContent,
	form: SentForm,
	problems: Problems,
	megabytes: number
): QuestionsStep | ReviewStep {
	const files = content.questions.filter(isFile).map(({ id }) => id);
	const onPages = Object.keys(problems).filter((id) => !files.includes(id));
	const last = onPages.length === 0 && goOn(content, form, Infinity, megabytes);
	return last && last.step === 'review' ? { ...last, problems } : openWrongPage(content, form, problems);
}

/** The question, of those answered so far, whose answer enough people gave already; null when there is a place for this
 *  person. Told with each page, so that nobody answers the rest for nothing. */
export const fullSoFar = (
	content: PollContent,
	form: SentForm,
	quotas: readonly Quota[],
	taken: Taken
): Question | null => fullQuestion(content.questions, quotas, taken, readAnswers(content, form).values);

/** From the page of this number on to the next; after the last to what would be sent; or back to what needs a look.
 *  `megabytes`: what the server takes of one file. */
export function goOn(
	content: PollContent,
	form: SentForm,
	number: number,
	megabytes = MOST_MEGABYTES
): QuestionsStep | ReviewStep {
	const { values, problems, abandoned } = readAnswers(content, form);
	const contact =
		content.intent.identity === 'identified' ? readContact(form, wordsFor(content.language).kinds) : null;
	if (contact && 'problem' in contact) problems[CONTACT_FIELD] = contact.problem;
	const pages = pagesFor(content, asTyped(content, form));
	const here = pageAt(pages, number)?.number ?? 0;
	const wrong = pages.find((page) => page.number <= here && isWrong(page, problems));
	if (wrong) return openPage(content, form, wrong.number, on(wrong, problems));
	const next = pages.find((page) => page.number > here);
	if (next) return openPage(content, form, next.number);
	const asked = questionsFor(content, values);
	return {
		step: 'review',
		read: values,
		asked: asked.filter((question) => !isFile(question)),
		files: asked
			.filter(isFile)
			.map((question) => ({ ...question, megabytes: Math.min(question.megabytes, megabytes) })),
		problems: {},
		left: content.questions.filter(({ id }) => abandoned.includes(id)).map(({ title }) => title),
		pages: pages.map((page) => ({ number: page.number, ids: fieldsOf(page) }))
	};
}
