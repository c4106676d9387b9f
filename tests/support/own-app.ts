// An app of a journey's own, on a data folder of its own, so that it can be killed and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './running-app.ts';

export async function ownApp() {
	const dataDir = mkdtempSync(join(tmpdir(), 'candor-own-'));
	const port = String(await freePort());
	let said = '';
	let app: ChildProcess | null = null;

	async function start(): Promise<void> {
		const settings = { PORT: port, ORIGIN: '', DATABASE_URL: '', SMTP_URL: '', DATA_DIR: dataDir };
		const env = { ...process.env, ...settings };
		const started = spawn(process.execPath, ['src/bin/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
		app = started;
		const from = said.length;
		started.stdout.on('data', (chunk) => (said += chunk));
		started.stderr.on('data', (chunk) => (said += chunk));
		for (let waited = 0; !said.slice(from).includes('Candor is at'); waited += 50) {
			if (waited > 90_000 || started.exitCode !== null) throw new Error(`The app did not start: ${said}`);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}

	async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		const running = app;
		if (!running || running.exitCode !== null) return;
		const ended = new Promise((resolve) => running.once('exit', resolve));
		running.kill(signal);
		await ended;
		app = null;
	}

	await start();
	return {
		url: `http://localhost:${port}`,
		/** Where the owner begins. */
		ownerLink: () => /http:\S+\/start\/\S+/.exec(said)?.[0] ?? '',
		start,
		/** As a machine that loses its power. */
		kill: () => end('SIGKILL'),
		async leave() {
			await end('SIGTERM');
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}
