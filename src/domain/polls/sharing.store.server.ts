// Statements on how a poll is shared, and on how many places are taken: numbers only, never whose.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { OPEN_TO_ALL, type Sharing } from './opening.ts';
import { NONE_TAKEN, quotaKey, type Quota, type Taken } from './quota.ts';

type At = { workspaceId: string; pollId: string };

export async function findSharing(tx: Tx, at: At): Promise<Sharing> {
	const row = await tx
		.selectFrom('poll_sharing')
		.selectAll()
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.executeTakeFirst();
	if (!row) return OPEN_TO_ALL;
	const quotas = await tx
		.selectFrom('poll_quota')
		.select(['question_id', 'option_id', 'most'])
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.execute();
	return {
		opensAt: row.opens_at,
		closesAt: row.closes_at,
		zone: row.zone,
		most: row.most,
		anHour: row.an_hour,
		anHourReachedOn: row.an_hour_reached_on,
		quotas: quotas.map((one) => ({
			questionId: one.question_id,
			optionId: one.option_id,
			most: one.most
		})),
		byInvitation: row.by_invitation,
		personalLinks: row.personal_links,
		frameOrigins: row.frame_origins
	};
}

export type SharingChange = Partial<Omit<Sharing, 'quotas' | 'anHourReachedOn'>>;

/** Changes these settings and leaves the others as they are. `by`: null where the server does it. */
export async function putSharing(
	tx: Tx,
	at: At,
	change: SharingChange,
	by: string | null,
	now: Date
): Promise<void> {
	const { opensAt, closesAt, zone, most, anHour, byInvitation, personalLinks, frameOrigins } = change;
	const columns = {
		...(opensAt !== undefined && { opens_at: opensAt }),
		...(closesAt !== undefined && { closes_at: closesAt }),
		...(zone !== undefined && { zone }),
		...(most !== undefined && { most }),
		...(anHour !== undefined && { an_hour: anHour }),
		...(byInvitation !== undefined && { by_invitation: byInvitation }),
		...(personalLinks !== undefined && { personal_links: personalLinks }),
		...(frameOrigins !== undefined && { frame_origins: frameOrigins }),
		changed_at: now,
		changed_by: by
	};
	await tx
		.insertInto('poll_sharing')
		.values({ workspace_id: at.workspaceId, poll_id: at.pollId, ...columns })
		.onConflict((on) => on.columns(['workspace_id', 'poll_id']).doUpdateSet(columns))
		.execute();
}

/** Notes the day on which more were sent in an hour than the poll takes. */
export async function noteReached(tx: Tx, at: At, day: string): Promise<void> {
	await tx
		.updateTable('poll_sharing')
		.set({ an_hour_reached_on: day })
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.execute();
}

export async function replaceQuotas(tx: Tx, at: At, quotas: readonly Quota[]): Promise<void> {
	await tx
		.deleteFrom('poll_quota')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.execute();
	if (quotas.length === 0) return;
	await tx
		.insertInto('poll_quota')
		.values(
			quotas.map((quota) => ({
				workspace_id: at.workspaceId,
				poll_id: at.pollId,
				question_id: quota.questionId,
				option_id: quota.optionId,
				most: quota.most
			}))
		)
		.execute();
}

/** Lets go of limits on answers that are none of these. */
export async function keepQuotas(tx: Tx, at: At, places: readonly Omit<Quota, 'most'>[]): Promise<void> {
	const { quotas } = await findSharing(tx, at);
	const offered = new Set(places.map(quotaKey));
	const kept = quotas.filter((quota) => offered.has(quotaKey(quota)));
	if (kept.length < quotas.length) await replaceQuotas(tx, at, kept);
}

/** Whoever takes a place in this poll waits from here until the one before has taken theirs, or let it be. */
export async function queueForPlace(tx: Tx, at: At): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`place ${at.pollId}`}, 0))`.execute(tx);
}

/** How many places are taken of those that are limited. */
export async function countTaken(tx: Tx, at: At): Promise<Taken> {
	const { rows } = await sql<{ questionId: string | null; optionId: string | null; taken: number }>`
		select question_id as "questionId", option_id as "optionId", taken
		from places_taken(${at.workspaceId}, ${at.pollId})`.execute(tx);
	if (rows.length === 0) return NONE_TAKEN;
	const byAnswer = rows.flatMap(({ questionId, optionId, taken }): [string, number][] =>
		questionId === null || optionId === null ? [] : [[quotaKey({ questionId, optionId }), taken]]
	);
	return { inAll: rows.find((row) => row.questionId === null)?.taken ?? 0, byAnswer: new Map(byAnswer) };
}

/** The address of the poll with this short one, whichever workspace it is of; null when there is none. */
export async function findSlugByShort(tx: Tx, short: string): Promise<string | null> {
	await sql`select set_config('app.short', ${short}, true)`.execute(tx);
	const row = await tx
		.selectFrom('poll')
		.select('slug')
		.where('short', '=', short)
		.where('discarded_at', 'is', null)
		.executeTakeFirst();
	return row?.slug ?? null;
}

export async function findShort(tx: Tx, at: At): Promise<string> {
	const { short } = await tx
		.selectFrom('poll')
		.select('short')
		.where('workspace_id', '=', at.workspaceId)
		.where('id', '=', at.pollId)
		.executeTakeFirstOrThrow();
	return short;
}
