// The invitation that a personal link opens: seen, and noted as answered, by whoever holds the link.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { forContacts } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';

export type OwnInvitation = { workspaceId: string; pollId: string; answeredOn: string | null };

const asHolder = async <T>(tx: Tx, tokenHash: string, act: () => Promise<T>): Promise<T> => {
	await nameOne(tx, 'app.invitation', tokenHash);
	return forContacts(tx, { reader: 'respondent', purpose: 'own' }, act);
};

/** null where the link was made up, was ended, or its list is deleted. */
export const findInvitation = (db: Database, tokenHash: string): Promise<OwnInvitation | null> =>
	db.transaction().execute((tx) =>
		asHolder(tx, tokenHash, async () => {
			const { rows } = await sql<OwnInvitation>`
				select workspace_id as "workspaceId", poll_id as "pollId", answered_on as "answeredOn"
				from contact.invitation where token_hash = ${tokenHash}`.execute(tx);
			return rows[0] ?? null;
		})
	);

/** Whether this link ended because its person said stop. */
export const wasStopped = (db: Database, tokenHash: string): Promise<boolean> =>
	db.transaction().execute((tx) =>
		asHolder(tx, tokenHash, async () => {
			const { rows } = await sql`
				select 1 from contact.stopped_link where token_hash = ${tokenHash}`.execute(tx);
			return rows.length > 0;
		})
	);

/** Notes the day, and no response. Of two at once, one is told true; false as well where the link is not of this poll. */
export const takeInvitation = (
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	tokenHash: string,
	on: string
): Promise<boolean> =>
	asHolder(tx, tokenHash, async () => {
		const { numAffectedRows } = await sql`
			update contact.invitation set answered_on = ${on}::date
			where token_hash = ${tokenHash} and workspace_id = ${at.workspaceId} and poll_id = ${at.pollId}
				and answered_on is null`.execute(tx);
		return (numAffectedRows ?? 0n) > 0n;
	});
