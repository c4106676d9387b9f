// Send: kept first, then sent until the server has answered. Nothing here says "sent" before it did.
import { BEYOND_PAGES } from '#domain/polls/journey/page.ts';
import { ask, hasFiles, receiptIn, stepOf, type Reply } from './ask.ts';
import { deliver, outcomeOf, type Outcome } from './deliver.ts';
import { answersOf, isKeptWaiting, type Draft } from './draft.ts';
import { drafts, keep, letGo, unwait } from './keeper.ts';
import { offer, tellKept } from './kept.ts';
import { button, comeTo } from './make.ts';
import { bareWords, hush, inWords, say, sayAloud } from './notes.ts';
import { formHere, goOnFrom, show } from './sheet.ts';
import type { State } from './state.ts';
import { device } from './words.ts';

/** Sends the form of this page. With files it is sent while the page is open: no device keeps those. */
export async function send(state: State, form: HTMLFormElement, to: string): Promise<void> {
	if (state.delivery) return state.delivery.tryNow();
	const body = new FormData(form);
	const draft = keep(state.keeper, form, Date.now(), true);
	if (hasFiles(body)) return sendWithFiles(state, draft, to, body);
	state.delivery = deliver(draft, {
		isKept: () => isKeptWaiting(state.keeper.store, state.keeper.slug, draft),
		isHere: true,
		gone() {
			state.delivery = null;
			hush('waits');
		},
		done: (outcome, reply) => settle(state, draft, outcome, reply),
		waits: () => tellWaiting(state)
	});
}

async function sendWithFiles(state: State, draft: Draft, to: string, body: FormData): Promise<void> {
	unwait(state.keeper, draft);
	const reply = await ask(to, body);
	if (!reply) return sayAloud('waits', device.filesLater);
	settle(state, draft, outcomeOf(reply), reply);
}

function tellWaiting({ keeper }: State): void {
	const offline = keeper.isKeeping && !keeper.isAway ? device.waits : device.waitsHere;
	const words = navigator.onLine ? device.notReached : offline;
	if (document.querySelector('[data-note="waits"] p')?.textContent !== words) sayAloud('waits', words);
}

function arrive({ keeper }: State, { key }: Draft, receipt: string): void {
	letGo(keeper, key);
	keeper.isAway = true;
	location.assign(receipt);
}

function settle(state: State, draft: Draft, outcome: Outcome | null, reply: Reply): void {
	state.delivery = null;
	const receipt = receiptIn(reply);
	if (receipt && stepOf(reply.page) !== 'sent') return arrive(state, draft, receipt);
	const isTooMuch = reply.status === 429;
	if (isTooMuch || outcome === 'stored' || outcome === 'already') letGo(state.keeper, draft.key);
	else unwait(state.keeper, draft);
	// Where too much is sent at once, that page has a sum to do: the browser opens it as it is, with every word in its form.
	if (isTooMuch) {
		state.keeper.isAway = true;
		return formHere()?.submit();
	}
	const isRefused = outcome === 'refused';
	if (isRefused) hush('waits');
	else show(state.sheet, reply);
	// What that page says of it is said with the words, once.
	if (outcome === 'statement') document.querySelector('main > [role="alert"]')?.remove();
	if (isRefused || outcome === 'statement')
		showWords(state, draft, isRefused ? device.notTaken : device.statementChanged);
	tellKept(state);
}

/** What was written stays before the eyes of whoever is asked to read the statement anew, or is refused. */
function showWords({ sheet }: State, draft: Draft, why: string): void {
	const values = answersOf(draft.fields);
	const step = sheet.whole && goOnFrom(sheet.whole, values, BEYOND_PAGES);
	const words =
		sheet.whole && step?.step === 'review' ? inWords(sheet.whole.content, step) : bareWords(values);
	const line = say('wrote', why, [], 'notice due');
	line.append(words);
	comeTo(line);
}

/** What was finished without a connection, and whose page was closed since, is sent now. Whoever sits here may be somebody
 *  else: of what it says, and of its receipt, nothing is shown before they ask for it. */
export function sendWaiting(state: State, key: string): void {
	for (const draft of drafts(state.keeper).filter((one) => one.isWaiting && one.key !== key)) {
		const name = `late-${draft.key}`;
		say(name, device.finished);
		deliver(draft, {
			isKept: () => isKeptWaiting(state.keeper.store, state.keeper.slug, draft),
			isHere: false,
			gone: () => hush(name),
			done: (outcome, reply) => settleEarlier(state, draft, name, outcome, reply),
			waits() {}
		});
	}
}

function settleEarlier(state: State, draft: Draft, name: string, outcome: Outcome, reply: Reply): void {
	if (outcome === 'stored') {
		letGo(state.keeper, draft.key);
		const receipt = receiptIn(reply);
		const open = receipt?.includes('/r/') ? [button(device.receipt, () => location.assign(receipt))] : [];
		return void say(name, device.sent, open);
	}
	unwait(state.keeper, draft);
	offer(state);
	say(name, device.notSent);
}
