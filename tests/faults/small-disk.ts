// A disk that can be filled: a file system of its own in memory, where this machine lets us mount one.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '256m';
const BALLAST = Buffer.alloc(1024 * 1024);

export type SmallDisk = { root: string; fill(): void; free(): void; remove(): void };

/** null where this machine lets us mount none. */
export function smallDisk(): SmallDisk | null {
	const root = mkdtempSync(join(tmpdir(), 'candor-disk-'));
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', root]);
	if (mounted.status !== 0) {
		rmSync(root, { recursive: true });
		return null;
	}
	const ballast = join(root, 'ballast');
	return {
		root,
		/** To the last byte. */
		fill() {
			const file = openSync(ballast, 'a');
			try {
				for (let size = BALLAST.length; size > 0;) size = tryWrite(file, size) ? size : size >> 1;
			} finally {
				closeSync(file);
			}
		},
		free: () => rmSync(ballast, { force: true }),
		remove() {
			spawnSync('umount', ['--lazy', root]);
			rmSync(root, { recursive: true, force: true });
		}
	};
}

function tryWrite(file: number, size: number): boolean {
	try {
		writeSync(file, BALLAST, 0, size);
		return true;
	} catch {
		return false;
	}
}
