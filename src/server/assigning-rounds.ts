// Answers that came since are sorted by the versions in use, every half minute, and every five minutes what people read is learnt
// from where it is enough: beside all else the server does, in a thread, one poll at a time.
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../db/open.ts';
import { listWorkspaceIds } from '../domain/retention/erasing.store.server.ts';
import { assignWhatIsNew, learnWhatIsDue } from './assigning.ts';
import { noteFailure } from './note-error.ts';

const PAUSE_MS = 30_000;
/** Every so many pauses it is looked whether there is something to learn. */
const PAUSES_A_LOOK = 10;
/** Looking goes through all that was read: so it rests so many times as long as it took. */
const RESTS = 20;

/** Sorts now and then on; returns how to end it. Several servers may: what one has kept, another leaves as it is. */
export function startAssigning(webUrl: string): () => Promise<void> {
	const db = openDatabase(webUrl, { size: 1 });
	const stopped = new AbortController();
	let restingUntil = 0;
	const round = async (isLook: boolean) => {
		const begun = Date.now();
		for (const workspaceId of await listWorkspaceIds(db)) {
			if (stopped.signal.aborted) return;
			await assignWhatIsNew(db, workspaceId);
			if (isLook) await learnWhatIsDue(db, workspaceId, () => new Date(), stopped.signal);
		}
		if (isLook) restingUntil = Date.now() + RESTS * (Date.now() - begun);
	};
	const run = async () => {
		for (let pause = 1; !stopped.signal.aborted; pause += 1) {
			const isLook = pause % PAUSES_A_LOOK === 0 && Date.now() >= restingUntil;
			await round(isLook).catch((cause) => noteFailure('Sorting new answers', cause));
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
