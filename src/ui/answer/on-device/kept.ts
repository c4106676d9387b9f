// What the person sees of what is kept: the line below the form, what they began earlier, and another tab with the same form.
import { answersOf, noLongerAsked, saysMore, type Draft, type Fields, type Values } from './draft.ts';
import { answersIn, carry, fieldIn, fill, setField } from './fields.ts';
import { drafts, keep, letGo } from './keeper.ts';
import { button, comeTo, dayHere, make } from './make.ts';
import { hush, say, sayKept, throwAway } from './notes.ts';
import { formHere, open, turnTo } from './sheet.ts';
import { load, stopSending, type State } from './state.ts';
import { device } from './words.ts';

/** Keeps the form as it stands now, and says so below it. */
export function keepNow(state: State): void {
	const form = formHere();
	if (!form || state.keeper.isAway || state.delivery) return;
	keep(state.keeper, form, Date.now());
	tellKept(state);
}

export function tellKept(state: State): void {
	const { keeper } = state;
	if (keeper.isAway || !formHere()) return document.querySelector('[data-kept]')?.remove();
	// The line stays as it is while somebody is about to press what stands in it.
	if (document.querySelector('[data-kept]')?.contains(document.activeElement)) return;
	const away = keeper.own && keeper.isKeeping ? () => throwAwayHere(state) : null;
	sayKept(keeper.isKeeping ? keeper.days : null, away);
}

/** Nothing stays, neither on the device nor on the page. */
function throwAwayHere({ keeper, delivery, start }: State): void {
	delivery?.stop();
	if (keeper.own) letGo(keeper, keeper.own.key);
	keeper.isAway = true;
	location.assign(start);
}

/** Offers what was begun earlier, the latest of it, if there is any. */
export function offer(state: State): void {
	hush('began');
	const form = formHere();
	if (!form) return;
	const { keeper } = state;
	const key = fieldIn(form, 'key');
	// This very form comes back with less after it is loaded anew; once something is written here, it is what counts.
	const isBegun = (one: Draft) =>
		one.key === key ? !keeper.own && saysMore(one, answersIn(form)) : !one.isWaiting;
	const begun = () => drafts(keeper).filter(isBegun);
	const [draft] = begun();
	if (!draft) return;
	say('began', device.began(dayHere(draft.began)), [
		// Another tab may have gone on with it meanwhile.
		button(
			device.goOnWithIt,
			() => void restore(state, begun().find(({ key }) => key === draft.key) ?? draft),
			''
		),
		throwAway(() => {
			letGo(keeper, draft.key);
			offer(state);
		})
	]);
}

/** Puts back what was written, under the draft's own number, so that sending twice stays sending once. What was agreed to just
 *  now stands: purposes that were ticked back then are not ticked by this. */
export async function restore(state: State, draft: Draft): Promise<void> {
	const form = formHere();
	if (!form) return;
	stopSending(state);
	const { keeper, sheet } = state;
	const before = fieldIn(form, 'key');
	if (before !== draft.key) letGo(keeper, before);
	const values = { ...answersIn(form), ...answersOf(draft.fields) };
	setField(form, 'key', draft.key);
	carryRest(form, draft.fields);
	keeper.own = draft;
	keeper.isAway = false;
	await load(state);
	if (sheet.whole) turnTo(sheet, open(sheet.whole, values, draft.page), values);
	else fillHere(form, values);
	keepNow(state);
	['began', 'elsewhere', 'wrote'].forEach(hush);
	const isOlder = draft.fingerprint !== fieldIn(formHere() ?? form, 'fingerprint');
	const line = say('back', isOlder ? device.statementOlder : device.isBack);
	const content = sheet.whole?.content;
	const asked = [...(content?.questions ?? []), ...(content?.hidden ?? [])].map(({ id }) => id);
	const gone = content ? noLongerAsked(values, asked) : [];
	if (gone.length > 0)
		line.append(
			make('p', {}, device.noLongerAsked),
			make('ul', {}, ...gone.map((words) => make('li', { dir: 'auto' }, words)))
		);
	comeTo(line);
}

/** What else the form carried then, and this one does not: a code under which it is kept elsewhere. */
function carryRest(form: HTMLFormElement, fields: Fields): void {
	for (const [name, value] of fields)
		if (name !== 'also' && !form.elements.namedItem(name))
			form.prepend(make('input', { type: 'hidden', name, value }));
}

/** Where the whole poll could not be had: what is asked here is filled in, the rest goes along. */
function fillHere(form: HTMLFormElement, values: Values): void {
	fill(form, values);
	carry(form, form, values);
}

/** Another tab went on with this form, or sent it, or threw it away. */
export function tellOtherTab(state: State, draft: Draft | null): void {
	tellKept(state);
	const here = draft && button(device.goOnHere, () => void restore(state, draft), '');
	say('elsewhere', here ? device.elsewhere : device.goneElsewhere, here ? [here] : [], 'notice due');
}
