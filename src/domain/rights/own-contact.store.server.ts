// Statements on one person's contact: by its own link, or by the address that somebody types.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { forContacts, forPurpose } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';

export type ContactRow = {
	workspace_id: string;
	poll_id: string;
	link: string;
	address_mac: string | null;
	sealed: Uint8Array;
	allowed: string[];
	delete_after: string;
};
type FileRow = {
	workspace_id: string;
	id: string;
	poll_id: string;
	link: string;
	question_id: string;
	type: string;
	size: number;
};
type Sealed = { link: string; addressMac: string; sealed: Buffer };

/** The contact under this link, every column; null when there is none. `tx` is turned to its workspace. */
export async function readContactRow(tx: Tx, workspaceId: string, link: string): Promise<ContactRow | null> {
	await nameOne(tx, 'app.link', link);
	return forContacts(tx, { reader: 'respondent', purpose: 'own' }, async () => {
		const { rows } = await sql<ContactRow>`
			select workspace_id, poll_id, link, address_mac, sealed, allowed, delete_after
			from contact.person where workspace_id = ${workspaceId} and link = ${link}`.execute(tx);
		return rows[0] ?? null;
	});
}

/** The files beside that contact, every column but what is sealed: its holder opens that by itself. */
export async function readOwnFiles(tx: Tx, { workspaceId }: { workspaceId: string }, link: string) {
	await nameOne(tx, 'app.link', link);
	return forContacts(tx, { reader: 'respondent', purpose: 'own' }, async () => {
		const { rows } = await sql<FileRow>`
			select workspace_id, id, poll_id, link, question_id, type, size
			from contact.file where workspace_id = ${workspaceId} and link = ${link} order by question_id`.execute(tx);
		return rows;
	});
}

/** Seals another address over the one there was. False when there was none. */
export async function putContact(tx: Tx, workspaceId: string, contact: Sealed): Promise<boolean> {
	await nameOne(tx, 'app.link', contact.link);
	return forContacts(tx, { reader: 'respondent', purpose: 'own' }, async () => {
		const { numAffectedRows } = await sql`
			update contact.person set sealed = ${contact.sealed}, address_mac = ${contact.addressMac}
			where workspace_id = ${workspaceId} and link = ${contact.link}`.execute(tx);
		return (numAffectedRows ?? 0n) > 0n;
	});
}

/** What was sealed for this address in this poll: a response each time somebody answered with it. */
export async function listSealedFor(
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	addressMac: string
): Promise<Uint8Array[]> {
	await nameOne(tx, 'app.address', addressMac);
	return forContacts(tx, { reader: 'respondent', purpose: 'reissue' }, async () => {
		const { rows } = await sql<{ sealed: Uint8Array }>`
			select sealed from contact.person
			where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId} and address_mac = ${addressMac}
				and delete_after >= current_date`.execute(tx);
		return rows.map((row) => row.sealed);
	});
}

/** From now on only the new code opens this response. False when there is no such response any more. */
export async function replaceReceipt(
	tx: Tx,
	workspaceId: string,
	responseId: string,
	receiptHash: string
): Promise<boolean> {
	await nameOne(tx, 'app.response', responseId);
	return forPurpose(tx, { reader: 'respondent', purpose: 'reissue' }, async () => {
		const row = await tx
			.updateTable('response')
			.set({ receipt_hash: receiptHash })
			.where('workspace_id', '=', workspaceId)
			.where('id', '=', responseId)
			.where('mode', '=', 'identified')
			.where('delete_after', '>=', sql<string>`current_date`)
			.returning('id')
			.executeTakeFirst();
		return row !== undefined;
	});
}
