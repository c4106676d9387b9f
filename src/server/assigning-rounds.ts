// Answers that came since are sorted by the versions in use, every half minute, beside all else the server does.
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../db/open.ts';
import { listWorkspaceIds } from '../domain/retention/erasing.store.server.ts';
import { assignWhatIsNew } from './assigning.ts';

const PAUSE_MS = 30_000;

/** Sorts now and then on; returns how to end it. Several servers may: what one has kept, another leaves as it is. */
export function startAssigning(webUrl: string): () => Promise<void> {
	const db = openDatabase(webUrl, { size: 1 });
	const stopped = new AbortController();
	const round = async () => {
		for (const workspaceId of await listWorkspaceIds(db)) {
			if (stopped.signal.aborted) return;
			await assignWhatIsNew(db, workspaceId);
		}
	};
	const run = async () => {
		while (!stopped.signal.aborted) {
			await round().catch((cause) =>
				console.error(`Sorting new answers failed: ${cause instanceof Error ? cause.name : typeof cause}`)
			);
			await sleep(PAUSE_MS, null, { signal: stopped.signal }).catch(() => {});
		}
	};
	const under = run();
	return async () => {
		stopped.abort();
		await under;
		await db.destroy();
	};
}
