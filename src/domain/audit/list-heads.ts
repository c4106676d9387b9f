import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { findHead } from './audit.store.server.ts';
import { listChains } from './chain.store.server.ts';
import { headOf, type Head } from './head.ts';

/** The head of every chain on this server that has one. */
export async function listHeads(db: Database): Promise<Head[]> {
	const heads: Head[] = [];
	for (const { id } of await listChains(db))
		heads.push(headOf(id, await inWorkspace(db, id, (tx) => findHead(tx, id))));
	return heads.filter((head) => head.number > 0);
}
