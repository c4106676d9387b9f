import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { listBatches, type Batch } from './import.store.server.ts';

/** What was taken into a poll from elsewhere: for anybody, as it says where numbers come from. */
export const readBatches = (db: Database, at: { workspaceId: string; pollId: string }): Promise<Batch[]> =>
	inWorkspace(db, at.workspaceId, async (tx) =>
		(await listBatches(tx, at)).filter((batch) => batch.taken > 0)
	);
