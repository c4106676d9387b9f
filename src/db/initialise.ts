// The first start's database files: made aside, and put in their place only when they are whole.
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Programs } from './postgres-programs.ts';

const INITDB = [
	'--username=postgres',
	'--auth=scram-sha-256',
	'--encoding=UTF8',
	'--locale=C',
	'--locale-provider=builtin',
	'--builtin-locale=C.UTF-8'
];
// An initdb that outlived its killed app may still write while its folder is taken away.
const REMOVE = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

/** Makes the folder `data`. However it ends, `data` is whole or absent, and the password stays in no file. */
export async function initialise(programs: Programs, data: string, password: string, signal?: AbortSignal) {
	const beside = `${basename(data)}.new-`;
	for (const name of readdirSync(dirname(data)))
		if (name.startsWith(beside)) rmSync(join(dirname(data), name), REMOVE);

	const aside = mkdtempSync(join(dirname(data), beside));
	const passwordFile = join(aside, 'password');
	const made = join(aside, 'data');
	try {
		mkdirSync(made, { mode: 0o700 });
		writeFileSync(passwordFile, password, { mode: 0o600 });
		const { uid } = programs;
		if (uid !== undefined) for (const path of [aside, made, passwordFile]) chownSync(path, uid, uid);
		await runInitdb(programs, ['-D', made, `--pwfile=${passwordFile}`], aside, signal);
		renameSync(made, data);
	} catch (cause) {
		signal?.throwIfAborted();
		throw new Error(
			`PostgreSQL could not prepare ${data}: ${cause instanceof Error ? cause.message : cause}`
		);
	} finally {
		rmSync(aside, REMOVE);
	}
}

async function runInitdb(programs: Programs, args: string[], cwd: string, signal?: AbortSignal) {
	const initdb = programs.run('initdb', [...INITDB, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	initdb.stderr?.on('data', (chunk) => (said = (said + chunk).slice(-2000)));
	const end = () => initdb.kill('SIGTERM');
	signal?.addEventListener('abort', end);
	try {
		const [status] = await once(initdb, 'close');
		if (status !== 0) throw new Error(said.trim() || 'initdb was ended.');
	} finally {
		signal?.removeEventListener('abort', end);
	}
}
