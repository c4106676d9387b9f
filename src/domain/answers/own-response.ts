// The one response that a receipt opens, for the person who holds it.
import { answerValue, type AnswerValue } from '../polls/answer-value.ts';

/** One yes or no of a respondent. The highest number of a purpose is the one that holds. */
export type OwnConsent = {
	/** As allowed: `inform`, or under a widened statement `inform@2`. */
	purpose: string;
	number: number;
	given: boolean;
	/** The exact words, in the language they were shown in. */
	wording: string;
	language: string;
	fingerprint: string;
	givenOn: string;
	/** null in anonymous mode. */
	givenAt: Date | null;
	withdrawnAt: Date | null;
};

export type OwnResponse = {
	id: string;
	workspaceId: string;
	pollId: string;
	version: number;
	fingerprint: string;
	mode: string;
	answeredOn: string;
	sentAt: Date | null;
	deleteAfter: string;
	withdrawnAt: Date | null;
	values: Record<string, AnswerValue>;
	consents: OwnConsent[];
};

/** Where a row comes as JSON its moments are text. */
type Moment = Date | string | null;
export type ResponseRow = {
	id: string;
	workspace_id: string;
	poll_id: string;
	version: number;
	fingerprint: string;
	mode: string;
	answered_on: string;
	sent_at: Moment;
	delete_after: string;
	withdrawn_at: Moment;
};
export type ConsentRow = {
	purpose: string;
	number: number;
	given: boolean;
	wording: string;
	language: string;
	fingerprint: string;
	given_on: string;
	given_at: Moment;
	withdrawn_at: Moment;
};

/** `answers`: what is stored, by question. */
export const ownResponse = (
	row: ResponseRow,
	answers: [question: string, stored: unknown][],
	consents: ConsentRow[]
): OwnResponse => ({
	id: row.id,
	workspaceId: row.workspace_id,
	pollId: row.poll_id,
	version: row.version,
	fingerprint: row.fingerprint,
	mode: row.mode,
	answeredOn: row.answered_on,
	sentAt: momentOf(row.sent_at),
	deleteAfter: row.delete_after,
	withdrawnAt: momentOf(row.withdrawn_at),
	values: Object.fromEntries(answers.map(([question, stored]) => [question, answerValue.parse(stored)])),
	consents: consents.map(ownConsent)
});

const ownConsent = (row: ConsentRow): OwnConsent => ({
	purpose: row.purpose,
	number: row.number,
	given: row.given,
	wording: row.wording,
	language: row.language,
	fingerprint: row.fingerprint,
	givenOn: row.given_on,
	givenAt: momentOf(row.given_at),
	withdrawnAt: momentOf(row.withdrawn_at)
});

const momentOf = (said: Moment): Date | null => (said === null ? null : new Date(said));
