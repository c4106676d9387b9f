import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { listWorkspaceIds } from '../retention/erasing.store.server.ts';
import { deleteDueLists } from './address-list.store.server.ts';

/** Deletes every list whose stated days are over, with everybody on it. Runs daily. */
export async function sweepLists(db: Database, now: Date): Promise<void> {
	for (const workspaceId of await listWorkspaceIds(db))
		await inWorkspace(db, workspaceId, async (tx) => {
			const swept = await deleteDueLists(tx, workspaceId, dayOf(now));
			if (swept > 0)
				await noteAudit(
					tx,
					{ workspaceId, accountId: null },
					{ kind: 'list-expired', subject: null },
					new Date(dayOf(now))
				);
		});
}
