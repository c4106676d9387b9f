// All questions of the poll at once, rendered by the server as on their pages. The script turns the pages by the same
// engine, so nothing has to be waited for, and nobody stands still without a connection.
import { CONTACT_FIELD } from '#domain/answers/contact.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import type { Page } from '#domain/polls/journey/page.ts';
import { pipedText } from '#domain/polls/journey/pipe.ts';
import { walk } from '#domain/polls/journey/walk.ts';
import { formOf } from '#domain/polls/question-kinds/reading.ts';
import { asTyped } from '#domain/polls/read-answers.ts';
import { ask, doorOf, formDataOf } from './ask.ts';
import { isAnswer, type Values } from './draft.ts';
import { everythingIn } from './fields.ts';
import { kinds } from './words.ts';

export type Whole = {
	content: PollContent;
	/** Places are limited: the server looks at each page, so that nobody answers the rest for nothing. */
	isLimited: boolean;
	/** What is rendered of each question, by its id. */
	parts: Map<string, Element>;
	/** What is said below the review. */
	agreed: Element | null;
};

const isContent = (value: unknown): value is PollContent =>
	typeof value === 'object' && value !== null && 'questions' in value && 'intent' in value;

/** null where it could not be had: then the server turns the pages. */
export async function fetchWhole(form: HTMLFormElement): Promise<Whole | null> {
	const body = formDataOf(everythingIn(form).filter(([name]) => !isAnswer(name)));
	const reply = await ask(doorOf(form.action, 'whole'), body);
	const all = reply?.page.querySelector<HTMLElement>('[data-whole]');
	if (!all) return null;
	const content: unknown = JSON.parse(all.dataset.whole ?? 'null');
	if (!isContent(content)) return null;
	const parts = [...all.querySelectorAll<HTMLElement>('[data-of]')];
	return {
		content,
		isLimited: all.dataset.limited === 'yes',
		parts: new Map(parts.map((part) => [part.dataset.of ?? '', part])),
		agreed: all.querySelector('[data-agreed]')
	};
}

/** The questions of a page as this person reads them: earlier answers stand in their words. */
export function partsOf({ content, parts }: Whole, page: Page, values: Values): Node[] {
	const { given } = walk(content, asTyped(content, formOf(values)));
	const say = (words: string) => pipedText(words, content.questions, given, kinds);
	const ids = [...page.questions.map(({ id }) => id), ...(page.asksContact ? [CONTACT_FIELD] : [])];
	return ids.flatMap((id) => {
		const part = parts.get(id);
		if (!part) return [];
		const shown = document.importNode(part, true);
		sayIn(shown, say);
		return [...shown.childNodes];
	});
}

function sayIn(part: Element, say: (words: string) => string): void {
	const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
	for (let text = texts.nextNode(); text; text = texts.nextNode())
		if (text.nodeValue?.includes('{{')) text.nodeValue = say(text.nodeValue);
	for (const one of part.querySelectorAll('[aria-label*="{{"]'))
		one.setAttribute('aria-label', say(one.getAttribute('aria-label') ?? ''));
}
