// What Candor keeps beside itself under DATA_DIR: its secrets, its embedded database, and a lock while it runs.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Secrets = { superPassword: string; ownerPassword: string; secret: string };

/** The secrets of this folder, made on first use and readable by its owner only. */
export function readSecrets(dataDir: string): Secrets {
	const folder = resolve(dataDir);
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	const file = join(folder, 'secrets.json');
	if (!existsSync(file)) {
		const fresh = () => randomBytes(32).toString('hex');
		const made: Secrets = { superPassword: fresh(), ownerPassword: fresh(), secret: fresh() };
		writeFileSync(file, JSON.stringify(made, null, '\t'), { mode: 0o600 });
	}
	return JSON.parse(readFileSync(file, 'utf8'));
}

/** Takes the folder for this process. Throws with the address of the one that already runs on it. */
export function lockFolder(dataDir: string, address: string): () => void {
	mkdirSync(resolve(dataDir), { recursive: true, mode: 0o755 });
	const file = join(resolve(dataDir), 'running.json');
	if (existsSync(file)) {
		const other = JSON.parse(readFileSync(file, 'utf8'));
		if (isCandor(other.pid))
			throw new Error(
				`Candor is already running at ${other.address} (process ${other.pid}). Stop it first, or start a second one with another DATA_DIR and PORT.`
			);
	}
	writeFileSync(file, JSON.stringify({ pid: process.pid, address }));
	return () => rmSync(file, { force: true });
}

/** Where Candor runs on this folder now, or null. */
export function runningAddress(dataDir: string): string | null {
	const file = join(resolve(dataDir), 'running.json');
	if (!existsSync(file)) return null;
	const { pid, address } = JSON.parse(readFileSync(file, 'utf8'));
	return isCandor(pid) ? address : null;
}

/** A process number may be used again by another program: where the system tells, its command line is asked. */
function isCandor(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
	} catch (cause) {
		if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPERM')) return false;
	}
	const commandLine = `/proc/${pid}/cmdline`;
	return !existsSync(commandLine) || /start\.ts|dev\.ts/.test(readFileSync(commandLine, 'utf8'));
}
