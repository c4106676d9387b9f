// The page of questions a person stands on. Pages are numbered from 0; where there are several, a contact has one of its own
// after the last, so that it is asked once everything else is answered.
import { wordsFor } from '../../languages/words.ts';
import type { PollContent } from '../poll.ts';
import { isFile, type Question } from '../question.ts';
import { inOwnOrder } from './order.ts';
import { pagesOf } from './pages.ts';
import { piped } from './pipe.ts';
import { walk, type Values } from './walk.ts';

/** Beyond every page, as a form carries it: what would be sent. */
export const BEYOND_PAGES = 999;

export type Page = {
	number: number;
	/** What stands on it, in the words that this person reads. */
	questions: Question[];
	asksContact: boolean;
	/** Nothing can follow it. */
	isLast: boolean;
	/** Which page it is, counted from 1, of how many there can be; `isSure` where there are so many, whatever is answered. */
	part: { at: number; of: number; isSure: boolean };
};

/** What these answers lead to, page by page as the author spread it, in the words that this person reads. */
function spread(content: PollContent, values: Values, key: string): Question[][] {
	const { shown, given } = walk(content, values);
	const words = wordsFor(content.language).kinds;
	return pagesOf(content).map((page) =>
		page
			.filter((question) => shown.includes(question))
			.map((question) => inOwnOrder(piped(question, content.questions, given, words), key))
	);
}

/** All pages that these answers lead through, so far as they lead. Files stand on none: they are asked for at the very last.
 *  `key`: the number of the form, for answers in random order. */
export function pagesFor(content: PollContent, values: Values, key = ''): Page[] {
	const asksContact = content.intent.identity === 'identified';
	const pages = pagesOf(content);
	const last =
		asksContact && pages.length > 1
			? pages.length
			: pages.findLastIndex((page) => page.some((question) => !isFile(question)));
	const onPages = spread(content, values, key).map((questions, number) => ({
		number,
		questions: questions.filter((question) => !isFile(question)),
		asksContact: asksContact && pages.length === 1
	}));
	const numbers = pages.flatMap((page, number) => (page.some(isOnPage) ? [number] : []));
	if (asksContact && pages.length > 1) numbers.push(pages.length);
	const ahead = (number: number) => numbers.filter((other) => other > number).length;
	return [...onPages, { number: pages.length, questions: [], asksContact: asksContact && pages.length > 1 }]
		.filter((page) => page.asksContact || page.questions.some(({ kind }) => kind !== 'page'))
		.map((page, at) => ({
			...page,
			isLast: page.number === last,
			part: {
				at: at + 1,
				of: at + 1 + ahead(page.number),
				isSure: isStraight(content) || ahead(page.number) === 0
			}
		}));
}

const isOnPage = (question: Question): boolean => question.kind !== 'page' && !isFile(question);
/** Everybody is asked the same. */
const isStraight = ({ questions }: PollContent): boolean =>
	questions.every(({ show, after }) => !show && !after?.length);

/** What this person is asked, in the words they read: review and receipt show these and no others. */
export const questionsFor = (content: PollContent, values: Values): Question[] =>
	spread(content, values, '').flat();

/** The page of this number, or the nearest before it that is still led to. */
export const pageAt = (pages: readonly Page[], number: number): Page | undefined =>
	pages.findLast((page) => page.number <= number) ?? pages[0];
