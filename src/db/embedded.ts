// A real PostgreSQL server from the npm package, for one machine: started beside the app, stopped with it.
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { isAlive } from './alive.ts';
import { initialise } from './initialise.ts';
import { findPrograms, type Programs } from './postgres-programs.ts';

export type Embedded = {
	/** Connects as the owner of the database `candor`: may migrate, is no superuser. */
	ownerUrl: string;
	/** Connects as the server's superuser, for tests that make databases of their own. */
	superUrl: string;
	/** Resolves where the server ends without having been told to. */
	lost: Promise<void>;
	stop(): Promise<void>;
};

type Secrets = { superPassword: string; ownerPassword: string };

/**
 * Starts the server on `folder` (made when missing), recovering it if it was killed. Throws with a readable sentence.
 * Once `signal` is aborted it throws too; in either case nothing it started runs on.
 */
export async function startEmbedded(
	folder: string,
	secrets: Secrets,
	settings: Record<string, string> = {},
	signal?: AbortSignal
): Promise<Embedded> {
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	const data = join(folder, 'postgres');
	const programs = findPrograms(folder);
	await endLeftover(data);
	signal?.throwIfAborted();
	if (!existsSync(join(data, 'PG_VERSION'))) await initialise(programs, data, secrets.superPassword, signal);

	const port = await freePort();
	signal?.throwIfAborted();
	const server = serve(programs, data, port, settings);
	// Where the app ends in haste, without stop(), PostgreSQL is at least told.
	process.once('exit', () => server.kill('SIGINT'));
	const superUrl = `postgres://postgres:${secrets.superPassword}@127.0.0.1:${port}/postgres`;
	try {
		await untilReady(server, superUrl, signal);
		await ensureOwner(superUrl, secrets.ownerPassword);
	} catch (cause) {
		await stop(server);
		throw cause;
	}
	const ownerUrl = `postgres://candor_owner:${secrets.ownerPassword}@127.0.0.1:${port}/candor`;
	let isTold = false;
	const lost = new Promise<void>((resolve) => server.once('exit', () => isTold || resolve()));
	return {
		ownerUrl,
		superUrl,
		lost,
		stop() {
			isTold = true;
			return stop(server);
		}
	};
}

/** Where a running embedded server of this folder listens, or null. */
export function findRunning(folder: string, secrets: Secrets): string | null {
	const running = readPidFile(join(folder, 'postgres'));
	if (!running) return null;
	return `postgres://candor_owner:${secrets.ownerPassword}@127.0.0.1:${running.port}/candor`;
}

/** What PostgreSQL keeps of its tables itself: an eighth of the memory (bytes), from its own 128 MB up to 1 GB. A large poll is counted
 *  by looking up its rows many times; with 128 MB a million answers took two fifths longer than with 2 GB. */
export const sharedMegabytes = (memory: number): number =>
	Math.min(1024, Math.max(128, Math.floor(memory / 8 / 2 ** 20)));

function serve(programs: Programs, data: string, port: number, settings: Record<string, string>) {
	const all = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: '120',
		shared_buffers: `${sharedMegabytes(Math.min(totalmem(), process.constrainedMemory() || Infinity))}MB`,
		...settings
	};
	const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	// Its own process group: Ctrl-C reaches the app first, which drains and then stops the server.
	return programs.run('postgres', ['-D', data, '-p', String(port), ...flags], {
		cwd: data,
		stdio: ['ignore', 'ignore', 'pipe'],
		detached: true
	});
}

async function untilReady(server: ChildProcess, url: string, signal?: AbortSignal) {
	let said = '';
	server.stderr?.on('data', (chunk) => (said = (said + chunk).slice(-2000)));
	server.once('error', (cause) => (said = cause.message));
	const deadline = Date.now() + 30_000;
	while (Date.now() < deadline) {
		signal?.throwIfAborted();
		if (hasEnded(server)) throw new Error(`PostgreSQL stopped while starting: ${said.trim()}`);
		const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
		try {
			await sql`select 1`;
			return;
		} catch {
			await sleep(60);
		} finally {
			await sql.end({ timeout: 1 });
		}
	}
	throw new Error('PostgreSQL did not answer within 30 seconds.');
}

async function ensureOwner(superUrl: string, password: string) {
	const sql = postgres(superUrl, { max: 1, onnotice: () => {} });
	try {
		const [role] = await sql`select 1 from pg_roles where rolname = 'candor_owner'`;
		if (!role) await sql.unsafe(`create role candor_owner login createrole password '${password}'`);
		const [database] = await sql`select 1 from pg_database where datname = 'candor'`;
		if (!database) await sql.unsafe('create database candor owner candor_owner');
	} finally {
		await sql.end();
	}
}

/** After a kill -9 of the app its PostgreSQL may still run on this folder: end that one and take over. */
async function endLeftover(data: string) {
	const running = readPidFile(data);
	if (running) {
		process.kill(running.pid, 'SIGINT');
		for (let tries = 0; tries < 300 && readPidFile(data); tries++) await sleep(50);
		if (readPidFile(data))
			throw new Error(
				`An earlier PostgreSQL (process ${running.pid}) has not ended yet. Wait until it has, or end it, then start again.`
			);
	}
	// A number that now belongs to another program would keep PostgreSQL from starting.
	rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** What PostgreSQL noted while it runs on `data`; null when it does not run, whatever was left behind. */
function readPidFile(data: string): { pid: number; port: string } | null {
	let lines: string[];
	try {
		lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
	} catch {
		return null;
	}
	const [pid, , , port = ''] = lines;
	return isAlive(Number(pid), (words) => words.includes(data)) ? { pid: Number(pid), port } : null;
}

const hasEnded = (server: ChildProcess) =>
	server.pid === undefined || server.exitCode !== null || server.signalCode !== null;

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, everything committed stays. */
async function stop(server: ChildProcess) {
	if (hasEnded(server)) return;
	const gone = once(server, 'exit');
	server.kill('SIGINT');
	await gone;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
