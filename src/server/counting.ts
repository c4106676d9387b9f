// Counts the boards of large polls in the background: those that somebody asked for within moments, the others now and then.
// Small ones are counted when they are opened. Several servers may: none counts a poll that another is counting.
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../db/open.ts';
import { countInBackground, listToCount } from '../domain/insights/snapshots/count-in-background.ts';
import { listWorkspaceIds } from '../domain/retention/erasing.store.server.ts';

const PAUSE_MS = 3_000;
/** Every so many pauses all polls are looked at, asked for or not. */
const PAUSES_A_ROUND = 100;

export function startCounting(webUrl: string): () => Promise<void> {
	const db = openDatabase(webUrl, { size: 2 });
	const stopped = new AbortController();
	const run = async () => {
		for (let pause = 1; !stopped.signal.aborted; pause += 1) {
			await sleep(PAUSE_MS, null, { signal: stopped.signal }).catch(() => {});
			const isRound = pause % PAUSES_A_ROUND === 0;
			for (const at of await listToCount(db, await listWorkspaceIds(db), isRound)) {
				if (stopped.signal.aborted) break;
				await countInBackground(db, at, new Date());
			}
		}
	};
	const under = run().catch((cause) =>
		console.error(`Counting boards failed: ${cause instanceof Error ? cause.name : typeof cause}`)
	);
	return async () => {
		stopped.abort();
		await under;
		await db.destroy();
	};
}
