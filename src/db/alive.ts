// Whether a process number noted down earlier still belongs to the program that noted it.
import { existsSync, readFileSync } from 'node:fs';

/**
 * True while process `pid` lives and `isOurs` knows its command line, word by word: a number left behind may be used
 * again by another program. Where the system shows no command lines (no /proc), a living process is believed.
 */
export function isAlive(pid: number, isOurs: (words: string[]) => boolean): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
	} catch (cause) {
		if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPERM')) return false;
	}
	try {
		return isOurs(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0'));
	} catch {
		return !existsSync('/proc/self/cmdline');
	}
}
