import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { lastNumber, listChains, streamChain } from './chain.store.server.ts';
import type { Head } from './head.ts';
import { verifyChain, type Verdict } from './verify-chain.ts';

/** Checks the chain of every workspace here, and of every one a head was kept of, against these heads. */
export async function verifyAudit(
	db: Database,
	heads: readonly Head[]
): Promise<(Verdict & { workspace: string })[]> {
	const verdicts: (Verdict & { workspace: string })[] = [];
	const chains = await listChains(db);
	for (const { id, address } of chains) {
		const kept = heads.filter((head) => head.workspace === id);
		const verdict = await inWorkspace(db, id, async (tx) => {
			// Asked before the entries are read: who notes meanwhile adds entries, and is no sign of missing ones.
			const last = await lastNumber(tx, id);
			return verifyChain({ entries: streamChain(tx, id), last, heads: kept });
		});
		verdicts.push({ workspace: address, ...verdict });
	}
	const here = new Set(chains.map((chain) => chain.id));
	for (const workspace of new Set(heads.map((head) => head.workspace)))
		if (!here.has(workspace)) {
			const kept = heads.filter((head) => head.workspace === workspace);
			verdicts.push({ workspace, ...(await verifyChain({ entries: [], last: 0, heads: kept })) });
		}
	return verdicts;
}
