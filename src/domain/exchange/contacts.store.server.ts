// Contacts as one purpose gives them back. Runs inside forContacts: that role sees no answer.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';

type At = { workspaceId: string; pollId: string };
export type SealedContact = { link: string; sealed: Buffer };

/** The same that row level security asks, so that either may be lost and nobody is written to who did not allow it. */
const ALLOWED = sql<boolean>`(current_setting('app.purpose', true) = any (p.allowed) and p.delete_after >= current_date)`;

/** Those of a poll who allow it, in an order that tells nothing. */
export async function listContacts(tx: Tx, at: At): Promise<SealedContact[]> {
	const { rows } = await sql<SealedContact>`
		select p.link, p.sealed from contact.person p
		where p.workspace_id = ${at.workspaceId} and p.poll_id = ${at.pollId} and ${ALLOWED}
		order by p.link`.execute(tx);
	return rows;
}

export async function findContact(tx: Tx, at: At, link: string): Promise<SealedContact | null> {
	const { rows } = await sql<SealedContact>`
		select p.link, p.sealed from contact.person p
		where p.workspace_id = ${at.workspaceId} and p.poll_id = ${at.pollId} and p.link = ${link} and ${ALLOWED}`.execute(
		tx
	);
	return rows[0] ?? null;
}
