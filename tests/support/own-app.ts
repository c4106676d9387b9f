// An app of a journey's own, on a data folder of its own, so that it can be killed and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './running-app.ts';

export type OwnApp = Awaited<ReturnType<typeof ownApp>>;

/** More than faults and benches send from one address, which are many people to them and one network to the app. */
export const MANY_A_MINUTE = { ANSWERS_A_MINUTE: '1000000' };

/** `root`: where the built app lies, if it is a copy; `within`: where its data folder is made; `own`: settings of its first
 *  start. */
export async function ownApp(root = '.', within = tmpdir(), own: Record<string, string> = {}) {
	const dataDir = mkdtempSync(join(within, 'candor-own-'));
	const port = await freePort();
	let said = '';
	let app: ChildProcess | null = null;

	async function start(further: Record<string, string> = {}): Promise<void> {
		const settings = { PORT: String(port), ORIGIN: '', DATABASE_URL: '', SMTP_URL: '', DATA_DIR: dataDir };
		const env = { ...process.env, ...MANY_A_MINUTE, ...settings, ...further };
		const program = join(root, 'src/bin/start.ts');
		const started = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
		app = started;
		const from = said.length;
		started.stdout.on('data', (chunk) => (said += chunk));
		started.stderr.on('data', (chunk) => (said += chunk));
		for (let waited = 0; !said.slice(from).includes('Candor is at'); waited += 50) {
			if (waited > 90_000 || hasEnded(started)) throw new Error(`The app did not start: ${said}`);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}

	/** Resolves to its exit code, null where a signal ended it. */
	async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
		const running = app;
		if (!running) return null;
		if (!hasEnded(running)) {
			const ended = new Promise((resolve) => running.once('exit', resolve));
			running.kill(signal);
			await ended;
		}
		app = null;
		return running.exitCode;
	}

	await start(own);
	return {
		url: `http://localhost:${port}`,
		port,
		dataDir,
		/** Where the owner begins. */
		ownerLink: () => /http:\S+\/start\/\S+/.exec(said)?.[0] ?? '',
		/** All it has printed. */
		said: () => said,
		isRunning: () => app !== null && !hasEnded(app),
		start,
		/** Without waiting for the end. */
		tell: (signal: NodeJS.Signals) => app?.kill(signal),
		/** As a machine that loses its power. */
		kill: () => end('SIGKILL'),
		/** As a service manager asks. */
		stop: () => end('SIGTERM'),
		async leave() {
			await end('SIGTERM');
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

const hasEnded = (app: ChildProcess) => app.exitCode !== null || app.signalCode !== null;
