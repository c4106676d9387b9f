import type { Tx } from '#db/open.ts';
import { enterWorkspace } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { Refused } from '../errors.ts';
import { addressIsTaken, insertMembership, insertWorkspace } from './workspace.store.server.ts';

/** Makes a workspace and its first owner; returns its id. */
export async function createWorkspace(
	tx: Tx,
	given: { name: string; address: string; ownerId: string },
	now: Date
): Promise<string> {
	if (await addressIsTaken(tx, given.address))
		throw new Refused('This address is taken.', {
			workspaceAddress: 'Another workspace has this address. Choose another.'
		});
	const workspaceId = await insertWorkspace(tx, given.name, given.address);
	await enterWorkspace(tx, workspaceId);
	await insertMembership(tx, workspaceId, given.ownerId, 'owner');
	await noteAudit(
		tx,
		{ workspaceId, accountId: given.ownerId },
		{ kind: 'workspace-created', subject: null },
		now
	);
	return workspaceId;
}
