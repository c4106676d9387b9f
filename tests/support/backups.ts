// Back-ups taken and restored as the commands do, in a folder that goes with the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { checkBackup } from '../../src/server/backup/check-backup.ts';
import { restoreBackup, type Order } from '../../src/server/backup/restore-backup.ts';
import { takeBackup } from '../../src/server/backup/take-backup.ts';
import { erasureFile, mirrorOf } from '../../src/server/erasure-file.ts';
import type { Key } from '../../src/server/backup/wrapping.ts';
import type { TestDatabase } from './test-database.ts';

/** `secret` is the server's. */
export function backups(secret: string, now = new Date()) {
	const folder = mkdtempSync(join(tmpdir(), 'candor-backup-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	let taken = 0;
	const said: string[] = [];
	const take = async (test: TestDatabase, key: Key = null) => {
		const file = join(folder, `${(taken += 1)}.backup`);
		await takeBackup({ ownerUrl: test.ownerUrl, secret, file, key, now });
		return file;
	};
	const restore = async (
		test: TestDatabase,
		file: string,
		changes: Partial<Order & { lostSecret: boolean }> = {}
	) => {
		const order = {
			ownerUrl: test.ownerUrl,
			secret,
			file,
			unlock: { passphrase: null, identity: null },
			erasureFile: erasureFile(join(folder, 'data')),
			replace: true,
			lostSecret: false,
			now,
			say: (line: string) => said.push(line),
			...changes
		};
		const checked = await checkBackup(order);
		await restoreBackup(order, checked);
		return checked;
	};
	const mirror = (test: TestDatabase) => mirrorOf(test.db, erasureFile(join(folder, 'data')))();
	return { folder, data: join(folder, 'data'), said, take, restore, mirror };
}

export const unpacked = (file: string): string => gunzipSync(readFileSync(file)).toString('latin1');
