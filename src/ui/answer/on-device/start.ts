// The one script of the question pages. Without it everything works, a page at a time; with it the pages turn without waiting,
// what is written is kept on the device, and a page once open can be finished and sent without a connection.
import { BEYOND_PAGES } from '#domain/polls/journey/page.ts';
import { CONTACT_FIELD } from '#domain/answers/contact.ts';
import { answersIn, fieldIn } from './fields.ts';
import { newKeeper, watchOtherTabs } from './keeper.ts';
import { keepNow, offer, tellKept, tellOtherTab } from './kept.ts';
import { placeOf, tell } from './problems.ts';
import { sendWaiting } from './sending.ts';
import { formHere, goOnFrom, pageIn } from './sheet.ts';
import { load, type State } from './state.ts';
import { goBack, submit } from './turning.ts';

const PAUSE_MS = 400;

function begin(room: HTMLElement): void {
	const state: State = {
		sheet: { whole: null, questionsMain: null },
		keeper: newKeeper(room),
		delivery: null,
		isBusy: false,
		start: room.dataset.start ?? ''
	};
	const form = formHere();
	if (!form) return;
	const key = fieldIn(form, 'key');
	history.replaceState({ page: Number(fieldIn(form, 'page') || BEYOND_PAGES) }, '');
	addEventListener('popstate', ({ state: noted }) => {
		const page = pageIn(noted);
		if (page !== undefined) void goBack(state, page).then(() => tellKept(state));
	});
	document.addEventListener('submit', (event) => void submit(state, event));
	keepWhatIsWritten(state);
	lookWhenLeft(state);
	watchOtherTabs(
		state.keeper,
		() => fieldIn(formHere() ?? form, 'key'),
		(draft) => tellOtherTab(state, draft)
	);
	tellKept(state);
	offer(state);
	sendWaiting(state, key);
	void load(state);
}

/** A moment after each change; and at once where the page goes out of sight. */
function keepWhatIsWritten(state: State): void {
	let timer = 0;
	const keepIt = () => {
		clearTimeout(timer);
		if (timer) keepNow(state);
		timer = 0;
	};
	document.addEventListener('input', ({ target }) => {
		if (!(target instanceof Element) || !formHere()?.contains(target)) return;
		clearTimeout(timer);
		timer = window.setTimeout(keepIt, PAUSE_MS);
	});
	addEventListener('pagehide', keepIt);
	document.addEventListener('visibilitychange', keepIt);
}

/** Looks at an answer when somebody leaves its question, if they wrote or chose there. */
function lookWhenLeft(state: State): void {
	const touched = new Set<string>();
	let isPressed = false;
	const idOf = (target: EventTarget | null): string | undefined => {
		if (!(target instanceof HTMLElement)) return undefined;
		if (target.id === CONTACT_FIELD) return CONTACT_FIELD;
		return target.closest<HTMLElement>('fieldset[data-question]')?.dataset.question;
	};
	const look = (id: string) => {
		const form = formHere();
		if (form && placeOf(form, id)) tell(form, id, problemOf(state, form, id));
	};
	document.addEventListener('input', ({ target }) => touched.add(idOf(target) ?? ''));
	document.addEventListener('pointerdown', () => (isPressed = true));
	// What moves under a finger would be missed: the line comes after the press.
	for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => (isPressed = false));
	document.addEventListener('focusout', ({ target, relatedTarget }) => {
		const id = idOf(target);
		// Its “Why we ask this” is not another part of the answer.
		const isInside =
			relatedTarget instanceof Element && relatedTarget.matches('[name]') && idOf(relatedTarget) === id;
		if (!id || !touched.has(id) || isInside) return;
		if (!isPressed) return look(id);
		document.addEventListener('pointerup', () => setTimeout(() => look(id), 0), { once: true });
	});
}

/** What going on from here would say of it. */
function problemOf({ sheet }: State, form: HTMLFormElement, id: string): string | undefined {
	const step = sheet.whole && goOnFrom(sheet.whole, answersIn(form), Number(fieldIn(form, 'page')));
	return step?.problems[id];
}

const room = document.querySelector<HTMLElement>('[data-device]');
if (room) begin(room);
