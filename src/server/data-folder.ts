// What Candor keeps beside itself under DATA_DIR: its secrets, its embedded database, and a lock while it runs.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isAlive } from '../db/alive.ts';

const secretsFile = z.object({
	superPassword: z.string().min(1),
	ownerPassword: z.string().min(1),
	secret: z.string().min(1)
});
const runningFile = z.object({ pid: z.number(), address: z.string() });

export type Secrets = z.infer<typeof secretsFile>;
type Running = z.infer<typeof runningFile>;

/** The secrets of this folder, made on first use and readable by its owner only. */
export function readSecrets(dataDir: string): Secrets {
	const file = inFolder(dataDir, (folder) => {
		const path = join(folder, 'secrets.json');
		if (!existsSync(path)) writeSecrets(path);
		return { path, text: readFileSync(path, 'utf8') };
	});
	const read = secretsFile.safeParse(jsonOf(file.text));
	// New ones would open neither the database nor what is sealed in it.
	if (!read.success)
		throw new Error(
			`DATA_DIR: ${file.path} is damaged. Put it back from a back-up; only where there are no answers to lose, remove the whole folder.`
		);
	return read.data;
}

/** Puts the server's secret of a back-up in place of this folder's own. */
export function changeSecret(dataDir: string, secret: string): void {
	const file = join(resolve(dataDir), 'secrets.json');
	const changed: Secrets = { ...readSecrets(dataDir), secret };
	writeFileSync(`${file}.new`, JSON.stringify(changed, null, '\t'), { mode: 0o600, flush: true });
	renameSync(`${file}.new`, file);
}

/** Takes the folder for this process. Throws with the address of the one that already runs on it. */
export function lockFolder(dataDir: string, address: string): () => void {
	const other = readRunning(dataDir);
	if (other)
		throw new Error(
			`Candor is already running at ${other.address} (process ${other.pid}). Stop it first, or start a second one with another DATA_DIR and PORT.`
		);
	return inFolder(dataDir, (folder) => {
		const file = join(folder, 'running.json');
		const whole = `${file}.${process.pid}`;
		writeFileSync(whole, JSON.stringify({ pid: process.pid, address } satisfies Running));
		renameSync(whole, file);
		return () => rmSync(file, { force: true });
	});
}

/** Where Candor runs on this folder now, or null. */
export const runningAddress = (dataDir: string): string | null => readRunning(dataDir)?.address ?? null;

/** Null when nobody runs here, whatever a start that was killed has left behind. */
function readRunning(dataDir: string): Running | null {
	const file = join(resolve(dataDir), 'running.json');
	if (!existsSync(file)) return null;
	const read = runningFile.safeParse(jsonOf(readFileSync(file, 'utf8')));
	if (!read.success || read.data.pid === process.pid) return null;
	return isAlive(read.data.pid, isCandor) ? read.data : null;
}

/** A shell or npm around it names the same file, but not as a word by itself. */
const isCandor = (words: string[]) => words.some((word) => /(^|\/)src\/bin\/(start|dev)\.ts$/.test(word));

/** Whole or not at all, also when the power fails; a link, unlike a rename, never takes another's place. */
function writeSecrets(path: string) {
	const fresh = () => randomBytes(32).toString('hex');
	const made: Secrets = { superPassword: fresh(), ownerPassword: fresh(), secret: fresh() };
	const whole = `${path}.${process.pid}`;
	writeFileSync(whole, JSON.stringify(made, null, '\t'), { mode: 0o600, flush: true });
	try {
		linkSync(whole, path);
	} catch (cause) {
		if (!existsSync(path)) throw cause;
	} finally {
		rmSync(whole);
	}
}

/** Does `act` in the folder, made when missing; where the system refuses, the setting is named. */
function inFolder<T>(dataDir: string, act: (folder: string) => T): T {
	const folder = resolve(dataDir);
	try {
		mkdirSync(folder, { recursive: true, mode: 0o755 });
		return act(folder);
	} catch (cause) {
		throw new Error(
			`DATA_DIR: ${folder} cannot be used (${cause instanceof Error ? cause.message : cause}). Choose a folder that this user may write to, as in DATA_DIR=/var/lib/candor.`
		);
	}
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
