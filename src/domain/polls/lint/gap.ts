import type { PollContent } from '../poll.ts';
import type { Mend } from './mend.ts';
import type { Span } from './warnings/warning.ts';

/** Something that blocks publishing: which rule, where in the content, and what to do. E11 is held where versions are
 *  published and read (as-published.ts), because a draft has no fingerprint yet. */
export type Gap = {
	rule:
		| 'missing'
		| 'E1'
		| 'E2'
		| 'E3'
		| 'E4'
		| 'E5'
		| 'E6'
		| 'E7'
		| 'E8'
		| 'E9'
		| 'E10'
		| 'E12'
		| 'journey'
		| 'look'
		| 'languages';
	path: string;
	/** Why it blocks, and what to do. */
	sentence: string;
	/** The offending words within their text. */
	marked?: { text: string; spans: Span[] };
	/** Better words, or another choice, where one fits. */
	mend?: Mend;
};

/** Where answers of this poll are sent: a recipient, by the id and the name it was declared under. */
export type Target = { recipient: string; name: string };

/** A rule looks at the whole content; `today` is YYYY-MM-DD. */
export type Rule = (content: PollContent, today: string, targets: readonly Target[]) => Gap[];

export const markedIn = (text: string, span: Span | null): Gap['marked'] =>
	span ? { text, spans: [span] } : undefined;
export const whole = (text: string): Gap['marked'] => markedIn(text, { start: 0, end: text.length });
