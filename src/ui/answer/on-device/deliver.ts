// Sends a finished form until the server has answered: at once, whenever the connection returns, and with growing pauses. It
// is always the same form under the same number, for the statement that was agreed to; the server alone says what becomes of it.
import { ask, formDataOf, receiptIn, stepOf, type Reply } from './ask.ts';
import { bodyOf, type Draft } from './draft.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;
const TOO_MUCH_S = 30;

export type Outcome = 'stored' | 'already' | 'late' | 'statement' | 'look' | 'refused';

/** What the server said became of it; null where this is no answer to that. */
export function outcomeOf(reply: Reply): Outcome | null {
	const step = stepOf(reply.page);
	if (receiptIn(reply) !== null) return 'stored';
	if (step === 'already' || step === 'late') return step;
	if (reply.status === 409) return 'statement';
	if (reply.status === 410) return 'late';
	if ([422, 429].includes(reply.status) && (step === 'questions' || step === 'review')) return 'look';
	// Trying again changes nothing about the rest; 408 and 429 pass by themselves.
	return reply.status < 400 || [408, 429].includes(reply.status) ? null : 'refused';
}

export type Delivery = { tryNow: () => void; stop: () => void };

type Ways = {
	/** Whether the device keeps it to be sent: another tab may throw it away, send it, or take it back to change it. */
	isKept: () => boolean;
	/** Its form stands on this page: where too much is sent at once, its person can do something about that. */
	isHere: boolean;
	/** It was kept, and is not any more. */
	gone: () => void;
	done: (outcome: Outcome, reply: Reply) => void;
	/** Nobody answered this try. */
	waits: () => void;
};

export function deliver(draft: Draft, { isKept, isHere, gone, done, waits }: Ways): Delivery {
	const wasKept = isKept();
	let pause = FIRST_PAUSE_MS;
	let timer = 0;
	let isTrying = false;
	let isOver = false;
	async function tryNow() {
		if (isTrying || isOver) return;
		clearTimeout(timer);
		if (wasKept && !isKept()) {
			stop();
			return gone();
		}
		isTrying = true;
		const reply = await ask(draft.to, formDataOf(bodyOf(draft)));
		isTrying = false;
		if (isOver) return;
		const isTooMuch = reply?.status === 429;
		const outcome = reply && outcomeOf(reply);
		if (reply && outcome && (isHere || !isTooMuch)) {
			stop();
			return done(outcome, reply);
		}
		waits();
		timer = window.setTimeout(tryNow, isTooMuch ? (reply.rest || TOO_MUCH_S) * 1000 : pause);
		pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
	}
	function stop() {
		isOver = true;
		clearTimeout(timer);
		removeEventListener('online', tryNow);
	}
	addEventListener('online', tryNow);
	void tryNow();
	return { tryNow: () => void tryNow(), stop };
}
