// Finds or starts the database, brings it up to date, and says how the app reaches it.
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { findRunning, startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { webUrl } from '../db/roles.ts';
import { whyRefused } from '../db/why-refused.ts';
import type { Config } from './config.ts';
import { readSecrets } from './data-folder.ts';

export type ReadyDatabase = {
	webUrl: string;
	ownerUrl: string;
	secret: string;
	ran: string[];
	/** Resolves where the embedded server ends without having been told to. */
	lost: Promise<void>;
	stop(): Promise<void>;
};
type Options = {
	/** Use the embedded server of a Candor that runs on this folder, rather than take it over. */
	share?: boolean;
	/** Once aborted, this throws and leaves no server running. */
	signal?: AbortSignal;
};

export type FoundDatabase = Pick<ReadyDatabase, 'ownerUrl' | 'secret' | 'lost' | 'stop'>;

/** Finds or starts the database and leaves it as it is. */
export async function findDatabase(
	config: Config,
	{ share = false, signal }: Options = {}
): Promise<FoundDatabase> {
	const { secret, ...passwords } = readSecrets(config.DATA_DIR);
	const folder = realpathSync(config.DATA_DIR);
	const ownerUrl = config.DATABASE_URL ?? (share ? findRunning(folder, passwords) : null);
	if (ownerUrl) return { ownerUrl, secret, lost: new Promise(() => {}), stop: async () => {} };
	const server = await startEmbedded(folder, passwords, {}, signal);
	return { ownerUrl: server.ownerUrl, secret, lost: server.lost, stop: server.stop };
}

export async function readyDatabase(config: Config, options: Options = {}): Promise<ReadyDatabase> {
	const { signal } = options;
	const { ownerUrl, secret, lost, stop } = await findDatabase(config, options);
	try {
		signal?.throwIfAborted();
		const ran = await untilAborted(migrate(ownerUrl, secret, !config.DATABASE_URL), signal);
		return { ran, ownerUrl, webUrl: webUrl(ownerUrl, secret), secret, lost, stop };
	} catch (cause) {
		await stop();
		throw config.DATABASE_URL ? new Error(`DATABASE_URL: ${whyRefused(cause, ownerUrl)}`) : cause;
	}
}

/** The work's result; or, once `signal` is aborted, its reason, and whatever the work comes to is passed over. */
export async function untilAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return work;
	work.catch(() => {});
	signal.throwIfAborted();
	const aborted = once(signal, 'abort').then(() => Promise.reject(signal.reason));
	return Promise.race([work, aborted]);
}
