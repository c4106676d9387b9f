import { existsSync } from 'node:fs';
import { knownMigrations } from '../../db/migrate.ts';
import type { Head } from './archive.ts';
import { checkWhole } from './check-whole.ts';
import { chooseSecret } from './choose-secret.ts';
import type { Unlock } from './wrapping.ts';

export type Checked = {
	head: Head;
	/** The server secret that the restored data needs. */
	secret: string;
};

/** Whether this file can be restored here: whole, opened by this key, of a secret that is known. Touches no database. */
export async function checkBackup(given: {
	file: string;
	unlock: Unlock;
	/** The secret of this folder. */
	secret: string;
	lostSecret: boolean;
	signal?: AbortSignal;
	say: (line: string) => void;
}): Promise<Checked> {
	const { file, unlock, signal, say } = given;
	if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
	const head = await checkWhole(file, unlock, await knownMigrations(), signal);
	const secret = chooseSecret(head, given.secret, given.lostSecret);
	say(`The back-up is whole: ${head.tables.length} tables, taken at ${head.takenAt}.`);
	return { head, secret };
}
