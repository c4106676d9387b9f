// What the server does by itself: once a day it deletes answers whose promised days are over, ended sessions and old tries;
// hourly it keeps the heads of the audit log in a file, where one is named.
import { forgetTries } from '../domain/accounts/count-try.ts';
import { deleteEndedSessions } from '../domain/accounts/session.store.server.ts';
import { eraseAnsweredRequests } from '../domain/register/erase-answered-requests.ts';
import { eraseExpired } from '../domain/retention/erase-expired.ts';
import { openDatabase } from '../db/open.ts';
import { keepHeads } from './audit-heads.ts';
import { startDelivering } from './deliver.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes the round now and then daily; returns how to end it. Several servers may do so at once: a round done twice changes nothing more. */
export function startRounds(webUrl: string, secret: string, headFile?: string): () => Promise<void> {
	const stopDelivering = startDelivering(webUrl, secret);
	const db = openDatabase(webUrl, { size: 1 });
	const round = async () => {
		try {
			const erased = await eraseExpired(db, secret, new Date());
			await eraseAnsweredRequests(db, new Date());
			if (erased > 0) console.log(`Deleted ${erased} responses whose promised days are over.`);
			await Promise.all([forgetTries(db, new Date()), deleteEndedSessions(db, new Date())]);
		} catch (cause) {
			console.error(`The daily round failed: ${cause instanceof Error ? cause.name : typeof cause}`);
		}
	};
	const stopHeads = headFile ? keepHeads(db, headFile) : async () => {};
	let under = round();
	const timer = setInterval(() => (under = round()), DAY_MS);
	return async () => {
		clearInterval(timer);
		await stopDelivering();
		await under;
		await stopHeads();
		await db.destroy();
	};
}
