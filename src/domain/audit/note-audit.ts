import type { Tx } from '#db/open.ts';
import { findHead, insertEntry, isNotedSince, queueForChain } from './audit.store.server.ts';
import { commitmentOf, entryHash, newOpening, NOTHING_BEFORE, type Noted, type NotedBy } from './entry.ts';
import { isHourly } from './kinds.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Notes an act in the workspace's chain, in the transaction of the act itself: either both happened or neither.
 * It stands last in an act, because others who note in this workspace wait from here until the transaction ends.
 */
export async function noteAudit(tx: Tx, by: NotedBy, noted: Noted, now: Date): Promise<void> {
	if (await isNotedThisHour(tx, by, noted, now)) return;
	await queueForChain(tx, by.workspaceId);
	// Another page of the same person may have noted it while this one waited.
	if (await isNotedThisHour(tx, by, noted, now)) return;

	const head = await findHead(tx, by.workspaceId);
	const who = by.accountId === null ? null : newOpening(by.accountId);
	const whom = noted.whom === undefined ? null : newOpening(noted.whom);
	const entry = {
		workspaceId: by.workspaceId,
		number: (head?.number ?? 0) + 1,
		kind: noted.kind,
		subject: noted.subject,
		happenedAt: now.toISOString(),
		whoCommitment: who && commitmentOf(who),
		whomCommitment: whom && commitmentOf(whom),
		previousHash: head?.hash ?? NOTHING_BEFORE
	};
	await insertEntry(tx, { ...entry, hash: entryHash(entry), who, whom });
}

async function isNotedThisHour(tx: Tx, by: NotedBy, noted: Noted, now: Date): Promise<boolean> {
	const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
	return isHourly(noted.kind) && isNotedSince(tx, by, noted, hour);
}
