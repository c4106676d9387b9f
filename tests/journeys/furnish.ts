// Polls and answers made beside the app, on its own database, for journeys that begin where others end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/open.ts';
import { insertAccount } from '../../src/domain/accounts/account.store.server.ts';
import { hashPassword } from '../../src/domain/accounts/password.ts';
import type { PollContent } from '../../src/domain/polls/poll.ts';
import { createWorkspace } from '../../src/domain/workspaces/create-workspace.ts';
import { findMember } from '../../src/domain/workspaces/membership.store.server.ts';
import { readConfig } from '../../src/server/config.ts';
import { readyDatabase } from '../../src/server/ready-database.ts';
import { publishExample } from '../support/example-poll.ts';

export const PASSWORD = 'four quiet words here';
const dataDir = () => process.env.CANDOR_DATA_DIR ?? '';

/** A journey that is tried again runs in another process, and finds the workspace of the first try taken. */
const triedBy = () => (process.env.TEST_WORKER_INDEX ? `-${process.env.TEST_WORKER_INDEX}` : '');

/** A workspace of its own in the running app, or in that of another folder, with an owner who may sign in. */
export async function furnish(name: string, folder = dataDir()) {
	const address = `${name}${triedBy()}`;
	const ready = await readyDatabase(readConfig({ DATA_DIR: folder }), { share: true });
	const db = openDatabase(ready.webUrl, { size: 2 });
	const email = `${address}@example.org`;
	const account = { id: '', email, name: 'Ada Okafor' };
	await db.transaction().execute(async (tx) => {
		account.id = await insertAccount(tx, {
			email,
			name: account.name,
			passwordHash: await hashPassword(PASSWORD)
		});
		await createWorkspace(tx, { name: 'Riverside Bikes', address, ownerId: account.id }, new Date());
	});
	const by = await findMember(db, account, address);
	if (!by) throw new Error('a journey could not make its workspace');
	return {
		db,
		by,
		/** Where its desk begins. */
		home: `/w/${address}`,
		email,
		secret: ready.secret,
		publish: (content: PollContent) => publishExample({ db }, by, content),
		leave: () => db.destroy()
	};
}

/** The last link of this kind in the letters that the app printed. */
export function linkInLetters(kind: 'r' | 'again'): string {
	const said = readFileSync(join(dataDir(), 'said'), 'utf8');
	return said.match(new RegExp(`http\\S+/${kind}/\\S+`, 'g'))?.at(-1) ?? '';
}
