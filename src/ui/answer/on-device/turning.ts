// Goes from page to page: by the engine where the whole poll is at hand, else by asking the server for the next page.
import { actOf, ask, doorOf } from './ask.ts';
import { answersIn, fieldIn } from './fields.ts';
import { keepNow, tellKept } from './kept.ts';
import { hush, sayAloud } from './notes.ts';
import { reviewHere } from './review.ts';
import { send } from './sending.ts';
import { formHere, goOnFrom, open, show, turnTo } from './sheet.ts';
import { stopSending, type State } from './state.ts';
import { device } from './words.ts';

const OURS = ['next', 'change', 'send'];

/** Takes over what it knows; any other button of the form goes the browser's own way. */
export async function submit(state: State, event: SubmitEvent): Promise<void> {
	const form = formHere();
	const by = event.submitter;
	if (!form || event.target !== form) return;
	const to = by instanceof HTMLButtonElement && by.hasAttribute('formaction') ? by.formAction : form.action;
	if (!OURS.includes(actOf(to))) return;
	event.preventDefault();
	if (state.isBusy) return;
	state.isBusy = true;
	try {
		if (actOf(to) === 'send') await send(state, form, to);
		else await turn(state, form, to, by instanceof HTMLButtonElement ? by.value : '');
	} finally {
		state.isBusy = false;
	}
}

async function turn(state: State, form: HTMLFormElement, to: string, value: string): Promise<void> {
	stopSending(state);
	['back', 'no-page'].forEach(hush);
	const isBack = actOf(to) === 'change';
	const number = isBack ? Number(value) : Number(fieldIn(form, 'page'));
	const isTurned = isBack ? goTo(state, number) : goOnHere(state, form, number);
	if (!isTurned) await turnByServer(state, form, to, isBack ? ['to', value] : null);
	keepNow(state);
	tellKept(state);
}

/** To the page of this number, of what is at hand. */
export function goTo(state: State, number: number, isNew = true): boolean {
	const form = formHere();
	const { whole } = state.sheet;
	if (!form || !whole) return false;
	const values = answersIn(form);
	return turnTo(state.sheet, open(whole, values, number), values, isNew);
}

function goOnHere({ sheet }: State, form: HTMLFormElement, number: number): boolean {
	if (!sheet.whole || sheet.whole.isLimited) return false;
	const values = answersIn(form);
	const step = goOnFrom(sheet.whole, values, number);
	return step.step === 'questions' && turnTo(sheet, step, values);
}

async function turnByServer(
	state: State,
	form: HTMLFormElement,
	to: string,
	extra: [string, string] | null
): Promise<void> {
	const body = new FormData(form);
	if (extra) body.append(...extra);
	const reply = await ask(to, body);
	if (show(state.sheet, reply)) return;
	const { whole } = state.sheet;
	if (!whole || extra) return sayAloud('no-page', device.noPage);
	const values = answersIn(form);
	const step = goOnFrom(whole, values, Number(fieldIn(form, 'page')));
	if (step.step === 'questions') turnTo(state.sheet, step, values);
	else reviewHere(state.sheet, step, values);
}

/** The browser's own Back and Forward. The look before sending is not looked at again by itself: the last page is. */
export async function goBack(state: State, number: number): Promise<void> {
	const form = formHere();
	if (!form) return;
	stopSending(state);
	if (goTo(state, number, false)) return;
	const body = new FormData(form);
	body.set('to', String(number));
	const reply = await ask(doorOf(form.action, 'change'), body);
	if (!show(state.sheet, reply, false)) sayAloud('no-page', device.noPage);
}
