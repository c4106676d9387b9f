// What leaves the house by itself: messages to recipients, letters, and the files that nobody may open any longer.
import { setTimeout as sleep } from 'node:timers/promises';
import { listenFor } from '../db/listen.ts';
import { openDatabase } from '../db/open.ts';
import { deliverDue } from '../domain/exchange/deliver-due.ts';
import { deliverLetters } from '../domain/exchange/deliver-letters.ts';
import { deliverInvitations } from '../domain/invitations/deliver-invitations.ts';
import { tellFollowers } from '../domain/insights/following/tell-followers.ts';
import { tellOfBoards } from '../domain/insights/following/tell-of-boards.ts';
import { sweepExports } from '../domain/exchange/sweep-exports.ts';
import { readConfig } from './config.ts';
import { exportFolder } from './export-folder.ts';
import { send, sendOrRefuse } from './mail.ts';
import { boardEdition } from './board-news.ts';
import { noteFailure } from './note-error.ts';
import { themeNews } from './theme-news.ts';
import { postSafely, webhookReach } from './safe-fetch.ts';

const PAUSE_MS = 5_000;
/** Every so many rounds files are swept; when something was taken back, at once. */
const ROUNDS_A_SWEEP = 12;

/** Delivers now and then on, at once when something was taken back. Several servers may: none takes up what another has. */
export function startDelivering(webUrl: string, secret: string): () => Promise<void> {
	const db = openDatabase(webUrl, { size: 2 });
	const { origin } = readConfig(process.env);
	const reach = webhookReach();
	const clock = () => new Date();
	const stopped = new AbortController();
	let wake = new AbortController();
	let takenBack = true;

	const woken = () => {
		takenBack = true;
		wake.abort();
	};
	const listening = listenFor(webUrl, 'candor_outbox', woken).catch(() => async () => {});

	const round = async (sweeps: boolean) => {
		await deliverDue(db, secret, (url, message) => postSafely(url, message, reach), clock);
		await deliverLetters(db, secret, origin, send, clock);
		await deliverInvitations(db, secret, origin, sendOrRefuse, clock);
		if (sweeps) await tellFollowers(db, secret, origin, themeNews, send, clock);
		if (sweeps) await tellOfBoards(db, secret, origin, boardEdition, send, clock);
		if (sweeps) await sweepExports(db, exportFolder(), clock());
	};
	const run = async () => {
		for (let count = 0; !stopped.signal.aborted; count += 1) {
			const sweeps = takenBack || count % ROUNDS_A_SWEEP === 0;
			takenBack = false;
			wake = new AbortController();
			await round(sweeps).catch((cause) => noteFailure('A delivery round', cause));
			await sleep(PAUSE_MS, null, { signal: AbortSignal.any([wake.signal, stopped.signal]) }).catch(() => {});
		}
	};
	const under = run();
	return async () => {
		stopped.abort();
		await (
			await listening
		)();
		await under;
		await db.destroy();
	};
}
