// Every statement on export files and on who stands in them.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import type { ExportFile } from './export-file.ts';

type At = { workspaceId: string; pollId: string };
const AT_ONCE = 5000;

export async function insertExport(
	tx: Tx,
	at: At,
	file: { id: string; purpose: string; format: string; by: string; expiresAt: Date },
	now: Date
): Promise<void> {
	await tx
		.insertInto('export_file')
		.values({
			workspace_id: at.workspaceId,
			id: file.id,
			poll_id: at.pollId,
			purpose: file.purpose,
			format: file.format,
			rows: 0,
			made_at: now,
			made_by: file.by,
			expires_at: file.expiresAt
		})
		.execute();
}

/** Notes who stands in a file, and how many that are. */
export async function insertExportRows(
	tx: Tx,
	workspaceId: string,
	exportId: string,
	responseIds: readonly string[]
): Promise<void> {
	for (let from = 0; from < responseIds.length; from += AT_ONCE)
		await sql`
			insert into export_row (workspace_id, export_id, response_id)
			select ${workspaceId}::uuid, ${exportId}::uuid, one
			from unnest(${responseIds.slice(from, from + AT_ONCE)}::uuid[]) as one`.execute(tx);
	await tx
		.updateTable('export_file')
		.set({ rows: responseIds.length })
		.where('workspace_id', '=', workspaceId)
		.where('id', '=', exportId)
		.execute();
}

export async function listExportRows(tx: Tx, workspaceId: string, exportId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('export_row')
		.select('response_id')
		.where('workspace_id', '=', workspaceId)
		.where('export_id', '=', exportId)
		.execute();
	return rows.map((row) => row.response_id);
}

/** The exports of a poll, the latest first. */
export async function listExports(tx: Tx, at: At): Promise<ExportFile[]> {
	const rows = await selectExports(tx, at.workspaceId)
		.where('f.poll_id', '=', at.pollId)
		.orderBy('f.made_at', 'desc')
		.limit(100)
		.execute();
	return rows.map(asExport);
}

export async function findExport(tx: Tx, at: At, id: string): Promise<ExportFile | null> {
	const row = await selectExports(tx, at.workspaceId)
		.where('f.poll_id', '=', at.pollId)
		.where('f.id', '=', id)
		.executeTakeFirst();
	return row ? asExport(row) : null;
}

/** The exports of a whole workspace since then. */
export async function listExportsSince(tx: Tx, workspaceId: string, since: Date): Promise<ExportFile[]> {
	const rows = await selectExports(tx, workspaceId).where('f.made_at', '>', since).execute();
	return rows.map(asExport);
}

/** From now on it cannot be opened, and nobody is known to stand in it. */
export async function expireExport(
	tx: Tx,
	workspaceId: string,
	id: string,
	because: 'days-over' | 'taken-back' | 'deleted',
	now: Date
): Promise<void> {
	await tx
		.updateTable('export_file')
		.set({ expired_at: now, expired_because: because })
		.where('workspace_id', '=', workspaceId)
		.where('id', '=', id)
		.where('expired_at', 'is', null)
		.execute();
	await deleteExpiredRows(tx, workspaceId);
}

/** Lets go of who stood in files that can no longer be opened. */
export async function deleteExpiredRows(tx: Tx, workspaceId: string): Promise<void> {
	await sql`
		delete from export_row r using export_file f
		where r.workspace_id = ${workspaceId} and f.workspace_id = r.workspace_id and f.id = r.export_id
			and f.expired_at is not null`.execute(tx);
}

const selectExports = (tx: Tx, workspaceId: string) =>
	tx
		.selectFrom('export_file as f')
		.leftJoin('account as a', 'a.id', 'f.made_by')
		.select([
			'f.id',
			'f.workspace_id',
			'f.poll_id',
			'f.purpose',
			'f.format',
			'f.rows',
			'f.made_at',
			'a.name',
			'f.expires_at',
			'f.expired_at',
			'f.expired_because'
		])
		.where('f.workspace_id', '=', workspaceId);

const asExport = (
	row: Awaited<ReturnType<ReturnType<typeof selectExports>['executeTakeFirstOrThrow']>>
): ExportFile => ({
	id: row.id,
	workspaceId: row.workspace_id,
	pollId: row.poll_id,
	purpose: row.purpose,
	format: row.format,
	rows: row.rows,
	madeAt: row.made_at,
	madeBy: row.name,
	expiresAt: row.expires_at,
	expiredAt: row.expired_at,
	expiredBecause: row.expired_because
});
