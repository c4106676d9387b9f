// The thread that counts: polls that somebody asked for within moments, the others now and then. Small ones are counted when they
// are opened. Several servers may: none counts a poll that another is counting.
import { setTimeout as sleep } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { openDatabase } from '../db/open.ts';
import { countInBackground, listToCount } from '../domain/insights/snapshots/count-in-background.ts';
import { listWorkspaceIds } from '../domain/retention/erasing.store.server.ts';
import { noteFailure } from './note-error.ts';

export type CountingTask = { webUrl: string };

const PAUSE_MS = 3_000;
/** Every so many pauses all polls are looked at, asked for or not. */
const PAUSES_A_ROUND = 100;
/** To see that nothing has changed all answers of a poll are looked at: so it rests so many times as long as that took. */
const RESTS = 20;

const { webUrl }: CountingTask = workerData;
const db = openDatabase(webUrl, { size: 2 });
const restingUntil = new Map<string, number>();

for (let pause = 1; ; pause += 1) {
	const isRound = pause % PAUSES_A_ROUND === 0;
	try {
		for (const at of await listToCount(db, await listWorkspaceIds(db), isRound)) {
			const [key, begun] = [`${at.pollId} ${at.scope}`, Date.now()];
			if (isRound && begun < (restingUntil.get(key) ?? 0)) continue;
			await countInBackground(db, at, new Date());
			restingUntil.set(key, Date.now() + RESTS * (Date.now() - begun));
		}
	} catch (cause) {
		noteFailure('Counting boards', cause);
	}
	await sleep(PAUSE_MS);
}
