import type { Database } from '#db/open.ts';
import { forContacts, inWorkspace } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { noteMarks } from '../consent/erasure-log.store.server.ts';
import { NotFound } from '../errors.ts';
import { readWorkspace } from '../workspaces/workspace.store.server.ts';
import { deleteListed, insertStop, noteStoppedLinks } from './address-list.store.server.ts';
import { readStopToken } from './stop-token.ts';

/** Who would write no more, to whoever holds this stop link. */
export async function readStopPage(
	db: Database,
	secret: string,
	token: string
): Promise<{ workspace: string }> {
	const whose = readStopToken(secret, token);
	const workspace = whose && (await readWorkspace(db, whose.workspaceId));
	if (!workspace) throw new NotFound('stop link');
	return { workspace: workspace.name };
}

/** No more letters from this workspace, for ever: the address leaves every list of it, with its invitations and the letters
 *  that wait; what stays is the mark by which it is told, should it be typed again. Said twice, it is the same. */
export async function stopWriting(db: Database, secret: string, token: string, now: Date): Promise<void> {
	const whose = readStopToken(secret, token);
	if (!whose || !(await readWorkspace(db, whose.workspaceId))) throw new NotFound('stop link');
	const { workspaceId, mac } = whose;
	const today = dayOf(now);
	await inWorkspace(db, workspaceId, async (tx) => {
		await nameOne(tx, 'app.address', mac);
		const isFirst = await forContacts(tx, { reader: 'respondent', purpose: 'stop' }, async () => {
			await noteStoppedLinks(tx, workspaceId, mac);
			await deleteListed(tx, workspaceId, mac);
			return insertStop(tx, workspaceId, mac, today);
		});
		if (!isFirst) return;
		await noteMarks(tx, workspaceId, [{ mark: mac, what: 'stopped', on: today }]);
		const nobody = { workspaceId, accountId: null };
		await noteAudit(tx, nobody, { kind: 'stop-said', subject: null }, new Date(today));
	});
}
