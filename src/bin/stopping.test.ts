// npm start and npm run dev, stopped at each moment. As in life: each on the folder that the one before has left.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { freePort } from '../../tests/support/running-app.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'candor-stopping-'));
const pidFile = join(folder, 'postgres', 'postmaster.pid');
const apps: ChildProcess[] = [];
afterAll(() => {
	for (const app of apps) app.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

type Moment = (said: () => string) => boolean;
const preparing: Moment = () => readdirSync(folder).some((name) => name.startsWith('postgres.new'));
const starting: Moment = () => existsSync(pidFile);
const serving: Moment = (said) => said().includes('Candor is at');
const never: Moment = () => false;

/** Starts `program`, ends it with SIGTERM once `moment` has come, and checks that nothing of it is left. */
async function run(program: string, moment: Moment, settings: Record<string, string> = {}) {
	const env = { ...process.env, HOST: '', ORIGIN: '', DATABASE_URL: '', DATA_DIR: folder, ...settings };
	const port = String(await freePort());
	const app = spawn(process.execPath, [`src/bin/${program}.ts`], {
		env: { PORT: port, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	apps.push(app);
	let said = '';
	app.stdout.on('data', (chunk) => (said += chunk));
	app.stderr.on('data', (chunk) => (said += chunk));
	const ended = once(app, 'exit');
	let database = 0;
	while (app.exitCode === null && app.signalCode === null) {
		if (existsSync(pidFile)) database = Number(readFileSync(pidFile, 'utf8').split('\n')[0]) || database;
		if (moment(() => said)) app.kill('SIGTERM');
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	const [status] = await ended;
	expect(existsSync(join(folder, 'running.json')), said).toBe(false);
	expect(existsSync(pidFile), said).toBe(false);
	if (database) expect(() => process.kill(database, 0), 'PostgreSQL has ended too').toThrow('ESRCH');
	return { status, said };
}

test.each([
	['while it prepares its database', preparing],
	['while it starts its database', starting],
	['while it serves', serving]
])('npm start, told to stop %s, ends in peace with its database', async (_when, moment) => {
	expect(await run('start', moment)).toMatchObject({ status: 0 });
	expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
});

test('npm run dev, told to stop, does the same', async () => {
	expect(await run('dev', serving)).toMatchObject({ status: 0 });
});

test('a start that cannot listen says so in one line, and ends its database too', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const address = other.address();
	const port = String(typeof address === 'object' && address ? address.port : 0);
	const { status, said } = await run('start', never, { PORT: port });
	other.close();
	expect(said.trim()).toMatch(new RegExp(`^Candor stopped. PORT: ${port} is taken by another program.+$`));
	expect(status).toBe(1);
});
