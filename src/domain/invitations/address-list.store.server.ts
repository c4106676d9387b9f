// Statements on lists of addresses. The lists themselves are read by the desk; who is on them only inside forInviting.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { forContacts } from '#db/scope.ts';
import { LEGAL_BASES } from '../intents/purpose.ts';
import type { AddressList } from './address-list.ts';

/** The one gateway of this room: the role that holds contacts, towards those who may be invited. */
export const forInviting = <T>(tx: Tx, reader: string, act: () => Promise<T>): Promise<T> =>
	forContacts(tx, { reader, purpose: 'invite' }, act);

export async function insertList(
	tx: Tx,
	workspaceId: string,
	list: Omit<AddressList, 'id' | 'madeAt'>,
	by: string,
	now: Date
): Promise<string> {
	const { id } = await tx
		.insertInto('address_list')
		.values({
			workspace_id: workspaceId,
			name: list.name,
			source: list.source,
			basis: list.basis,
			basis_words: list.basisWords,
			delete_after: list.deleteAfter,
			made_at: now,
			made_by: by
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export async function listLists(tx: Tx, workspaceId: string): Promise<AddressList[]> {
	const rows = await tx
		.selectFrom('address_list')
		.select(['id', 'name', 'source', 'basis', 'basis_words', 'delete_after', 'made_at'])
		.where('workspace_id', '=', workspaceId)
		.orderBy('made_at', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		source: row.source,
		basis: LEGAL_BASES.find((one) => one === row.basis) ?? 'consent',
		basisWords: row.basis_words,
		deleteAfter: row.delete_after,
		madeAt: row.made_at
	}));
}

export async function findList(tx: Tx, workspaceId: string, id: string): Promise<AddressList | null> {
	return (await listLists(tx, workspaceId)).find((list) => list.id === id) ?? null;
}

/** With everybody on it, their invitations and the letters that wait. False when there is none. */
export async function deleteList(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('address_list')
		.where('workspace_id', '=', workspaceId)
		.where('id', '=', id)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Those whose last day is past; returns how many lists that were. */
export async function deleteDueLists(tx: Tx, workspaceId: string, today: string): Promise<number> {
	const rows = await tx
		.deleteFrom('address_list')
		.where('workspace_id', '=', workspaceId)
		.where('delete_after', '<', today)
		.returning('id')
		.execute();
	return rows.length;
}

export type NewListed = { mac: string; sealed: Buffer };

/** taken: new on the list; there: on it before; stopped: left out, because they said stop. */
export type TakenIn = { taken: number; there: number; stopped: number };

/** Inside forInviting: adds those who are not on the list and did not say stop. */
export async function insertListed(
	tx: Tx,
	at: { workspaceId: string; listId: string },
	people: readonly NewListed[],
	days: { addedOn: string; deleteAfter: string }
): Promise<TakenIn> {
	const rows = people.map(({ mac, sealed }) => ({ mac, sealed: sealed.toString('base64') }));
	const { rows: counts } = await sql<{ taken: number; stopped: number }>`
		with given as (
			select one.mac, decode(one.sealed, 'base64') as sealed, exists (select from contact.stop s
				where s.workspace_id = ${at.workspaceId} and s.address_mac = one.mac) as said_stop
			from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as one (mac text, sealed text)
		), added as (
			insert into contact.listed (workspace_id, list_id, address_mac, sealed, added_on, delete_after)
			select ${at.workspaceId}::uuid, ${at.listId}::uuid, mac, sealed, ${days.addedOn}::date, ${days.deleteAfter}::date
			from given where not said_stop
			on conflict do nothing returning 1
		)
		select (select count(*)::int from added) as taken, count(*) filter (where said_stop)::int as stopped
		from given`.execute(tx);
	const { taken = 0, stopped = 0 } = counts[0] ?? {};
	return { taken, stopped, there: people.length - taken - stopped };
}

export type ListCount = { listId: string; people: number; bounced: number };

/** Inside forInviting: how many are on each list, and how many of them letters do not reach. */
export async function countListed(tx: Tx, workspaceId: string): Promise<ListCount[]> {
	const { rows } = await sql<ListCount>`
		select list_id as "listId", count(*)::int as people, count(bounced_on)::int as bounced
		from contact.listed where workspace_id = ${workspaceId} group by list_id`.execute(tx);
	return rows;
}

/** Inside forInviting: how many addresses of this workspace said stop. */
export async function countStops(tx: Tx, workspaceId: string): Promise<number> {
	const { rows } = await sql<{ stops: number }>`
		select count(*)::int as stops from contact.stop where workspace_id = ${workspaceId}`.execute(tx);
	return rows[0]?.stops ?? 0;
}

/** Inside forInviting: to which polls people of each list were invited, and how many. */
export async function listUses(
	tx: Tx,
	workspaceId: string
): Promise<{ listId: string; pollId: string; people: number }[]> {
	const { rows } = await sql<{ listId: string; pollId: string; people: number }>`
		select list_id as "listId", poll_id as "pollId", count(*)::int as people
		from contact.invitation where workspace_id = ${workspaceId}
		group by list_id, poll_id order by max(last_letter_on) desc, poll_id`.execute(tx);
	return rows;
}

/** Before the address leaves its lists: which personal links end by it, so that whoever opens one is told why. */
export async function noteStoppedLinks(tx: Tx, workspaceId: string, mac: string): Promise<void> {
	await sql`
		insert into contact.stopped_link (token_hash, workspace_id, poll_id)
		select token_hash, workspace_id, poll_id from contact.invitation
		where workspace_id = ${workspaceId} and address_mac = ${mac} and token_hash is not null`.execute(tx);
}

/** Takes an address off every list, where the transaction may; returns from how many. */
export async function deleteListed(tx: Tx, workspaceId: string, mac: string): Promise<number> {
	const { numAffectedRows } = await sql`
		delete from contact.listed where workspace_id = ${workspaceId} and address_mac = ${mac}`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Notes a stop, for ever; false when it was noted before. */
export async function insertStop(tx: Tx, workspaceId: string, mac: string, on: string): Promise<boolean> {
	const { numAffectedRows } = await sql`
		insert into contact.stop (workspace_id, address_mac, stopped_on) values (${workspaceId}, ${mac}, ${on}::date)
		on conflict do nothing`.execute(tx);
	return (numAffectedRows ?? 0n) > 0n;
}

/** Inside forInviting: letters do not reach these addresses; returns how many of them stood on a list. */
export async function noteBounced(
	tx: Tx,
	workspaceId: string,
	macs: readonly string[],
	on: string
): Promise<number> {
	const { rows } = await sql`
		update contact.listed set bounced_on = ${on}::date
		where workspace_id = ${workspaceId} and address_mac = any (${[...macs]}) and bounced_on is null
		returning address_mac`.execute(tx);
	return rows.length;
}
