// What is wrong, beside its question, in the words and the places that the server uses; and a list of it with ways there.
import { CONTACT_FIELD } from '#domain/answers/contact.ts';
import { field } from '#domain/polls/question-kinds/reading.ts';
import { road } from './words.ts';
import { make } from './make.ts';

export type Problems = Record<string, string>;
export type Titled = { id: string; title: string };
const nameOf = (id: string) => (id === CONTACT_FIELD ? id : field(id));

/** Where a question stands: its group, or the line of the contact. */
export const placeOf = (form: HTMLFormElement, id: string): HTMLElement | null =>
	id === CONTACT_FIELD
		? (document.getElementById(CONTACT_FIELD)?.closest<HTMLElement>('.field') ?? null)
		: form.querySelector<HTMLElement>(`fieldset[data-question="${CSS.escape(id)}"]`);

/** Says what is wrong with it, or that nothing is any more. */
export function tell(form: HTMLFormElement, id: string, problem: string | undefined): void {
	const place = placeOf(form, id);
	if (!place) return;
	const own = `${nameOf(id)}-problem`;
	const old = document.getElementById(own);
	if (old?.textContent === (problem ?? '')) return;
	old?.remove();
	for (const marked of [place, ...place.querySelectorAll('[aria-invalid]')]) {
		marked.removeAttribute('aria-invalid');
		describe(marked, own, false);
	}
	if (problem === undefined) return;
	const before = [
		...place.querySelectorAll(':scope > :is(legend, label, small, p[id$="-help"], p[id$="-limit"])')
	];
	// The look of a component is bound to a class of its own, which stands on its other parts.
	const look = [...place.classList].find((name) => name.startsWith('svelte-')) ?? '';
	before.at(-1)?.after(make('p', { class: `problem ${look}`.trim(), id: own }, problem));
	const isGroup = place.getAttribute('role') === 'radiogroup';
	const marked = isGroup ? [place] : place.querySelectorAll('input:not([type=hidden]), select, textarea');
	for (const one of marked) {
		one.setAttribute('aria-invalid', 'true');
		describe(one, own, true);
	}
}

function describe(element: Element, id: string, isOn: boolean): void {
	const others = (element.getAttribute('aria-describedby') ?? '')
		.split(' ')
		.filter((each) => each && each !== id);
	const all = isOn ? [...others, id] : others;
	if (all.length > 0) element.setAttribute('aria-describedby', all.join(' '));
	else element.removeAttribute('aria-describedby');
}

/** The list above the form; the old one goes. Returns it, where there is one. */
export function summary(
	form: HTMLFormElement,
	questions: readonly Titled[],
	problems: Problems
): HTMLElement | null {
	for (const old of form.parentElement?.querySelectorAll('.notice.bad[role=alert]') ?? []) old.remove();
	const lines = [...questions, { id: CONTACT_FIELD, title: road.email }].flatMap(({ id, title }) =>
		problems[id] === undefined ? [] : [{ to: nameOf(id), title, problem: problems[id] }]
	);
	if (lines.length === 0) return null;
	const list = make(
		'div',
		{ class: 'notice bad', role: 'alert', tabindex: '-1' },
		make('p', {}, make('strong', {}, road.needLook(lines.length)), ` ${road.nothingLost}`),
		make(
			'ul',
			{},
			...lines.map(({ to, title, problem }) =>
				make('li', {}, make('a', { href: `#${to}`, dir: 'auto' }, title), make('span', {}, problem))
			)
		)
	);
	form.before(list);
	return list;
}
