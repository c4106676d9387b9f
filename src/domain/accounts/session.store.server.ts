// Lucia's adapter on our tables. It stores only the SHA-256 of a session's id: who reads the table cannot sign in.
import type { Adapter, DatabaseSession } from 'lucia';
import type { Database } from '#db/open.ts';
import { tokenHash } from './token.ts';

export type SessionRow = {
	idHash: string;
	/** What the session is called on its owner's list; it opens nothing. */
	handle: string;
	device: string;
	startedAt: Date;
	expiresAt: Date;
};

export function sessionAdapter(db: Database): Adapter {
	return {
		async getSessionAndUser(id) {
			const row = await db
				.selectFrom('session')
				.innerJoin('account', 'account.id', 'session.account_id')
				.select(['account_id', 'email', 'name', 'device', 'started_at', 'expires_at', 'ends_at'])
				.where('id_hash', '=', tokenHash(id))
				.executeTakeFirst();
			if (!row) return [null, null];
			const attributes = { device: row.device, startedAt: row.started_at, endsAt: row.ends_at };
			return [
				{ id, userId: row.account_id, expiresAt: row.expires_at, attributes },
				{ id: row.account_id, attributes: { email: row.email, name: row.name } }
			];
		},
		async getUserSessions(accountId) {
			const rows = await listSessions(db, accountId, new Date());
			return rows.map((row): DatabaseSession => {
				const attributes = { device: row.device, startedAt: row.startedAt, endsAt: row.expiresAt };
				return { id: row.idHash, userId: accountId, expiresAt: row.expiresAt, attributes };
			});
		},
		async setSession({ id, userId, expiresAt, attributes }) {
			await db
				.insertInto('session')
				.values({
					id_hash: tokenHash(id),
					account_id: userId,
					device: attributes.device,
					started_at: attributes.startedAt,
					expires_at: expiresAt,
					ends_at: attributes.endsAt
				})
				.execute();
		},
		async updateSessionExpiration(id, expiresAt) {
			await db
				.updateTable('session')
				.set({ expires_at: expiresAt })
				.where('id_hash', '=', tokenHash(id))
				.execute();
		},
		async deleteSession(id) {
			await db.deleteFrom('session').where('id_hash', '=', tokenHash(id)).execute();
		},
		async deleteUserSessions(accountId) {
			await db.deleteFrom('session').where('account_id', '=', accountId).execute();
		},
		async deleteExpiredSessions() {
			await deleteEndedSessions(db, new Date());
		}
	};
}

/** The sessions of an account that still open something, the latest first. */
export async function listSessions(db: Database, accountId: string, now: Date): Promise<SessionRow[]> {
	const rows = await db
		.selectFrom('session')
		.select(['id_hash', 'handle', 'device', 'started_at', 'expires_at'])
		.where('account_id', '=', accountId)
		.where('expires_at', '>', now)
		.where('ends_at', '>', now)
		.orderBy('started_at', 'desc')
		.execute();
	return rows.map((row) => ({
		idHash: row.id_hash,
		handle: row.handle,
		device: row.device,
		startedAt: row.started_at,
		expiresAt: row.expires_at
	}));
}

/** False when this account has no such session. */
export async function deleteSessionOf(db: Database, accountId: string, handle: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('session')
		.where('account_id', '=', accountId)
		.where('handle', '=', handle)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

export async function deleteEndedSessions(db: Database, now: Date): Promise<void> {
	await db
		.deleteFrom('session')
		.where((either) => either.or([either('expires_at', '<=', now), either('ends_at', '<=', now)]))
		.execute();
}
