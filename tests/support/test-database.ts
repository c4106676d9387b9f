// A database of its own for a test file, copied from the migrated template; and the connections a test needs.
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { openDatabase, type Database } from '../../src/db/open.ts';
import { webUrl } from '../../src/db/roles.ts';
import { TEST_SECRET } from './database-server.ts';

export type TestDatabase = {
	/** As the app connects: the role that serves requests. */
	db: Database;
	/** As the superuser: sees every row, whatever the policies; for arranging and for checking. */
	all: postgres.Sql;
	webUrl: string;
	/** As commands connect that need more than serving does. */
	ownerUrl: string;
	secret: string;
};

export async function testDatabase(): Promise<TestDatabase> {
	const name = `test_${Math.random().toString(36).slice(2)}`;
	const server = postgres(inject('superUrl'), { max: 1, onnotice: () => {} });
	await server.unsafe(`create database ${name} template candor owner candor_owner`);
	const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
	const web = webUrl(at(inject('ownerUrl')), TEST_SECRET);
	const db = openDatabase(web, { size: 4 });
	const all = postgres(at(inject('superUrl')), { max: 2, onnotice: () => {} });
	afterAll(async () => {
		await db.destroy();
		await all.end();
		await server.unsafe(`drop database ${name} with (force)`);
		await server.end();
	});
	return { db, all, webUrl: web, ownerUrl: at(inject('ownerUrl')), secret: TEST_SECRET };
}

let made = 0;

/** An owner in a workspace of their own. */
export async function aMember(test: TestDatabase, role: 'owner' | 'author' | 'reader' = 'owner') {
	made += 1;
	const [workspace] = await test.all`
		insert into workspace (address, name) values (${`works-${made}`}, ${`Works ${made}`}) returning id, address, name`;
	const [account] = await test.all`
		insert into account (email, name, password_hash) values (${`m${made}@example.org`}, ${`Member ${made}`}, 'x') returning id, name`;
	if (!workspace || !account) throw new Error('a test could not make its member');
	await test.all`insert into membership (workspace_id, account_id, role) values (${workspace.id}, ${account.id}, ${role})`;
	return {
		accountId: String(account.id),
		name: String(account.name),
		role,
		workspaceId: String(workspace.id),
		workspaceAddress: String(workspace.address),
		workspaceName: String(workspace.name)
	};
}
