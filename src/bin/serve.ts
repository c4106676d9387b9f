// What npm start and npm run dev share: the folder, the database, the server; and the way back, whenever it comes.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { readConfig, type Config } from '../server/config.ts';
import { lockFolder } from '../server/data-folder.ts';
import { readyDatabase, type ReadyDatabase } from '../server/ready-database.ts';
import { listen } from './listen.ts';
import { stopWith } from './stop-with.ts';
import { printWelcome } from './welcome.ts';

const DRAIN_MS = 10_000;
/** Whatever still hangs then (a database that is gone, say) hangs for good. */
const LAST_MS = 30_000;
const ASKED = 'asked to stop';
const LOST = 'Its PostgreSQL ended by itself. Start it again: all that was saved is kept.';

type Begun = {
	config: Config;
	server: Server;
	database: ReadyDatabase;
	/** What must end before the server can. */
	atEnd(end: () => Promise<void>): void;
};

/** Serves until Ctrl-C or SIGTERM. Whenever these come, or a step fails, the steps taken so far are undone, last first. */
export async function serve(answering: (begun: Begun) => Promise<RequestListener>): Promise<void> {
	const stopping = new AbortController();
	const { signal } = stopping;
	// First of all: a database that has started must not outlive us.
	for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stopping.abort(ASKED));
	process.on('uncaughtException', (cause) => {
		if (isMissingFile(cause)) console.error(`${cause.message}. Was Candor built anew? Start it again.`);
		else stopping.abort(cause);
	});

	const begun = new AsyncDisposableStack();
	let failure: unknown;
	try {
		const config = readConfig(process.env);
		begun.defer(lockFolder(config.DATA_DIR, config.origin));
		const database = await readyDatabase(config, { signal });
		begun.defer(database.stop);
		// Without it every page would fail, for as long as nobody looks.
		void database.lost.then(() => stopping.abort(new Error(LOST)));
		Object.assign(process.env, {
			ORIGIN: config.origin,
			CANDOR_WEB_URL: database.webUrl,
			CANDOR_SECRET: database.secret
		});
		const server = createServer();
		begun.defer(() => drain(server));
		const answer = await answering({ config, server, database, atEnd: (end) => begun.defer(end) });
		server.on('request', (request, response) => {
			// A line on which more and more is asked would never be idle.
			if (signal.aborted) response.shouldKeepAlive = false;
			return answer(allowOneClick(request, config.origin), response);
		});
		signal.throwIfAborted();
		await listen(server, config);
		await printWelcome(config.origin, database.webUrl);
		if (!signal.aborted) await once(signal, 'abort');
	} catch (cause) {
		failure = cause;
	}
	if (signal.aborted) {
		failure = signal.reason === ASKED ? undefined : signal.reason;
		console.log('Stopping: finishing what is under way ...');
		setTimeout(() => stopWith(new Error('What was under way did not end.')), LAST_MS).unref();
	}
	await begun.disposeAsync().catch((cause) => (failure ??= cause));
	if (failure !== undefined) stopWith(failure);
	process.exit(0);
}

async function drain(server: Server) {
	const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
	await new Promise((resolve) => {
		server.close(resolve);
		server.closeIdleConnections();
	});
	clearTimeout(late);
}

const ONE_CLICK = /^\/(stop\/[A-Za-z0-9_-]{86}|unfollow\/[A-Za-z0-9_-]{22})$/;

/** A mail program that stops letters by one press (RFC 8058) posts as no browser does, with no Origin at all, which SvelteKit
 *  refuses for any form. The token in such a link is all that is needed there, and no other door is opened so. */
function allowOneClick(request: IncomingMessage, origin: string): IncomingMessage {
	const { headers, method, url } = request;
	const saysWhence = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
	if (method === 'POST' && !saysWhence && url && ONE_CLICK.test(url)) headers.origin = origin;
	return request;
}

/** A newer build took away a file that was being sent: that one request is lost, everybody else is served on. */
const isMissingFile = (cause: Error) => 'code' in cause && cause.code === 'ENOENT' && 'path' in cause;
