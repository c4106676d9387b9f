import { z } from 'zod';
import type { Database, Tx } from '#db/open.ts';
import { asAccount } from '#db/scope.ts';
import type { Account } from '../accounts/account.ts';
import { ROLES, type Member, type Role } from './membership.ts';

const role = z.enum(ROLES);

/** This account as a member of the workspace at this address; null where it is none. */
export function findMember(db: Database, account: Account, address: string): Promise<Member | null> {
	return asAccount(db, account.id, async (tx) => {
		const row = await tx
			.selectFrom('membership')
			.innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
			.select(['membership.workspace_id', 'membership.role', 'workspace.address', 'workspace.name'])
			.where('membership.account_id', '=', account.id)
			.where('workspace.address', '=', address)
			.executeTakeFirst();
		if (!row) return null;
		return {
			accountId: account.id,
			name: account.name,
			role: role.parse(row.role),
			workspaceId: row.workspace_id,
			workspaceAddress: row.address,
			workspaceName: row.name
		};
	});
}

export type WorkspaceLink = { address: string; name: string; role: string };

/** The workspaces this account belongs to, by name. */
export function listMyWorkspaces(db: Database, accountId: string): Promise<WorkspaceLink[]> {
	return asAccount(db, accountId, (tx) =>
		tx
			.selectFrom('membership')
			.innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
			.select(['workspace.address', 'workspace.name', 'membership.role'])
			.where('membership.account_id', '=', accountId)
			.orderBy('workspace.name')
			.execute()
	);
}

export type Person = { accountId: string; name: string; email: string; role: Role };

/** The members of a workspace, by name. */
export async function listPeople(tx: Tx, workspaceId: string): Promise<Person[]> {
	const rows = await tx
		.selectFrom('membership')
		.innerJoin('account', 'account.id', 'membership.account_id')
		.select(['account.id', 'account.name', 'account.email', 'membership.role'])
		.where('membership.workspace_id', '=', workspaceId)
		.orderBy('account.name')
		.execute();
	return rows.map((row) => ({
		accountId: row.id,
		name: row.name,
		email: row.email,
		role: role.parse(row.role)
	}));
}

export async function setRole(tx: Tx, workspaceId: string, accountId: string, to: Role): Promise<void> {
	await tx
		.updateTable('membership')
		.set({ role: to })
		.where('workspace_id', '=', workspaceId)
		.where('account_id', '=', accountId)
		.execute();
}

export async function deleteMembership(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
	await tx
		.deleteFrom('membership')
		.where('workspace_id', '=', workspaceId)
		.where('account_id', '=', accountId)
		.execute();
}
