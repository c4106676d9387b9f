// The page of a receipt in one statement: everybody who answered opens it, right after they did.
import { sql } from 'kysely';
import type { Database } from '#db/open.ts';
import { answerValue } from '../polls/answer-value.ts';
import type { PollContent } from '../polls/poll.ts';
import { knownContent } from '../polls/known-versions.ts';
import type { OwnConsent, OwnResponse } from '../answers/response.store.server.ts';

/** Rows as the function tells them: moments and days are text. */
type Told = {
	own: {
		id: string;
		workspace_id: string;
		poll_id: string;
		version: number;
		fingerprint: string;
		mode: string;
		answered_on: string;
		sent_at: string | null;
		delete_after: string;
		withdrawn_at: string | null;
	};
	answers: Record<string, unknown>;
	consents: {
		purpose: string;
		number: number;
		given: boolean;
		wording: string;
		language: string;
		fingerprint: string;
		given_on: string;
		given_at: string | null;
		withdrawn_at: string | null;
	}[];
	slug: string | null;
	written: string | null;
	is_told: boolean;
};

export type OwnAtOnce = {
	own: OwnResponse;
	slug: string;
	isTold: boolean;
	/** What was answered, as it was published; undefined where this server has not checked it yet. */
	content: PollContent | undefined;
};

const momentOf = (said: string | null): Date | null => (said === null ? null : new Date(said));

/** The one response that this receipt opens, with what its page says of the poll; null where it opens none. */
export async function readOwnAtOnce(db: Database, receiptHash: string): Promise<OwnAtOnce | null> {
	const { rows } = await sql<Told>`select * from own_receipt(${receiptHash})`.execute(db);
	const [told] = rows;
	if (!told || told.slug === null || told.written === null) return null;
	const own = responseOf(told);
	const { workspaceId, pollId, version: number } = own;
	const content = knownContent({ workspaceId, pollId, number, written: told.written });
	return { own, slug: told.slug, isTold: told.is_told, content };
}

const responseOf = ({ own, answers, consents }: Told): OwnResponse => ({
	id: own.id,
	workspaceId: own.workspace_id,
	pollId: own.poll_id,
	version: own.version,
	fingerprint: own.fingerprint,
	mode: own.mode,
	answeredOn: own.answered_on,
	sentAt: momentOf(own.sent_at),
	deleteAfter: own.delete_after,
	withdrawnAt: momentOf(own.withdrawn_at),
	values: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, answerValue.parse(value)])),
	consents: consents.map(consentOf)
});

const consentOf = (row: Told['consents'][number]): OwnConsent => ({
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
