// npm run restore -- --from FILE: puts a back-up into an empty database, or with `--replace` in place of a full one.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase } from '../db/open.ts';
import { changeWebPassword, webUrl } from '../db/roles.ts';
import { checkBackup } from '../server/backup/check-backup.ts';
import { readyTarget } from '../server/backup/ready-target.ts';
import { restoreBackup } from '../server/backup/restore-backup.ts';
import { readConfig } from '../server/config.ts';
import { changeSecret, readSecrets, runningAddress } from '../server/data-folder.ts';
import { erasureFile, mirrorOf } from '../server/erasure-file.ts';
import { runCommand } from './run-command.ts';

const FLAGS = {
	from: { type: 'string' },
	identity: { type: 'string' },
	replace: { type: 'boolean', default: false },
	'lost-secret': { type: 'boolean', default: false }
} as const;

await runCommand('Nothing was restored.', async (signal) => {
	const { values } = parseArgs({ options: FLAGS });
	const config = readConfig(process.env);
	const { from: file, replace, 'lost-secret': lostSecret } = values;
	if (!file) throw new Error('Name the back-up: npm run restore -- --from FILE');
	const running = runningAddress(config.DATA_DIR);
	if (running)
		throw new Error(`Candor is running at ${running}. Stop it, then restore. Nothing was changed.`);
	const unlock = {
		passphrase: config.CANDOR_BACKUP_PASSPHRASE ?? null,
		identity: values.identity ? keyIn(values.identity) : null
	};
	const say = (line: string) => console.log(line);
	const own = readSecrets(config.DATA_DIR).secret;
	// First of all: a file that cannot be restored costs a server nothing.
	const checked = await checkBackup({ file, unlock, secret: own, lostSecret, signal, say });
	const { secret } = checked;
	const database = await readyTarget(config, { secret, replace, signal });
	try {
		const log = erasureFile(config.DATA_DIR);
		const order = { ...database, file, unlock, erasureFile: log, replace, signal, now: new Date(), say };
		await restoreBackup(order, checked);
		// From here on it is restored, whatever signal comes: a secret that stayed behind would open nothing of it.
		if (secret !== own) changeSecret(config.DATA_DIR, secret);
		await changeWebPassword(database.ownerUrl, secret);
		const db = openDatabase(webUrl(database.ownerUrl, secret), { size: 1 });
		await mirrorOf(db, log)();
		await db.destroy();
		console.log('Restored. Everybody signs in again, and open invitations are to be sent anew.');
	} finally {
		await database.stop();
	}
});

/** The secret line of a key file as age-keygen writes it. */
function keyIn(file: string): string {
	const key = existsSync(file) ? /^AGE-SECRET-KEY-\S+$/m.exec(readFileSync(file, 'utf8'))?.[0] : undefined;
	if (!key) throw new Error(`--identity: there is no age key in ${file}.`);
	return key;
}
