// Every statement on polls, their drafts, versions and closures.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { enterWorkspace } from '#db/scope.ts';
import type { ChangedOriginals } from './changed-originals.ts';
import { knownContent, learnContent } from './known-versions.ts';
import { pollContentSchema, type PollContent, type PollDraft, type PollVersion } from './poll.ts';
import { translations } from './translations.ts';

type FoundDraft = PollDraft & { slug: string; changedOriginals: ChangedOriginals };
type Where = { workspaceId: string; pollId: string };

/** Whoever asks for the same one at the same moment waits until it is taken, or let be. */
export async function slugIsTaken(tx: Tx, slug: string): Promise<boolean> {
	const wait = sql`pg_advisory_xact_lock(hashtextextended(${`slug ${slug}`}, 0))`;
	await sql`select set_config('app.slug', ${slug}, true), ${wait}`.execute(tx);
	const taken = await Promise.all([
		tx.selectFrom('poll').select('id').where('slug', '=', slug).executeTakeFirst(),
		tx.selectFrom('poll_gone').select('poll_id').where('slug', '=', slug).executeTakeFirst()
	]);
	return taken.some((row) => row !== undefined);
}

export async function insertPoll(
	tx: Tx,
	poll: { workspaceId: string; slug: string; content: PollContent; by: string | null },
	now: Date
): Promise<string> {
	const { id } = await tx
		.insertInto('poll')
		.values({ workspace_id: poll.workspaceId, slug: poll.slug, created_by: poll.by, created_at: now })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('poll_draft')
		.values({
			workspace_id: poll.workspaceId,
			poll_id: id,
			content: poll.content,
			saved_at: now,
			saved_by: poll.by
		})
		.execute();
	return id;
}

export async function findDraft(tx: Tx, at: Where): Promise<FoundDraft | null> {
	const row = await tx
		.selectFrom('poll_draft')
		.innerJoin('poll', (on) =>
			on
				.onRef('poll.id', '=', 'poll_draft.poll_id')
				.onRef('poll.workspace_id', '=', 'poll_draft.workspace_id')
		)
		.select([
			'poll.slug',
			'poll_draft.content',
			'poll_draft.changed_originals',
			'poll_draft.revision',
			'poll_draft.saved_at'
		])
		.where('poll_draft.workspace_id', '=', at.workspaceId)
		.where('poll_draft.poll_id', '=', at.pollId)
		.where('poll.discarded_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	return {
		pollId: at.pollId,
		slug: row.slug,
		content: pollContentSchema.parse(row.content),
		changedOriginals: translations.parse(row.changed_originals),
		revision: row.revision,
		savedAt: row.saved_at
	};
}

/** Writes the draft if nobody saved since `revision`; returns the new revision, or null if somebody did. */
export async function updateDraft(
	tx: Tx,
	at: Where,
	draft: { content: PollContent; changedOriginals: ChangedOriginals; revision: number; by: string },
	now: Date
): Promise<number | null> {
	const row = await tx
		.updateTable('poll_draft')
		.set({
			content: draft.content,
			changed_originals: draft.changedOriginals,
			revision: draft.revision + 1,
			saved_at: now,
			saved_by: draft.by
		})
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('revision', '=', draft.revision)
		.returning('revision')
		.executeTakeFirst();
	return row?.revision ?? null;
}

export async function insertVersion(
	tx: Tx,
	version: Omit<PollVersion, 'publishedAt'> & { by: string | null },
	now: Date
): Promise<void> {
	await tx
		.insertInto('poll_version')
		.values({
			workspace_id: version.workspaceId,
			poll_id: version.pollId,
			number: version.number,
			scope: version.scope,
			content: version.content,
			fingerprint: version.fingerprint,
			stops_earlier: version.stopsEarlier ?? false,
			published_at: now,
			published_by: version.by
		})
		.execute();
}

/** The versions of a poll, newest first; nobody can change them. Throws where one is no longer what was published (E11). */
export async function listVersions(tx: Tx, at: Where): Promise<PollVersion[]> {
	const of = () =>
		tx.selectFrom('poll_version').where('workspace_id', '=', at.workspaceId).where('poll_id', '=', at.pollId);
	const written = sql<string>`xmin::text`.as('written');
	const rows = await of()
		.select(['number', 'scope', 'fingerprint', 'published_at', 'stops_earlier', written])
		.orderBy('number', 'desc')
		.execute();
	const asWritten = rows.map((row) => ({ ...at, number: row.number, written: row.written }));
	const contents = new Map(asWritten.map((row) => [row.number, knownContent(row)]));
	const unknown = asWritten.filter(({ number }) => !contents.get(number)).map(({ number }) => number);
	if (unknown.length > 0) {
		const read = of().select(['number', 'content', 'fingerprint', written]);
		for (const row of await read.where('number', 'in', unknown).execute())
			contents.set(row.number, learnContent({ ...at, ...row }, row));
	}
	return rows.flatMap((row) => {
		const content = contents.get(row.number);
		if (!content) return [];
		return [
			{
				...at,
				number: row.number,
				scope: row.scope,
				content,
				fingerprint: row.fingerprint,
				publishedAt: row.published_at,
				stopsEarlier: row.stops_earlier
			}
		];
	});
}

export async function isClosed(tx: Tx, at: Where): Promise<boolean> {
	const row = await tx
		.selectFrom('poll_closure')
		.select('closed_at')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('reopened_at', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Its schedule has closed it. */
export async function hasEnded(tx: Tx, at: Where): Promise<boolean> {
	const row = await tx
		.selectFrom('poll_sharing')
		.select('closes_at')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('closes_at', '<=', sql<Date>`now()`)
		.executeTakeFirst();
	return row !== undefined;
}

export async function insertClosure(tx: Tx, at: Where, by: string, now: Date): Promise<void> {
	await tx
		.insertInto('poll_closure')
		.values({ workspace_id: at.workspaceId, poll_id: at.pollId, closed_by: by, closed_at: now })
		.execute();
}

export async function endClosure(tx: Tx, at: Where, by: string, now: Date): Promise<void> {
	await tx
		.updateTable('poll_closure')
		.set({ reopened_at: now, reopened_by: by })
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('reopened_at', 'is', null)
		.execute();
}

/** The address of a poll's public page; null when there is no such poll. */
export async function findSlug(tx: Tx, at: Where): Promise<string | null> {
	const row = await tx
		.selectFrom('poll')
		.select('slug')
		.where('workspace_id', '=', at.workspaceId)
		.where('id', '=', at.pollId)
		.executeTakeFirst();
	return row?.slug ?? null;
}

export type PublicPoll = {
	slug: string;
	workspaceName: string;
	workspaceAddress: string;
	version: PollVersion;
	closed: boolean;
};

/** What a stranger with the address may see: the newest published version, or null. Turns `tx` towards its workspace. */
export async function findPublicPoll(tx: Tx, slug: string): Promise<PublicPoll | null> {
	await sql`select set_config('app.slug', ${slug}, true)`.execute(tx);
	const poll = await tx
		.selectFrom('poll')
		.innerJoin('workspace', 'workspace.id', 'poll.workspace_id')
		.select(['poll.id', 'poll.workspace_id', 'workspace.name', 'workspace.address'])
		.where('poll.slug', '=', slug)
		.where('poll.discarded_at', 'is', null)
		.executeTakeFirst();
	if (!poll) return null;
	const at = { workspaceId: poll.workspace_id, pollId: poll.id };
	await enterWorkspace(tx, at.workspaceId);
	const [version] = await listVersions(tx, at);
	if (!version) return null;
	return {
		slug,
		workspaceName: poll.name,
		workspaceAddress: poll.address,
		version,
		closed: await isClosed(tx, at)
	};
}

/** What the database says of all that the page of this poll is made of (page_state); null where nothing may be kept of it.
 *  Turns its transaction towards the workspace. */
export async function findPageState(db: Database, slug: string): Promise<string | null> {
	const { rows } = await sql<{ state: string | null }>`select page_state(${slug}, now()) as state`.execute(
		db
	);
	return rows[0]?.state ?? null;
}

/** As findPublicPoll, in a transaction of its own. */
export const readPublicPoll = (db: Database, slug: string): Promise<PublicPoll | null> =>
	db.transaction().execute((tx) => findPublicPoll(tx, slug));
