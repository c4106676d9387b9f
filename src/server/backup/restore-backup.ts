// Puts a back-up in place of what a database holds. Everything happens in one transaction: what was let go of since is let
// go of again, and what is past its day deleted, before anybody can read it; and whatever goes wrong, nothing has changed.
import postgres from 'postgres';
import { inOneTransaction, dropEverything } from '../../db/build-anew.ts';
import { copyIn, setSequences, unforced, withoutTriggers } from '../../db/copy-tables.ts';
import { listTables, type Table } from '../../db/every-table.ts';
import { runMigrations } from '../../db/migrate.ts';
import type { Tx } from '../../db/open.ts';
import { countPastDue } from '../../db/past-due.ts';
import type { LogEntry } from '../../domain/consent/erasure-log.ts';
import { dayOf } from '../../domain/calendar.ts';
import { addToLog, holdLog } from '../../domain/retention/replay.store.server.ts';
import { replayErasures } from '../../domain/retention/replay-erasures.ts';
import { doubtDeliveries, endSignIns, isInUse } from '../../domain/retention/sweep.store.server.ts';
import { sweepRestored } from '../../domain/retention/sweep-restored.ts';
import { readEntries } from '../erasure-file.ts';
import { passOver, readArchive, type Head, type TableName } from './archive.ts';
import type { Checked } from './check-backup.ts';
import { InUse, refuseServed } from './ready-target.ts';
import { unwrap, type Unlock } from './wrapping.ts';

export type Order = {
	ownerUrl: string;
	/** Of this folder. */
	secret: string;
	file: string;
	unlock: Unlock;
	/** Of the erasure log beside the database. */
	erasureFile: string;
	replace: boolean;
	/** Once aborted, this throws and nothing has changed. */
	signal?: AbortSignal;
	now: Date;
	say: (line: string) => void;
};

/** The back-up must be checked, the roles made, and nobody served from this database. */
export async function restoreBackup(order: Order, { head, secret }: Checked): Promise<void> {
	const client = postgres(order.ownerUrl, { max: 1, onnotice: () => {} });
	try {
		await refuseServed(client);
		await inOneTransaction(client, async (sql, tx) => {
			await runMigrations(tx, () => true);
			const before = await listTables(sql);
			await unforced(sql, before, () => setAside(tx, order));
			await dropEverything(sql);
			await runMigrations(tx, (name) => head.migrations.includes(name));
			await fill(sql, await listTables(sql), head, order);
			await runMigrations(tx, () => true);
			const after = await listTables(sql);
			refuseStrangers(before, after);
			await unforced(sql, after, () => letGoAgain(sql, tx, [...new Set([secret, order.secret])], order));
			order.signal?.throwIfAborted();
		});
	} finally {
		await client.end();
	}
}

async function setAside(tx: Tx, { replace, erasureFile }: Order): Promise<void> {
	if (!replace && (await isInUse(tx))) throw new InUse();
	await holdLog(tx);
	let some: LogEntry[] = [];
	for await (const entry of readEntries(erasureFile)) {
		some.push(entry);
		if (some.length < 1000) continue;
		await addToLog(tx, some);
		some = [];
	}
	await addToLog(tx, some);
}

async function fill(
	sql: postgres.Sql,
	tables: Table[],
	head: Head,
	{ file, unlock, signal, say }: Order
): Promise<void> {
	const take = {
		head: async () => {},
		table: async (part: TableName, rows: AsyncIterable<Buffer>) => {
			const table = tables.find(({ name }) => name === part.name);
			if (!table) {
				say(`Left out ${part.name}, which is no table of Candor.`);
				return passOver(rows);
			}
			const columns = part.columns.filter((column) => table.columns.includes(column));
			if (columns.length < part.columns.length) throw new Error(`The columns of ${part.name} do not fit.`);
			await copyIn(sql, { name: table.name, columns }, rows).catch((cause) => {
				throw new Error(`The rows of ${part.name} do not fit. Nothing was changed.`, { cause });
			});
			say(`Restored ${part.name}.`);
		}
	};
	const fillAll = async () => readArchive(await unwrap(file, unlock), take, signal);
	await unforced(sql, tables, () => withoutTriggers(sql, tables, fillAll));
	await setSequences(sql, head.sequences);
}

/** What the migrations did not make again would be lost. */
function refuseStrangers(before: Table[], after: Table[]): void {
	const lost = before.map(({ name }) => name).filter((name) => !after.some((table) => table.name === name));
	if (lost.length > 0)
		throw new Error(
			`${lost.join(', ')}: not a table of Candor. Move it to another database first. Nothing was changed.`
		);
}

async function letGoAgain(sql: postgres.Sql, tx: Tx, secrets: string[], { now, say }: Order): Promise<void> {
	const letters = await doubtDeliveries(tx);
	if (letters > 0) say(`${letters} letters that waited are not sent: they may have been sent since.`);
	const { erased, withdrawn, changed } = await replayErasures(tx, secrets);
	say(
		`Let go again of what was let go of since: ${erased} erased, ${withdrawn} withdrawn, ${changed} changed answers.`
	);
	const swept = await sweepRestored(tx, secrets[0] ?? '', now);
	say(`Deleted ${swept} responses whose promised days are over.`);
	await endSignIns(tx);
	const due = Object.values(await countPastDue(sql, dayOf(now))).reduce((sum, rows) => sum + rows, 0);
	say(`retention.past_due: ${due}`);
}
