import type { Tx } from '#db/open.ts';
import { listedMac, openContact } from '../answers/keyed-secrets.ts';
import { deleteMarked, insertMarkedStops, listListed, unlistMarked } from './listed.store.server.ts';

/** Inside a restore: whoever said stop, or was taken off the lists, since the back-up is off them again; stops are for ever. */
export async function stopAgain(tx: Tx, secrets: readonly string[]): Promise<void> {
	await insertMarkedStops(tx);
	await unlistMarked(tx);
	if (secrets.length < 2) return;
	// The log speaks by the server's secret, the back-up's lists by theirs: only the address itself leads from one to the other.
	for (const { workspaceId, mac, sealed } of await listListed(tx)) {
		const address = openBy(secrets, sealed);
		const macs = address === null ? [] : secrets.map((secret) => listedMac(secret, workspaceId, address));
		await deleteMarked(tx, workspaceId, mac, macs);
	}
}

function openBy(secrets: readonly string[], sealed: Buffer): string | null {
	for (const secret of secrets)
		try {
			return openContact(secret, sealed);
		} catch {
			// Sealed by another one.
		}
	return null;
}
