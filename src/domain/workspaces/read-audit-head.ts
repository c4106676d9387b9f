import type { Database } from '#db/open.ts';
import { enterWorkspace } from '#db/scope.ts';
import { findHead } from '../audit/audit.store.server.ts';
import { headOf, type Head } from '../audit/head.ts';
import { findWorkspace } from './workspace.store.server.ts';

/** The head of a workspace's audit log: for anybody. null when there is no such workspace. */
export const readAuditHead = (db: Database, address: string): Promise<Head | null> =>
	db.transaction().execute(async (tx) => {
		const workspace = await findWorkspace(tx, address);
		if (!workspace) return null;
		await enterWorkspace(tx, workspace.id);
		return headOf(workspace.id, await findHead(tx, workspace.id));
	});
