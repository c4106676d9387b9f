// npm run retention:check: how many rows stand past their promised day, over the whole database. Ends with 1 if there are any.
import postgres from 'postgres';
import { inSnapshot } from '../db/backup-role.ts';
import { countPastDue } from '../db/past-due.ts';
import { dayOf } from '../domain/calendar.ts';
import { readConfig } from '../server/config.ts';
import { readyDatabase } from '../server/ready-database.ts';
import { runCommand } from './run-command.ts';

await runCommand('Nothing was changed.', async (signal) => {
	const database = await readyDatabase(readConfig(process.env), { share: true, signal });
	const client = postgres(database.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
	const due = Object.entries(await inSnapshot(client, (sql) => countPastDue(sql, dayOf(new Date()))));
	for (const [table, rows] of due) console.log(`${table}: ${rows}`);
	console.log(`retention.past_due: ${due.reduce((sum, [, rows]) => sum + rows, 0)}`);
	await client.end();
	await database.stop();
	process.exitCode = due.length > 0 ? 1 : 0;
});
