// What must come first before answers are taken at a busy moment. Nobody is refused: whoever sends beyond what is usual takes
// the slow way, where each answer costs a machine seconds and a person nothing but a short wait.
//
// The rule. Pressing Send goes through at once up to `perMinute` times a minute from one network, and up to twenty times that
// for one poll from everywhere. Beyond either, until that minute is over, a form must bring a sum that its browser did, or a
// ticket that is half a minute old; of tickets a network may use `perMinute` in a minute. A form in which the field that
// nobody sees was filled in takes the slow way at any time. Each server counts for itself; what it signs, all of them know.
import { hash } from 'node:crypto';
import { askForProof, isProven, type Form } from './proof.ts';
import { readTicket, WAIT_SECONDS, writeTicket, type Why } from './ticket.ts';
import { countByAddress, countWithin } from './tries.ts';

const MINUTE_MS = 60_000;
const POLL_TIMES = 20;

export type Sending = Form & {
	/** Of whoever sends; only its network is counted, under a key of the day. */
	address: string;
	/** What stands in the field that nobody sees. */
	unseen: string;
	ticket: string;
	asked: string;
	solution: string;
};

/** What a form must bring, and what it is told. `early`: its ticket is not old enough yet. */
export type Demand = {
	why: Why | 'early';
	seconds: number;
	ticket: string;
	/** The sum, as the page carries it. */
	asked: string;
};

export type Guard = (sending: Sending, now: Date) => Promise<Demand | null>;

export function makeGuard(secret: string, perMinute: number): Guard {
	const sent = countByAddress(MINUTE_MS);
	const tickets = countByAddress(MINUTE_MS);
	const polls = countWithin(MINUTE_MS);

	/** Counts both, whatever the first one says. */
	function isMuch({ address, poll }: Sending, now: Date): boolean {
		const fromHere = sent.add(address, now) > perMinute;
		// Anybody may name a poll that there is none of, and at any length.
		const inAll = polls.add(hash('sha256', poll, 'base64url'), now) > perMinute * POLL_TIMES;
		return fromHere || inAll;
	}

	return async function guard(sending, now) {
		const isBusy = isMuch(sending, now);
		const ticket = readTicket(secret, sending, sending.ticket, now);
		const isFilled = sending.unseen !== '';
		if (!isBusy && !isFilled && ticket?.why !== 'filled') return null;
		if (!isFilled && (await isProven(secret, sending, now))) return null;
		if (!isFilled && ticket?.secondsLeft === 0 && tickets.add(sending.address, now) <= perMinute) return null;
		const why = isFilled ? 'filled' : (ticket?.why ?? 'many');
		const isKept = ticket?.why === why;
		return {
			why: isKept ? 'early' : why,
			// A ticket that is old enough came where too many had been used within this minute.
			seconds: isKept ? ticket.secondsLeft || WAIT_SECONDS : WAIT_SECONDS,
			ticket: isKept ? sending.ticket : writeTicket(secret, sending, why, now),
			asked: await askForProof(secret, sending, now)
		};
	};
}
