// A poll of many answers is counted while nobody waits: what is told stays there until the next snapshot is.
import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { buildSnapshot, readState } from './build-snapshot.ts';
import { endProgress, findCounting, listAsked, noteProgress, type AtScope } from './snapshot.store.server.ts';

/** Polls whose board was asked for; with `all` every poll that was ever counted. */
export async function listToCount(
	db: Database,
	workspaceIds: readonly string[],
	all: boolean
): Promise<AtScope[]> {
	const found: AtScope[] = [];
	for (const workspaceId of workspaceIds)
		found.push(...(await inWorkspace(db, workspaceId, (tx) => listAsked(tx, workspaceId, all))));
	return found;
}

/** Counts it where something changed since. How far it is stands in a transaction of its own, so that pages can say it. */
export async function countInBackground(db: Database, at: AtScope, now: Date): Promise<void> {
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, at.workspaceId, act);
	const seen = (await inside((tx) => findCounting(tx, at)))?.seen;
	const state = await inside((tx) => readState(tx, at));
	if (seen === state) return inside((tx) => endProgress(tx, at));
	const progress = (done: number, of: number | null) =>
		inside((tx) => noteProgress(tx, at, { done, of }, now));
	try {
		await progress(0, null);
		await inside((tx) => buildSnapshot(tx, at, now, { progress, state }));
	} finally {
		await inside((tx) => endProgress(tx, at));
	}
}
