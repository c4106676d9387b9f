// What lay in the bin for thirty days goes, in the daily round: first what people answered, as any answer goes whose days are
// over, with its marks in the erasure log and word to recipients; then the poll itself.
import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { addDays, dayOf } from '../calendar.ts';
import { deletePoll, listBin, type Binned } from '../polls/bin.store.server.ts';
import { deletePresence } from '../polls/desk.store.server.ts';
import { deletedOn, MOST_WAITING_DAYS } from './discarding.ts';
import { countHeldOf, endDays, isAwaited } from './discarding.store.server.ts';
import { listWorkspaceIds } from './erasing.store.server.ts';

const isDue = (binned: Binned, now: Date) => dayOf(now) > deletedOn(binned.discardedAt);

/** Ends the days of what was answered; eraseExpired, which comes next, deletes it. */
export async function endBinnedDays(db: Database, now: Date): Promise<void> {
	for (const workspaceId of await listWorkspaceIds(db))
		await inWorkspace(db, workspaceId, async (tx) => {
			for (const binned of (await listBin(tx, workspaceId)).filter((each) => isDue(each, now)))
				await endDays(tx, { workspaceId, pollId: binned.pollId }, addDays(dayOf(now), -1));
		});
}

/** Deletes the polls of which nothing is held any more, once recipients have confirmed; returns how many. */
export async function emptyBins(db: Database, now: Date): Promise<number> {
	let deleted = 0;
	for (const workspaceId of await listWorkspaceIds(db))
		await inWorkspace(db, workspaceId, async (tx) => {
			await deletePresence(tx, workspaceId, new Date(now.getTime() - 86_400_000));
			for (const binned of (await listBin(tx, workspaceId)).filter((each) => isDue(each, now))) {
				const at = { workspaceId, pollId: binned.pollId };
				if ((await countHeldOf(tx, at, 'server:bin')) > 0) continue;
				const isLate = dayOf(now) > addDays(deletedOn(binned.discardedAt), MOST_WAITING_DAYS);
				if (!isLate && (await isAwaited(tx, at))) continue;
				await deletePoll(tx, at, dayOf(now));
				deleted += 1;
				const by = { workspaceId, accountId: null };
				await noteAudit(tx, by, { kind: 'poll-deleted', subject: binned.pollId }, new Date(dayOf(now)));
			}
		});
	return deleted;
}
