// Statements that let go of responses. Answers and consents go with their response; the contact is deleted beside it.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { enterWorkspace, forContacts, forPurpose, inWorkspace, withReceipt } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { noteRespondent } from '../audit/note-respondent.ts';
import { listedMac } from '../answers/keyed-secrets.ts';
import { unsealedContact } from '../answers/sealed-contact.ts';
import { noteErased, noteMarks } from '../consent/erasure-log.store.server.ts';
import { NUMBER_DAYS } from '../intents/draft-days.ts';

/** Deletes the one response this receipt opens and notes only that, on this day, one was erased. False if there is none. */
export const eraseOwn = (
	db: Database,
	secret: string,
	receiptHash: string,
	on: string,
	linkOf: (responseId: string) => string
): Promise<boolean> =>
	withReceipt(db, receiptHash, async (tx) => {
		const own = await tx
			.deleteFrom('response')
			.where('receipt_hash', '=', receiptHash)
			.returning(['workspace_id', 'poll_id', 'id'])
			.executeTakeFirst();
		if (!own) return false;
		await enterWorkspace(tx, own.workspace_id);
		await tx
			.insertInto('erasure')
			.values({ workspace_id: own.workspace_id, poll_id: own.poll_id, erased_on: on, reason: 'asked' })
			.execute();
		await unlistOwn(
			tx,
			secret,
			own.workspace_id,
			await deleteContacts(tx, own.workspace_id, [linkOf(own.id)]),
			on
		);
		await noteErased(tx, secret, own.workspace_id, [own.id], on);
		const at = { workspaceId: own.workspace_id, pollId: own.poll_id };
		await noteRespondent(tx, at, 'response-erased', new Date(on));
		return true;
	});

/** Deletes what is past its day in one workspace; returns how many responses that were. */
export const eraseDue = (
	db: Database,
	secret: string,
	workspaceId: string,
	on: string,
	linkOf: (responseId: string) => string
): Promise<number> =>
	inWorkspace(db, workspaceId, async (tx) => {
		const gone = await forPurpose(tx, { reader: 'server:retention', purpose: 'retention' }, async () => {
			const rows = await tx
				.deleteFrom('response')
				.where('workspace_id', '=', workspaceId)
				.where('delete_after', '<', on)
				.returning(['id', 'poll_id'])
				.execute();
			await tx
				.deleteFrom('submission')
				.where('workspace_id', '=', workspaceId)
				.where('sent_on', '<', sql<string>`${on}::date - ${NUMBER_DAYS}::int`)
				.execute();
			await tx
				.deleteFrom('kept_draft')
				.where('workspace_id', '=', workspaceId)
				.where('delete_after', '<', on)
				.execute();
			return rows;
		});
		for (const { poll_id } of gone)
			await tx
				.insertInto('erasure')
				.values({ workspace_id: workspaceId, poll_id, erased_on: on, reason: 'retention' })
				.execute();
		await deleteDueContacts(
			tx,
			workspaceId,
			on,
			gone.map((row) => linkOf(row.id))
		);
		await noteErased(
			tx,
			secret,
			workspaceId,
			gone.map((row) => row.id),
			on
		);
		for (const pollId of new Set(gone.map((row) => row.poll_id)))
			await noteAudit(
				tx,
				{ workspaceId, accountId: null },
				{ kind: 'answers-expired', subject: pollId },
				new Date(on)
			);
		return gone.length;
	});

export async function listWorkspaceIds(db: Database): Promise<string[]> {
	const rows = await db.selectFrom('workspace').select('id').execute();
	return rows.map((row) => row.id);
}

/** Contacts belong to another role: the one that reads answers cannot touch them, nor the other way round. */
async function deleteContacts(tx: Tx, workspaceId: string, links: string[]): Promise<Buffer[]> {
	const { rows } = await forContacts(tx, { reader: 'server:retention', purpose: 'retention' }, () =>
		sql<{ sealed: Buffer }>`
			delete from contact.person where workspace_id = ${workspaceId} and link = any (${links}) returning sealed`.execute(
			tx
		)
	);
	return rows.map((row) => row.sealed);
}

/** Whoever erases their answers leaves the lists of that workspace as well: their address is held nowhere then. */
async function unlistOwn(
	tx: Tx,
	secret: string,
	workspaceId: string,
	sealed: readonly Buffer[],
	on: string
): Promise<void> {
	const macs = sealed.map((one) => listedMac(secret, workspaceId, unsealedContact(secret, one).address));
	const { rows } = await forContacts(tx, { reader: 'server:retention', purpose: 'retention' }, () =>
		sql<{ mac: string }>`
			delete from contact.listed where workspace_id = ${workspaceId} and address_mac = any (${macs})
			returning address_mac as mac`.execute(tx)
	);
	const marks = [...new Set(rows.map(({ mac }) => mac))];
	await noteMarks(
		tx,
		workspaceId,
		marks.map((mark) => ({ mark, what: 'unlisted', on }))
	);
}

/** Those of deleted responses, and by their own day, so that one whose response is long gone goes too. */
async function deleteDueContacts(tx: Tx, workspaceId: string, on: string, links: string[]): Promise<void> {
	await forContacts(tx, { reader: 'server:retention', purpose: 'retention' }, () =>
		sql`
			delete from contact.person
			where workspace_id = ${workspaceId} and (delete_after < ${on} or link = any (${links}))`.execute(tx)
	);
}
