// npm run backup: the whole database in one file. `--out FILE`; encrypted for `--recipient age1…` or by a passphrase.
import { parseArgs } from 'node:util';
import { takeBackup } from '../server/backup/take-backup.ts';
import type { Key } from '../server/backup/wrapping.ts';
import { readConfig } from '../server/config.ts';
import { findDatabase } from '../server/ready-database.ts';
import { runCommand } from './run-command.ts';

await runCommand('No back-up was written.', async (signal) => {
	const { values } = parseArgs({ options: { out: { type: 'string' }, recipient: { type: 'string' } } });
	const config = readConfig(process.env);
	const now = new Date();
	const key = chooseKey(values.recipient, config.CANDOR_BACKUP_PASSPHRASE);
	const moment = now.toISOString().slice(0, 19).replaceAll(':', '');
	const file = values.out ?? `candor-${moment}.backup${key ? '.age' : '.gz'}`;
	const database = await findDatabase(config, { share: true, signal });
	try {
		const { tables, rows } = await takeBackup({ ...database, file, key, now, signal });
		console.log(`Backed up ${rows} rows of ${tables} tables to ${file}.`);
		if (key)
			console.log('It is encrypted and holds the server secret. Keep its passphrase or key elsewhere.');
		else
			console.log(
				`It is not encrypted: keep it private. It does not hold the server secret: keep ${config.DATA_DIR}/secrets.json too,\n` +
					'without which contacts and later erasures are lost to a restore on another machine.'
			);
	} finally {
		await database.stop();
	}
});

function chooseKey(recipient: string | undefined, passphrase: string | undefined): Key {
	if (recipient) return { recipient };
	return passphrase ? { passphrase } : null;
}
