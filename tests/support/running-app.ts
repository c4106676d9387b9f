// Starts the built app exactly as `npm start` does, in a fresh data folder, and tells the journeys where it is.
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function start() {
	const dataDir = mkdtempSync(join(tmpdir(), 'candor-journeys-'));
	const port = await freePort();
	const app = spawn(process.execPath, ['src/bin/start.ts'], {
		env: {
			...process.env,
			PORT: String(port),
			ORIGIN: '',
			DATABASE_URL: '',
			SMTP_URL: '',
			WEBHOOKS_TO_PRIVATE: 'true',
			MODEL_URL: '',
			// All journeys come from one network; what happens beyond it has journeys of its own.
			ANSWERS_A_MINUTE: '1000000',
			DATA_DIR: dataDir
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	app.stdout.on('data', (chunk) => (said += chunk));
	// Letters are printed where there is no mail server: journeys read them here.
	app.stdout.on('data', (chunk) => appendFileSync(join(dataDir, 'said'), chunk));
	app.stderr.on('data', (chunk) => (said += chunk));
	const link = await new Promise<string>((resolve, reject) => {
		const look = setInterval(() => {
			const found = /http:\S+\/start\/\S+/.exec(said);
			if (found) done(() => resolve(found[0]));
		}, 50);
		const late = setTimeout(() => done(() => reject(new Error(`The app did not start: ${said}`))), 60_000);
		app.once('exit', () => done(() => reject(new Error(`The app ended: ${said}`))));
		const done = (act: () => void) => {
			clearInterval(look);
			clearTimeout(late);
			act();
		};
	});
	process.env.CANDOR_URL = new URL(link).origin;
	process.env.CANDOR_OWNER_LINK = link;
	process.env.CANDOR_DATA_DIR = dataDir;
	return async () => {
		app.kill('SIGTERM');
		await new Promise((resolve) => app.once('exit', resolve));
		rmSync(dataDir, { recursive: true, force: true });
	};
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
