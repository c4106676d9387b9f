import type { z } from 'zod';
import type { Database } from '#db/open.ts';
import type { ownerInput } from '../accounts/account.input.ts';
import { anyAccountExists, insertAccount } from '../accounts/account.store.server.ts';
import { findLink, takeLink } from '../accounts/link.store.server.ts';
import { hashPassword } from '../accounts/password.ts';
import { tokenHash } from '../accounts/token.ts';
import { NotFound } from '../errors.ts';
import { createWorkspace } from './create-workspace.ts';

/** The holder of the printed link becomes the first owner, with a first workspace. Returns the account's id. */
export async function createOwner(
	db: Database,
	token: string,
	input: z.output<typeof ownerInput>,
	now: Date
): Promise<string> {
	if (!(await findLink(db, 'owner', tokenHash(token), now))) throw new NotFound('link');
	const passwordHash = await hashPassword(input.password);
	return db.transaction().execute(async (tx) => {
		const link = await takeLink(tx, 'owner', tokenHash(token), now);
		if (!link || (await anyAccountExists(tx))) throw new NotFound('link');
		const accountId = await insertAccount(tx, { email: input.email, name: input.name, passwordHash });
		const { workspaceName: name, workspaceAddress: address } = input;
		await createWorkspace(tx, { name, address, ownerId: accountId }, now);
		return accountId;
	});
}
