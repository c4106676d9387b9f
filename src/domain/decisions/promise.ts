// A promise: by when a decision and its results were to be told. The first date anybody was given is the one that counts.
import type { PollVersion } from '../polls/poll.ts';

export type PromiseState = 'due' | 'kept' | 'late' | 'broken';
export type Promised = {
	/** What keeping it is: a decision made, or what came of it told. */
	done: 'made' | 'told';
	/** YYYY-MM-DD */
	dueOn: string;
	/** The day it was told; null while it is not. */
	keptOn: string | null;
	state: PromiseState;
};

export function promiseState(dueOn: string, keptOn: string | null, today: string): PromiseState {
	if (keptOn !== null) return keptOn <= dueOn ? 'kept' : 'late';
	return today <= dueOn ? 'due' : 'broken';
}

/** Both promises of a poll: the decision, and what is told back. `decidedOn`, `toldOn`: the first day of each, or null. */
export function promisesOf(
	versions: readonly PollVersion[],
	done: { decidedOn: string | null; toldOn: string | null },
	today: string
): Promised[] {
	const first = (days: string[]) => [...days].filter(Boolean).sort()[0];
	const decisionDue = first(versions.map((version) => version.content.intent.decision.dueOn));
	const tellingDue = first(versions.map((version) => version.content.intent.tellBack.dueOn));
	const one = (done: Promised['done'], dueOn: string | undefined, keptOn: string | null): Promised[] =>
		dueOn ? [{ done, dueOn, keptOn, state: promiseState(dueOn, keptOn, today) }] : [];
	return [...one('made', decisionDue, done.decidedOn), ...one('told', tellingDue, done.toldOn)];
}
