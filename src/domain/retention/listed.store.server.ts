// Statements that take addresses off lists again, as the owner and inside a restore.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';

/** Every stop that any log knows of, in the workspaces that are there. */
export async function insertMarkedStops(tx: Tx): Promise<void> {
	await sql`
		insert into contact.stop (workspace_id, address_mac, stopped_on)
		select l.workspace_id, l.mark, min(l.on_day)
		from (select workspace_id, mark, what, on_day from let_go
			union all select workspace_id, mark, what, on_day from erasure_log) l
		join workspace w on w.id = l.workspace_id
		where l.what = 'stopped' group by 1, 2
		on conflict do nothing`.execute(tx);
}

/** Off the lists go those who said stop, and those who were taken off after the back-up. */
export async function unlistMarked(tx: Tx): Promise<void> {
	await sql`
		delete from contact.listed c where exists (
			select from contact.stop s where s.workspace_id = c.workspace_id and s.address_mac = c.address_mac)
			or exists (select from let_go l
				where l.workspace_id = c.workspace_id and l.mark = c.address_mac and l.what = 'unlisted')`.execute(tx);
}

export const listListed = async (tx: Tx): Promise<{ workspaceId: string; mac: string; sealed: Buffer }[]> => {
	const { rows } = await sql<{ workspaceId: string; mac: string; sealed: Buffer }>`
		select distinct on (workspace_id, address_mac) workspace_id as "workspaceId", address_mac as mac, sealed
		from contact.listed order by workspace_id, address_mac`.execute(tx);
	return rows;
};

/** Takes this address off, where one of its marks says stop or off the lists; a stop then stands under each of its marks. */
export async function deleteMarked(
	tx: Tx,
	workspaceId: string,
	mac: string,
	marks: readonly string[]
): Promise<void> {
	const { rows } = await sql<{ stopped: boolean; gone: boolean }>`
		select exists (select from contact.stop
				where workspace_id = ${workspaceId} and address_mac = any (${[...marks]})) as stopped,
			exists (select from let_go where workspace_id = ${workspaceId} and mark = any (${[...marks]})
				and what = 'unlisted') as gone`.execute(tx);
	const [found] = rows;
	if (!found?.stopped && !found?.gone) return;
	await sql`
		delete from contact.listed where workspace_id = ${workspaceId} and address_mac = ${mac}`.execute(tx);
	if (found.stopped)
		await sql`
			insert into contact.stop (workspace_id, address_mac, stopped_on)
			select ${workspaceId}::uuid, mark, current_date from unnest(${[...marks]}::text[]) mark
			on conflict do nothing`.execute(tx);
}
