// The page of a receipt in one statement: everybody who answered opens it, right after they did.
import { sql } from 'kysely';
import type { Database } from '#db/open.ts';
import type { PollContent } from '../polls/poll.ts';
import { knownContent } from '../polls/known-versions.ts';
import { ownResponse, type ConsentRow, type OwnResponse, type ResponseRow } from '../answers/own-response.ts';

/** What the function tells. */
type Told = {
	own: ResponseRow;
	answers: Record<string, unknown>;
	consents: ConsentRow[];
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

/** The one response that this receipt opens, with what its page says of the poll; null where it opens none. */
export async function readOwnAtOnce(db: Database, receiptHash: string): Promise<OwnAtOnce | null> {
	const { rows } = await sql<Told>`select * from own_receipt(${receiptHash})`.execute(db);
	const [told] = rows;
	if (!told || told.slug === null || told.written === null) return null;
	const own = ownResponse(told.own, Object.entries(told.answers), told.consents);
	const { workspaceId, pollId, version: number } = own;
	const content = knownContent({ workspaceId, pollId, number, written: told.written });
	return { own, slug: told.slug, isTold: told.is_told, content };
}
