// Statements on the erasure log: entries are added in the transaction of the act itself, and never altered.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { enterWorkspace } from '#db/scope.ts';
import { erasureMark, type Erasure, type LetGo, type LogEntry } from './erasure-log.ts';

/** Notes one letting go. Call it late in an act, as noteAudit: who else notes in the workspace waits from there. */
export const noteErasure = (tx: Tx, secret: string, erasure: Erasure): Promise<void> =>
	noteEach(tx, secret, erasure.workspaceId, [erasure]);

/** Notes all that was let go of in one response. */
export const noteErasures = (
	tx: Tx,
	secret: string,
	workspaceId: string,
	responseId: string,
	whats: readonly LetGo[],
	on: string
): Promise<void> =>
	noteEach(
		tx,
		secret,
		workspaceId,
		whats.map((what) => ({ responseId, what, on }))
	);

/** Notes that these responses were erased. */
export const noteErased = (
	tx: Tx,
	secret: string,
	workspaceId: string,
	responseIds: readonly string[],
	on: string
): Promise<void> =>
	noteEach(
		tx,
		secret,
		workspaceId,
		responseIds.map((responseId) => ({ responseId, what: 'erased', on }))
	);

/** Numbers are given out one transaction after the other, so that a higher one never commits before a lower one. */
async function noteEach(
	tx: Tx,
	secret: string,
	workspaceId: string,
	erasures: readonly Omit<Erasure, 'workspaceId'>[]
): Promise<void> {
	if (erasures.length === 0) return;
	const marks = erasures.map(({ responseId, what, on }) => ({
		mark: erasureMark(secret, responseId),
		what,
		on
	}));
	await noteMarks(tx, workspaceId, marks);
}

/** As above, of whatever these marks lead to. */
export async function noteMarks(
	tx: Tx,
	workspaceId: string,
	marks: readonly { mark: string; what: LetGo; on: string }[]
): Promise<void> {
	if (marks.length === 0) return;
	const entries = marks.map(({ mark, what, on }) => ({ mark, what, on_day: on }));
	await enterWorkspace(tx, workspaceId);
	await sql`select pg_advisory_xact_lock(hashtextextended(${`erasures ${workspaceId}`}, 0))`.execute(tx);
	await sql`
		insert into erasure_log (workspace_id, number, mark, what, on_day)
		select ${workspaceId}::uuid, last.number + row_number() over (), mark, what, on_day
		from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb) as one (mark text, what text, on_day date),
			(select coalesce(max(number), 0) as number from erasure_log where workspace_id = ${workspaceId}) as last`.execute(
		tx
	);
}

/** The entries of a workspace after a number, in order. */
export async function listErasures(tx: Tx, workspaceId: string, after: number): Promise<LogEntry[]> {
	const rows = await tx
		.selectFrom('erasure_log')
		.select(['workspace_id', 'number', 'mark', 'what', 'on_day'])
		.where('workspace_id', '=', workspaceId)
		.where('number', '>', after)
		.orderBy('number')
		.execute();
	return rows.map((row) => ({
		workspaceId: row.workspace_id,
		number: row.number,
		mark: row.mark,
		what: row.what,
		on: row.on_day
	}));
}
