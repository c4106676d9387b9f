import type { Tx } from '#db/open.ts';
import { NotAllowed } from '../errors.ts';
import { findHead, listEntries, type ReadEntry } from './audit.store.server.ts';
import { headOf, type Head } from './head.ts';

export const AUDIT_PAGE = 50;

/** A page of the log, the newest first, counted from 0; with its head as everybody may see it. For owners only. */
export async function readAudit(
	tx: Tx,
	by: { workspaceId: string; role: string },
	page: number
): Promise<{ entries: ReadEntry[]; hasMore: boolean; head: Head }> {
	if (by.role !== 'owner') throw new NotAllowed('read the audit log');
	const rows = await listEntries(tx, by.workspaceId, { limit: AUDIT_PAGE + 1, offset: page * AUDIT_PAGE });
	const head = headOf(by.workspaceId, await findHead(tx, by.workspaceId));
	return { entries: rows.slice(0, AUDIT_PAGE), hasMore: rows.length > AUDIT_PAGE, head };
}
