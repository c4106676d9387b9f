// What is to be told to somebody outside: the events, how long to wait between tries, and what can go wrong.

export const ENDINGS = ['response.withdrawn', 'response.erased'] as const;
export const CONTENTS = ['response.given', 'response.changed'] as const;
export const EVENTS = [...CONTENTS, ...ENDINGS] as const;
export type Event = (typeof EVENTS)[number];

export const EVENT_NAMES: Record<string, string> = {
	'response.given': 'Somebody answered',
	'response.changed': 'Somebody changed their answers',
	'response.withdrawn': 'Somebody withdrew',
	'response.erased': 'Somebody’s answers are to be erased'
};

/** Minutes until the next try after the first, second ... that was not acknowledged. The last goes on for ever. */
export const WAITS = [1, 5, 30, 120, 360, 720, 1440];

/** After so many days without acknowledgement the desk is told that something is wrong. */
export const FAILING_AFTER_DAYS = 7;

/** How a try ended. A problem is a code of fixed form: never what the other side said. */
export type Posted = { acknowledged: true } | { problem: string };
export type Post = (
	url: string,
	message: { headers: Record<string, string>; body: string }
) => Promise<Posted>;

const PROBLEMS: Record<string, string> = {
	'under-way': 'is under way',
	'not-https': 'the address is not https',
	'private-address': 'the address leads into a private network',
	'unknown-name': 'no such name is known',
	redirected: 'it redirects elsewhere, which is not followed',
	'timed-out': 'no answer within ten seconds',
	'bad-certificate': 'its certificate could not be trusted',
	unreachable: 'it could not be reached',
	'not-allowed': 'not allowed at the moment, so not sent',
	'not-mailed': 'the mail server did not take it'
};

/** A problem in words, to stand in a sentence. */
export const sayProblem = (code: string): string =>
	PROBLEMS[code] ?? (code.startsWith('answered-') ? `it answered ${code.slice(9)}` : 'it did not work');
