// What the server does by itself: once a day it deletes answers whose promised days are over, ended sessions and old tries;
// each minute it copies the erasure log to a file beside the database; hourly it keeps the heads of the audit log in a file,
// where one is named; it hands over what waits in the outbox, and sorts new answers by what was learnt.
import { forgetTries } from '../domain/accounts/count-try.ts';
import { deleteEndedSessions } from '../domain/accounts/session.store.server.ts';
import { sweepLists } from '../domain/invitations/sweep-lists.ts';
import { eraseAnsweredRequests } from '../domain/register/erase-answered-requests.ts';
import { emptyBins, endBinnedDays } from '../domain/retention/empty-bins.ts';
import { eraseExpired } from '../domain/retention/erase-expired.ts';
import { openDatabase } from '../db/open.ts';
import { startAssigning } from './assigning-rounds.ts';
import { keepHeads } from './audit-heads.ts';
import { startCounting } from './counting.ts';
import { startDelivering } from './deliver.ts';
import { erasureFile, mirrorOf } from './erasure-file.ts';
import { noteFailure } from './note-error.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** Makes the rounds now and then on; returns how to end them. Several servers may do so at once: a round done twice changes nothing more. */
export function startRounds(
	webUrl: string,
	secret: string,
	dataDir: string,
	headFile?: string
): () => Promise<void> {
	const stopDelivering = startDelivering(webUrl, secret);
	const stopAssigning = startAssigning(webUrl);
	const stopCounting = startCounting(webUrl);
	const db = openDatabase(webUrl, { size: 1 });
	const mirror = mirrorOf(db, erasureFile(dataDir));
	const attempt = async (name: string, act: () => Promise<void>) => {
		try {
			await act();
		} catch (cause) {
			noteFailure(`The ${name}`, cause);
		}
	};
	const sweep = () =>
		attempt('daily round', async () => {
			await endBinnedDays(db, new Date());
			const erased = await eraseExpired(db, secret, new Date());
			await emptyBins(db, new Date());
			await eraseAnsweredRequests(db, new Date());
			await sweepLists(db, new Date());
			if (erased > 0) console.log(`Deleted ${erased} responses whose promised days are over.`);
			await Promise.all([forgetTries(db, new Date()), deleteEndedSessions(db, new Date())]);
		});
	const copy = () => attempt('copy of the erasure log', mirror);
	const stopHeads = headFile ? keepHeads(db, headFile) : async () => {};
	let under = sweep().then(copy);
	const queue = (act: () => Promise<void>) => () => void (under = under.then(act));
	const timers = [setInterval(queue(sweep), DAY_MS), setInterval(queue(copy), MINUTE_MS)];
	return async () => {
		for (const timer of timers) clearInterval(timer);
		await stopDelivering();
		await stopAssigning();
		await stopCounting();
		await under;
		await copy();
		await stopHeads();
		await db.destroy();
	};
}
