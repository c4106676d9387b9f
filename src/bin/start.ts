// npm start: the database, the migrations, the app; and a calm end on Ctrl-C or SIGTERM.
import { createServer } from 'node:http';
import { readConfig, type Config } from '../server/config.ts';
import { lockFolder } from '../server/data-folder.ts';
import { readyDatabase } from '../server/ready-database.ts';
import { startRounds } from '../server/rounds.ts';
import { stopWith } from './stop-with.ts';
import { printWelcome } from './welcome.ts';

const DRAIN_MS = 10_000;

async function start(config: Config) {
	const unlock = lockFolder(config.DATA_DIR, config.origin);
	const database = await readyDatabase(config).catch((cause) => {
		unlock();
		throw cause;
	});
	Object.assign(process.env, {
		NODE_ENV: 'production',
		// Forms may carry a file of answers.
		BODY_SIZE_LIMIT: '20M',
		ORIGIN: config.origin,
		CANDOR_WEB_URL: database.webUrl,
		CANDOR_SECRET: database.secret
	});
	const { handler } = await import(new URL('../../build/handler.js', import.meta.url).href);
	const server = createServer(handler);
	const stopRounds = startRounds(database.webUrl, database.secret);

	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		console.log('Stopping: finishing what is under way ...');
		const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
		await new Promise((resolve) => {
			server.close(resolve);
			server.closeIdleConnections();
		});
		clearTimeout(late);
		await stopRounds();
		await database.stop();
		unlock();
		process.exit(0);
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);

	// A newer build took away a file that was being sent: that one request is lost, everybody else is served on.
	process.on('uncaughtException', (cause) => {
		const isMissingFile = 'code' in cause && cause.code === 'ENOENT' && 'path' in cause;
		if (!isMissingFile) stopWith(cause);
		console.error('A file of the build is gone. Was it built anew? Start Candor again.');
	});

	server.once('error', async (cause) => {
		await stopRounds();
		await database.stop();
		unlock();
		stopWith(
			'code' in cause && cause.code === 'EADDRINUSE'
				? `PORT: ${config.PORT} is taken by another program. Choose another, as in PORT=3001 npm start.`
				: cause
		);
	});
	server.listen(config.PORT, config.HOST, () => printWelcome(config.origin, database.webUrl));
}

try {
	await start(readConfig(process.env));
} catch (cause) {
	stopWith(cause);
}
