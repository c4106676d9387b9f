// Statements on snapshots, and on how far the next one is.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import type { At } from '../reading.store.server.ts';

export type AtScope = At & { scope: number };
export type StoredSnapshot = {
	number: number;
	countedOn: string;
	codebookVersion: number;
	k: number;
	content: unknown;
	hash: string;
};

/** The newest snapshot as it is stored. */
export async function findSnapshot(
	tx: Tx,
	{ workspaceId, pollId, scope }: AtScope
): Promise<StoredSnapshot | null> {
	const { rows } = await sql<StoredSnapshot>`
		select number, counted_on as "countedOn", codebook_version as "codebookVersion", k, content, hash
		from board_snapshot
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and scope = ${scope}
		order by number desc limit 1`.execute(tx);
	return rows[0] ?? null;
}

/** The latest snapshots of a poll under its newest scope, the newest first. */
export async function listSnapshots(
	tx: Tx,
	{ workspaceId, pollId }: At,
	limit: number
): Promise<StoredSnapshot[]> {
	const { rows } = await sql<StoredSnapshot>`
		select number, counted_on as "countedOn", codebook_version as "codebookVersion", k, content, hash
		from board_snapshot
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and scope = (
			select max(scope) from board_snapshot where workspace_id = ${workspaceId} and poll_id = ${pollId})
		order by number desc limit ${limit}`.execute(tx);
	return rows;
}

/** What the next one is checked against. */
export async function findAudit(
	tx: Tx,
	{ workspaceId, pollId, scope }: AtScope,
	number: number
): Promise<unknown> {
	const { rows } = await sql<{ audit: unknown }>`
		select audit from board_snapshot
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and scope = ${scope} and number = ${number}`.execute(
		tx
	);
	return rows[0]?.audit ?? null;
}

/** People of the newest snapshot of each of these polls, under this scope. */
export async function listPeople(
	tx: Tx,
	workspaceId: string,
	pollIds: readonly string[],
	scope: number
): Promise<Map<string, number>> {
	const { rows } = await sql<{ pollId: string; people: number }>`
		select distinct on (poll_id) poll_id as "pollId", (content ->> 'people')::int as people
		from board_snapshot
		where workspace_id = ${workspaceId} and poll_id = any (${[...pollIds]}::uuid[]) and scope = ${scope}
		order by poll_id, number desc`.execute(tx);
	return new Map(rows.map(({ pollId, people }) => [pollId, people]));
}

/** One more snapshot; the one before keeps its counts, and no longer what it was checked against. */
export async function insertSnapshot(
	tx: Tx,
	{ workspaceId, pollId, scope }: AtScope,
	one: StoredSnapshot & { audit: unknown }
): Promise<void> {
	await sql`
		update board_snapshot set audit = null
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and scope = ${scope} and audit is not null`.execute(
		tx
	);
	await sql`
		insert into board_snapshot
			(workspace_id, poll_id, number, scope, counted_on, codebook_version, k, content, hash, audit)
		values (${workspaceId}, ${pollId}, ${one.number}, ${scope}, ${one.countedOn}::date, ${one.codebookVersion},
			${one.k}, ${JSON.stringify(one.content)}::text::jsonb, ${one.hash},
			${JSON.stringify(one.audit)}::text::jsonb)`.execute(tx);
}

export type Counting = {
	seen: string | null;
	waiting: boolean;
	/** Share done; null while nobody counts. */
	done: number | null;
	/** Of about how many people; null while that is not known. */
	of: number | null;
	begunAt: Date | null;
	askedAt: Date | null;
};

export async function findCounting(
	tx: Tx,
	{ workspaceId, pollId, scope }: AtScope
): Promise<Counting | null> {
	const { rows } = await sql<Counting>`
		select seen, waiting, done, of_people as "of", begun_at as "begunAt", asked_at as "askedAt" from board_counting
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and scope = ${scope}`.execute(tx);
	return rows[0] ?? null;
}

/** It should be counted anew before long. */
export async function askToCount(tx: Tx, { workspaceId, pollId, scope }: AtScope, now: Date): Promise<void> {
	await sql`
		insert into board_counting (workspace_id, poll_id, scope, asked_at)
		values (${workspaceId}, ${pollId}, ${scope}, ${now}::timestamptz)
		on conflict (workspace_id, poll_id, scope) do update set asked_at = excluded.asked_at
			where board_counting.asked_at is null`.execute(tx);
}

export async function noteProgress(
	tx: Tx,
	{ workspaceId, pollId, scope }: AtScope,
	{ done, of }: { done: number; of: number | null },
	now: Date
): Promise<void> {
	await sql`
		insert into board_counting (workspace_id, poll_id, scope, done, of_people, begun_at)
		values (${workspaceId}, ${pollId}, ${scope}, ${done}, ${of}::int, ${now}::timestamptz)
		on conflict (workspace_id, poll_id, scope) do update set done = excluded.done,
			of_people = excluded.of_people, begun_at = excluded.begun_at`.execute(tx);
}

/** It was looked at in this state of the answers; a second look at the same state is spared. */
export async function noteCounted(
	tx: Tx,
	{ workspaceId, pollId, scope }: AtScope,
	{ seen, waiting }: { seen: string; waiting: boolean }
): Promise<void> {
	await sql`
		insert into board_counting (workspace_id, poll_id, scope, seen, waiting)
		values (${workspaceId}, ${pollId}, ${scope}, ${seen}, ${waiting})
		on conflict (workspace_id, poll_id, scope) do update set seen = excluded.seen, waiting = excluded.waiting,
			done = null, begun_at = null, asked_at = null`.execute(tx);
}

/** Nobody else builds this poll's board meanwhile. `false`: somebody does. */
export async function lockBuilding(tx: Tx, { pollId }: AtScope, wait: boolean): Promise<boolean> {
	const key = sql`hashtextextended(${`board ${pollId}`}, 0)`;
	if (wait) await sql`select pg_advisory_xact_lock(${key})`.execute(tx);
	else {
		const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${key}) as got`.execute(tx);
		return rows[0]?.got ?? false;
	}
	return true;
}

/** Nobody counts it any more, and nobody waits for it. */
export async function endProgress(tx: Tx, { workspaceId, pollId, scope }: AtScope): Promise<void> {
	await sql`
		update board_counting set done = null, begun_at = null, asked_at = null
		where workspace_id = ${workspaceId} and poll_id = ${pollId} and scope = ${scope}`.execute(tx);
}

/** Boards that are waited for; with `all` every one that was ever looked at. */
export async function listAsked(tx: Tx, workspaceId: string, all: boolean): Promise<AtScope[]> {
	const { rows } = await sql<AtScope>`
		select workspace_id as "workspaceId", poll_id as "pollId", scope from board_counting
		where workspace_id = ${workspaceId} and (${all} or asked_at is not null)
		order by asked_at, poll_id, scope`.execute(tx);
	return rows;
}
