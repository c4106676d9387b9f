// Copies the whole database into one file, as it was at one moment, while Candor goes on serving.
import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import postgres from 'postgres';
import { ensureBackupRole, inSnapshot, openToBackup } from '../../db/backup-role.ts';
import { copyOut } from '../../db/copy-tables.ts';
import { listMigrations, listSequences, listTables } from '../../db/every-table.ts';
import { SCHEMA, writeArchive } from './archive.ts';
import { wrap, type Key } from './wrapping.ts';

type Order = { ownerUrl: string; secret: string; file: string; key: Key; now: Date; signal?: AbortSignal };

/** Tells two server secrets apart without giving either away. */
export const secretMark = (secret: string): string =>
	createHmac('sha256', Buffer.from(secret, 'hex')).update('backup').digest('base64url');

/** Writes the back-up; the file has its name only once it is whole. Returns how many tables and rows it holds. */
export async function takeBackup(order: Order): Promise<{ tables: number; rows: number }> {
	const { ownerUrl, secret, file, key } = order;
	if (existsSync(file)) throw new Error(`${file} is there already. Choose another name with --out.`);
	const client = postgres(ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
	const half = `${file}.part`;
	await rm(half, { force: true });
	try {
		if ((await listMigrations(client)).length === 0)
			throw new Error('There is nothing to back up yet: Candor has not been started on this database.');
		await ensureBackupRole(client);
		await openToBackup(client);
		const held = await inSnapshot(client, async (sql) => {
			const tables = (await listTables(sql)).map(({ name, columns }) => ({ name, columns }));
			const head = {
				schema: SCHEMA,
				takenAt: order.now.toISOString(),
				migrations: await listMigrations(sql),
				tables,
				sequences: await listSequences(sql),
				secretMark: secretMark(secret),
				...(key ? { secret } : {})
			} as const;
			let rows = 0;
			const counted = async function* (table: (typeof tables)[number]) {
				for await (const some of copyOut(sql, table)) {
					order.signal?.throwIfAborted();
					// In COPY's text a line feed ends a row, and nothing else.
					for (let at = some.indexOf(10); at >= 0; at = some.indexOf(10, at + 1)) rows += 1;
					yield some;
				}
			};
			await wrap(writeArchive(head, counted), half, key);
			return { tables: tables.length, rows };
		});
		await rename(half, file);
		return held;
	} finally {
		await rm(half, { force: true });
		await client.end();
	}
}
