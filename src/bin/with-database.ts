import { openDatabase, type Database } from '../db/open.ts';
import type { Config } from '../server/config.ts';
import { readyDatabase, untilAborted, type ReadyDatabase } from '../server/ready-database.ts';

type Options = { size?: number; as?: 'web' | 'owner'; signal: AbortSignal };

/** The database of a command, that of a running Candor where there is one; let go of at the end. Once `signal` is aborted
 *  it throws: what `act` has not committed by then is rolled back. */
export async function withDatabase<T>(
	config: Config,
	{ size = 1, as = 'web', signal }: Options,
	act: (db: Database, ready: ReadyDatabase) => Promise<T>
): Promise<T> {
	const ready = await readyDatabase(config, { share: true, signal });
	const db = openDatabase(as === 'web' ? ready.webUrl : ready.ownerUrl, { size });
	try {
		return await untilAborted(act(db, ready), signal);
	} finally {
		// Else its connections end with the process, which waits for no statement under way.
		if (!signal.aborted) await db.destroy();
		await ready.stop();
	}
}
