// Statements on assigners: versions of what was learnt, one of them in use or none. A version is never changed.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import type { Assigner } from '../words/assigner.ts';

/** A poll's answers given under one scope of its statement. */
export type Of = { workspaceId: string; pollId: string; scope: number };
export type Version = {
	number: number;
	model: Assigner;
	codebookVersion: number;
	examples: number;
	learntAt: Date;
	inUseSince: Date | null;
};

const numbers = z.string().max(100_000_000);
const share = z.number();
const learnt = z.object({
	themeId: z.uuid(),
	...{ examples: share, weights: numbers, scale: share, slope: share, intercept: share, prior: share },
	...{ likely: share, safe: share.nullable(), given: share, right: share }
});
const assigner: z.ZodType<Assigner> = z.object({
	version: z.string().max(64),
	made: z.literal('candor-assigner/1'),
	language: z.string().max(20).nullable(),
	documents: share,
	...{ columns: numbers, rarity: numbers },
	questions: z.array(z.string().max(200)).max(300),
	themes: z.array(learnt).max(2000)
});

const COLUMNS = sql`number, model, codebook_version as "codebookVersion", examples, learnt_at as "learntAt",
	in_use_since as "inUseSince"`;

/** All versions, the newest first. */
export async function listAssigners(tx: Tx, of: Of): Promise<Version[]> {
	const { rows } = await sql<Omit<Version, 'model'> & { model: unknown }>`
		select ${COLUMNS} from assigner
		where workspace_id = ${of.workspaceId} and poll_id = ${of.pollId} and scope = ${of.scope}
		order by number desc`.execute(tx);
	return rows.map((row) => ({ ...row, model: assigner.parse(row.model) }));
}

/** The newest version, without what it learnt. */
export async function findNewest(
	tx: Tx,
	of: Of
): Promise<{ number: number; learntAt: Date; inUseSince: Date | null } | null> {
	const { rows } = await sql<{ number: number; learntAt: Date; inUseSince: Date | null }>`
		select number, learnt_at as "learntAt", in_use_since as "inUseSince" from assigner
		where workspace_id = ${of.workspaceId} and poll_id = ${of.pollId} and scope = ${of.scope}
		order by number desc limit 1`.execute(tx);
	return rows[0] ?? null;
}

export async function findInUse(tx: Tx, of: Of): Promise<Version | null> {
	return (await listAssigners(tx, of)).find((one) => one.inUseSince !== null) ?? null;
}

/** Which polls have one in use, and under which scope. */
export async function listInUse(tx: Tx, workspaceId: string): Promise<(Of & { learntBy: string | null })[]> {
	const { rows } = await sql<Of & { learntBy: string | null }>`
		select workspace_id as "workspaceId", poll_id as "pollId", scope, learnt_by as "learntBy"
		from assigner where workspace_id = ${workspaceId} and in_use_since is not null
		order by poll_id, scope`.execute(tx);
	return rows;
}

/** Those who learn from one poll at once queue behind each other. */
export const lockLearning = (tx: Tx, of: Of): Promise<unknown> =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`assigner ${of.pollId} ${of.scope}`}, 0))`.execute(tx);

export async function insertAssigner(
	tx: Tx,
	of: Of,
	by: { accountId: string | null },
	made: { model: Assigner; codebookVersion: number; examples: number },
	now: Date
): Promise<number> {
	const { rows } = await sql<{ number: number }>`
		insert into assigner (workspace_id, poll_id, scope, number, model, codebook_version, examples, learnt_at, learnt_by)
		select ${of.workspaceId}::uuid, ${of.pollId}::uuid, ${of.scope}::int, coalesce(max(number), 0) + 1,
			${JSON.stringify(made.model)}::text::jsonb, ${made.codebookVersion}::int, ${made.examples}::int,
			${now}::timestamptz, ${by.accountId}::uuid
		from assigner where workspace_id = ${of.workspaceId} and poll_id = ${of.pollId} and scope = ${of.scope}
		returning number`.execute(tx);
	return rows[0]?.number ?? 0;
}

/** Takes this version into use, and any other out of it. */
export async function setInUse(tx: Tx, of: Of, number: number, now: Date): Promise<void> {
	await sql`
		update assigner set in_use_since = case when number = ${number}::int then ${now}::timestamptz end
		where workspace_id = ${of.workspaceId} and poll_id = ${of.pollId} and scope = ${of.scope}`.execute(tx);
}
