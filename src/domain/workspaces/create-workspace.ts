import type { Tx } from '#db/open.ts';
import { enterWorkspace } from '#db/scope.ts';
import { Refused } from '../errors.ts';
import { addressIsTaken, insertMembership, insertWorkspace } from './workspace.store.server.ts';

/** Makes a workspace and its first owner; returns its id. */
export async function createWorkspace(
	tx: Tx,
	given: { name: string; address: string; ownerId: string }
): Promise<string> {
	if (await addressIsTaken(tx, given.address))
		throw new Refused('This address is taken.', {
			workspaceAddress: 'Another workspace has this address. Choose another.'
		});
	const workspaceId = await insertWorkspace(tx, given.name, given.address);
	await enterWorkspace(tx, workspaceId);
	await insertMembership(tx, workspaceId, given.ownerId, 'owner');
	return workspaceId;
}
