// Finds or starts the database, brings it up to date, and says how the app reaches it.
import { resolve } from 'node:path';
import { findRunning, startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { webUrl } from '../db/roles.ts';
import type { Config } from './config.ts';
import { readSecrets } from './data-folder.ts';

export type ReadyDatabase = {
	webUrl: string;
	ownerUrl: string;
	secret: string;
	ran: string[];
	stop(): Promise<void>;
};

/** `share`: use the embedded server of a Candor that runs on this folder, rather than take it over. */
export async function readyDatabase(config: Config, { share = false } = {}): Promise<ReadyDatabase> {
	const secrets = readSecrets(config.DATA_DIR);
	const folder = resolve(config.DATA_DIR);
	let ownerUrl = config.DATABASE_URL ?? (share ? findRunning(folder, secrets) : null);
	let stop = async () => {};
	if (!ownerUrl) {
		const server = await startEmbedded(folder, secrets);
		ownerUrl = server.ownerUrl;
		stop = server.stop;
	}
	const ran = await migrate(ownerUrl, secrets.secret);
	return { ran, ownerUrl, webUrl: webUrl(ownerUrl, secrets.secret), secret: secrets.secret, stop };
}
