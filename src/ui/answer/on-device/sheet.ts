// The form somebody is in the middle of: where it stands, what the script knows of it, and how another page is shown in it.
import { BEYOND_PAGES } from '#domain/polls/journey/page.ts';
import { goOn, openPage, type QuestionsStep } from '#domain/answers/answering.ts';
import { formOf } from '#domain/polls/question-kinds/reading.ts';
import { doorOf, stepOf, type Reply } from './ask.ts';
import type { Values } from './draft.ts';
import { carry, fieldIn, fill, setField } from './fields.ts';
import { comeTo, make } from './make.ts';
import { summary, tell } from './problems.ts';
import { partsOf, type Whole } from './whole.ts';
import { road } from './words.ts';

export type Sheet = {
	whole: Whole | null;
	/** The page of questions, while the review stands in its place. */
	questionsMain: Element | null;
};

export const formHere = (): HTMLFormElement | null =>
	stepOf(document) === '' ? null : document.querySelector('main form:has(> input[name="key"])');

// The engine reads answers without the number of the form: the server has ordered them already.
export const goOnFrom = ({ content }: Whole, values: Values, number: number) =>
	goOn(content, formOf(values), number);
export const open = ({ content }: Whole, values: Values, number: number) =>
	openPage(content, formOf(values), number);

/** Shows a page of questions in place of the one that stands there. */
export function turnTo(sheet: Sheet, step: QuestionsStep, values: Values, isNew = true): boolean {
	const { whole } = sheet;
	if (sheet.questionsMain) {
		document.querySelector('main')?.replaceWith(sheet.questionsMain);
		sheet.questionsMain = null;
	}
	const form = formHere();
	const asked = form?.querySelector('[data-asked]');
	if (!whole || !step.page || !form || !asked) return false;
	const { page, back, problems } = step;
	asked.replaceChildren(...partsOf(whole, page, values));
	fill(asked, values);
	carry(form, asked, values);
	setField(form, 'page', String(page.number));
	const { at, of, isSure } = page.part;
	const part = of > 1 ? road.part(at, of, isSure) : '';
	const { title } = whole.content;
	dress(form, 'next', title, part, road.nothingStored(page.isLast), page.isLast ? road.lookOver : road.goOn);
	backTo(form, back, road.back);
	for (const [id, problem] of Object.entries(problems)) tell(form, id, problem);
	const list = summary(form, page.questions, problems);
	if (isNew) notePage(page.number);
	arrive(`${list ? `${road.again} · ` : ''}${road.titles.questions} · ${title}`, list);
	return true;
}

/** What stands around the questions, or around the look before sending. */
export function dress(
	form: HTMLFormElement,
	act: 'next' | 'send',
	heading: string,
	part: string,
	stored: string,
	on: string
): void {
	form.setAttribute('action', doorOf(form.getAttribute('action') ?? '', act));
	const says: [string, string][] = [
		['h1', heading],
		['[data-part]', part],
		['[data-stored]', stored],
		['[data-on]', on]
	];
	for (const [where, words] of says) {
		const place = document.querySelector<HTMLElement>(`main ${where}`);
		if (!place) continue;
		place.textContent = words;
		place.hidden = words === '';
	}
}

/** The button that leads back; on the first page the link that begins anew stands in its place. */
export function backTo(form: HTMLFormElement, page: number | null, words: string): void {
	const on = form.querySelector('[data-on]');
	const pair = on?.parentElement;
	const link = pair?.querySelector('a');
	pair?.querySelector('[name="to"]')?.remove();
	if (link) link.hidden = page !== null;
	if (page === null) return;
	const formaction = doorOf(form.getAttribute('action') ?? '', 'change');
	const look = on?.className.replace('primary', '') ?? '';
	pair?.append(make('button', { class: look, formaction, name: 'to', value: String(page) }, words));
}

/** A new page is read from its top. */
export function arrive(title: string, at: HTMLElement | null): void {
	document.title = title;
	scrollTo(0, 0);
	if (parent !== window) parent.postMessage({ candor: 'step' }, '*');
	const found = (where: string) => document.querySelector<HTMLElement>(`main ${where}`);
	comeTo(at ?? found('[data-part]:not([hidden])') ?? found('h1'));
}

/** Shows what the server answered in place of this page; false where it answered nothing to show. */
export function show(sheet: Sheet, reply: Reply | null, isNew = true): boolean {
	const page = reply?.page;
	const [here, there] = [document.querySelector('main'), page?.querySelector('main')];
	if (!page || !here || !there) return false;
	const step = stepOf(page);
	sheet.questionsMain = step === 'review' && stepOf(document) === 'questions' ? here : null;
	here.replaceWith(document.adoptNode(there));
	arrive(page.title, there.querySelector<HTMLElement>('[autofocus]'));
	if (isNew && step === 'review') notePage(BEYOND_PAGES);
	const form = formHere();
	if (isNew && form && step === 'questions') notePage(Number(fieldIn(form, 'page')));
	return true;
}

/** So that Back leads from page to page. */
export function notePage(page: number): void {
	if (pageIn(history.state) !== page) history.pushState({ page }, '');
}

/** The page that a place in the history stands for; undefined where it is none of ours. */
export const pageIn = (noted: unknown): number | undefined =>
	typeof noted === 'object' && noted !== null && 'page' in noted ? Number(noted.page) : undefined;
