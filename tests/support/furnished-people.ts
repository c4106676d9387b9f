// An owner, an author and a reader of a workspace, each signed in.
import { insertAccount } from '../../src/domain/accounts/account.store.server.ts';
import { endAllSessions, startSession } from '../../src/domain/accounts/session.ts';
import { listSessions } from '../../src/domain/accounts/session.store.server.ts';
import { createWorkspace } from '../../src/domain/workspaces/create-workspace.ts';
import { ROLES, type Role } from '../../src/domain/workspaces/membership.ts';
import { insertMembership } from '../../src/domain/workspaces/workspace.store.server.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import type { Furnished } from './furnished.ts';
import type { TestDatabase } from './test-database.ts';

const now = new Date();

export async function peopleOf(test: TestDatabase, mark: string, address: string, passwordHash: string) {
	const { db } = test;
	const people = new Map<Role, Furnished['people'][Role]>();
	let workspaceId = '';
	const workspaceName = `${mark}public works`;
	for (const role of ROLES) {
		const [name, email] = [`${mark}desk ${role}`, `${mark}desk-${role}@example.org`];
		const accountId = await insertAccount(db, { email, name, passwordHash });
		if (role === 'owner')
			workspaceId = await db
				.transaction()
				.execute((tx) =>
					createWorkspace(tx, { name: workspaceName, address, ownerId: accountId }, new Date())
				);
		else await inWorkspace(db, workspaceId, (tx) => insertMembership(tx, workspaceId, accountId, role));
		await endAllSessions(db, accountId);
		const session = await startSession(db, accountId, `${mark}device${role}`, now);
		const member = { accountId, name, role, workspaceId, workspaceAddress: address, workspaceName };
		const [listed] = await listSessions(db, accountId, now);
		people.set(role, { member, email, cookie: `candor=${session}`, session: listed?.handle ?? '' });
	}
	const of = (role: Role) => {
		const person = people.get(role);
		if (!person) throw new Error(`nobody is ${role}`);
		return person;
	};
	return { owner: of('owner'), author: of('author'), reader: of('reader') };
}
