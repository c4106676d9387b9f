// npm start, npm run dev and the commands, stopped at each moment. As in life: each on the folder that the one before left.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { clusterIn } from '../../tests/faults/cluster.ts';
import { ownApp } from '../../tests/support/own-app.ts';
import { freePort } from '../../tests/support/running-app.ts';

vi.setConfig({ testTimeout: 240_000 });
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

type How = { flags?: string[]; signal?: NodeJS.Signals; settings?: Record<string, string> };

/** 0 where it has written none, or takes it away at this moment. */
function databaseNow(): number {
	try {
		return Number(readFileSync(pidFile, 'utf8').split('\n')[0]) || 0;
	} catch {
		return 0;
	}
}

/** Starts `program`, ends it by a signal once `moment` has come, and checks that nothing of it is left. */
async function run(
	program: string,
	moment: Moment,
	{ flags = [], signal = 'SIGTERM', settings = {} }: How = {}
) {
	const env = { ...process.env, HOST: '', ORIGIN: '', DATABASE_URL: '', DATA_DIR: folder, ...settings };
	const port = String(await freePort());
	const app = spawn(process.execPath, [`src/bin/${program}.ts`, ...flags], {
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
		database = databaseNow() || database;
		if (moment(() => said)) app.kill(signal);
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

test('npm start, whose PostgreSQL is killed, ends by itself with a line, and starts again', async () => {
	const app = await ownApp();
	clusterIn(app.dataDir).kill();
	await expect.poll(app.isRunning, { timeout: 20_000 }).toBe(false);
	expect(app.said().trim()).toMatch(/\nCandor stopped. Its PostgreSQL ended by itself.+$/);
	expect(await app.stop()).toBe(1);
	await app.start();
	await app.leave();
});

test('a start that cannot listen says so in one line, and ends its database too', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const address = other.address();
	const port = String(typeof address === 'object' && address ? address.port : 0);
	const { status, said } = await run('start', never, { settings: { PORT: port } });
	other.close();
	expect(said.trim()).toMatch(new RegExp(`^Candor stopped. PORT: ${port} is taken by another program.+$`));
	expect(status).toBe(1);
});

const told =
	(word: string): Moment =>
	(said) =>
		said().includes(word);

test.each([
	['db:migrate', 'migrate', starting, 'SIGTERM', 143, 'The next run goes on from here.'],
	['demo', 'demo', starting, 'SIGINT', 130, 'The next run loads what is missing.'],
	[
		'demo, half loaded,',
		'demo',
		told('from the excerpt'),
		'SIGTERM',
		143,
		'The next run loads what is missing.'
	],
	['backup', 'backup', starting, 'SIGINT', 130, 'No back-up was written.']
] as const)(
	'%s, told to stop, ends its database too and says so in a line',
	async (_name, program, moment, signal, code, undone) => {
		const flags = program === 'backup' ? ['--out', join(folder, 'stopped.backup')] : [];
		const { status, said } = await run(program, moment, { flags, signal });
		expect(status).toBe(code);
		expect(said.trim().split('\n').at(-1)).toBe(`Stopped, as asked. ${undone}`);
		expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
	}
);

test('restore, told to stop while it fills the tables, leaves the database as it was', async () => {
	const file = join(folder, 'whole.backup');
	await run('migrate', never);
	const rows = async (to: string) =>
		/\d+ rows of \d+ tables/.exec((await run('backup', never, { flags: ['--out', to] })).said)?.[0];
	const before = await rows(file);
	const flags = ['--from', file, '--replace'];
	const stopped = await run('restore', told('Restored public.'), { flags, signal: 'SIGINT' });
	expect(stopped.status).toBe(130);
	expect(stopped.said).toMatch(/\nStopped, as asked. Nothing was restored.\n$/);
	expect(await rows(`${file}.2`)).toBe(before);
	expect(await run('restore', never, { flags })).toMatchObject({ status: 0 });
}, 240_000);
