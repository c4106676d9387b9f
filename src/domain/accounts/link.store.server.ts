// One-time links: only the token's hash is kept, and taking one is a single statement, so it works once.
import type { Kysely } from 'kysely';
import type { DB } from '#db/tables.ts';

type Db = Kysely<DB>;
export type LinkPurpose = 'owner' | 'invitation' | 'password';
export type AccountLink = {
	email: string | null;
	workspaceId: string | null;
	role: string | null;
	accountId: string | null;
};

/** Replaces an earlier, unused offer: only the newest printed link works. */
export async function replaceOwnerOffer(db: Db, tokenHash: string, expiresAt: Date): Promise<void> {
	await db.deleteFrom('account_link').where('purpose', '=', 'owner').where('used_at', 'is', null).execute();
	await db
		.insertInto('account_link')
		.values({ token_hash: tokenHash, purpose: 'owner', expires_at: expiresAt })
		.execute();
}

export async function insertPasswordLink(
	db: Db,
	tokenHash: string,
	accountId: string,
	expiresAt: Date
): Promise<void> {
	await db
		.insertInto('account_link')
		.values({ token_hash: tokenHash, purpose: 'password', account_id: accountId, expires_at: expiresAt })
		.execute();
}

/** Looks without taking. */
export async function findLink(
	db: Db,
	purpose: LinkPurpose,
	tokenHash: string,
	now: Date
): Promise<AccountLink | null> {
	const row = await db
		.selectFrom('account_link')
		.select(['email', 'workspace_id', 'role', 'account_id'])
		.where('token_hash', '=', tokenHash)
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return row
		? { email: row.email, workspaceId: row.workspace_id, role: row.role, accountId: row.account_id }
		: null;
}

/** Takes the link: of two at once, one gets it and the other null. */
export async function takeLink(
	db: Db,
	purpose: LinkPurpose,
	tokenHash: string,
	now: Date
): Promise<AccountLink | null> {
	const row = await db
		.updateTable('account_link')
		.set({ used_at: now })
		.where('token_hash', '=', tokenHash)
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.returning(['email', 'workspace_id', 'role', 'account_id'])
		.executeTakeFirst();
	return row
		? { email: row.email, workspaceId: row.workspace_id, role: row.role, accountId: row.account_id }
		: null;
}

/** Replaces an earlier invitation of the same person to the same workspace: only the newest link works. */
export async function replaceInvitation(
	db: Db,
	tokenHash: string,
	invitation: { email: string; workspaceId: string; role: string; invitedBy: string },
	expiresAt: Date
): Promise<void> {
	await db
		.deleteFrom('account_link')
		.where('purpose', '=', 'invitation')
		.where('workspace_id', '=', invitation.workspaceId)
		.where('email', '=', invitation.email)
		.where('used_at', 'is', null)
		.execute();
	await db
		.insertInto('account_link')
		.values({
			token_hash: tokenHash,
			purpose: 'invitation',
			email: invitation.email,
			workspace_id: invitation.workspaceId,
			role: invitation.role,
			invited_by: invitation.invitedBy,
			expires_at: expiresAt
		})
		.execute();
}

export type OpenInvitation = { email: string; role: string; expiresAt: Date };

export async function listInvitations(db: Db, workspaceId: string, now: Date): Promise<OpenInvitation[]> {
	const rows = await db
		.selectFrom('account_link')
		.select(['email', 'role', 'expires_at'])
		.where('purpose', '=', 'invitation')
		.where('workspace_id', '=', workspaceId)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.orderBy('email')
		.execute();
	return rows.map((row) => ({ email: row.email ?? '', role: row.role ?? '', expiresAt: row.expires_at }));
}

/** Returns whether there was one to take. */
export async function deleteInvitation(db: Db, workspaceId: string, email: string): Promise<boolean> {
	const rows = await db
		.deleteFrom('account_link')
		.where('purpose', '=', 'invitation')
		.where('workspace_id', '=', workspaceId)
		.where('email', '=', email)
		.returning('used_at')
		.execute();
	return rows.some((row) => row.used_at === null);
}
