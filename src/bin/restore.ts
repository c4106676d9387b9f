// npm run restore -- --from FILE: puts a back-up into an empty database, or with `--replace` in place of a full one.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { changeWebPassword, webUrl } from '../db/roles.ts';
import { restoreBackup } from '../server/backup/restore-backup.ts';
import { readConfig } from '../server/config.ts';
import { changeSecret, runningAddress } from '../server/data-folder.ts';
import { erasureFile, mirrorOf } from '../server/erasure-file.ts';
import { readyDatabase } from '../server/ready-database.ts';
import { stopWith } from './stop-with.ts';

const FLAGS = {
	from: { type: 'string' },
	identity: { type: 'string' },
	replace: { type: 'boolean', default: false },
	'lost-secret': { type: 'boolean', default: false }
} as const;

try {
	const { values } = parseArgs({ options: FLAGS });
	const config = readConfig(process.env);
	if (!values.from) throw new Error('Name the back-up: npm run restore -- --from FILE');
	const running = runningAddress(config.DATA_DIR);
	if (running)
		throw new Error(`Candor is running at ${running}. Stop it, then restore. Nothing was changed.`);
	const database = await readyDatabase(config);
	try {
		const log = erasureFile(config.DATA_DIR);
		const { secret } = await restoreBackup({
			...database,
			file: values.from,
			unlock: {
				passphrase: config.CANDOR_BACKUP_PASSPHRASE ?? null,
				identity: values.identity ? keyIn(values.identity) : null
			},
			erasureFile: log,
			replace: values.replace,
			lostSecret: values['lost-secret'],
			now: new Date(),
			say: (line) => console.log(line)
		});
		if (secret !== database.secret) {
			changeSecret(config.DATA_DIR, secret);
			await changeWebPassword(database.ownerUrl, secret);
		}
		await migrate(database.ownerUrl, secret);
		const db = openDatabase(webUrl(database.ownerUrl, secret), { size: 1 });
		await mirrorOf(db, log)();
		await db.destroy();
		console.log('Restored. Everybody signs in again, and open invitations are to be sent anew.');
	} finally {
		await database.stop();
	}
} catch (cause) {
	stopWith(cause);
}

/** The secret line of a key file as age-keygen writes it. */
function keyIn(file: string): string {
	const key = existsSync(file) ? /^AGE-SECRET-KEY-\S+$/m.exec(readFileSync(file, 'utf8'))?.[0] : undefined;
	if (!key) throw new Error(`--identity: there is no age key in ${file}.`);
	return key;
}
