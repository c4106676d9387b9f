import type { Tx } from '#db/open.ts';
import { forContacts, forPurpose } from '#db/scope.ts';
import { unsealedContact } from '../answers/sealed-contact.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { listContacts } from './contacts.store.server.ts';
import { orderOf, pathOf, purposeOf, type ExportFile } from './export-file.ts';
import { listCovered } from './export-rows.store.server.ts';
import { expireExport, findExport, listExportRows } from './export.store.server.ts';

export type HandedOver = { file: ExportFile; path: string } | { expiredBecause: string };

/**
 * Where a file lies that this member may open now. Whether everybody in it still allows it is asked once more: an answer
 * may have been taken back while the file was being written. If so it expires here.
 */
export async function handOverExport(
	tx: Tx,
	by: Member,
	secret: string,
	which: { pollId: string; id: string },
	folder: string,
	now: Date
): Promise<HandedOver> {
	if (!mayReadAnswers(by)) throw new NotAllowed('take answers out');
	const at = { workspaceId: by.workspaceId, pollId: which.pollId };
	const file = await findExport(tx, at, which.id);
	if (!file) throw new NotFound('export');
	if (file.expiredBecause !== null) return { expiredBecause: file.expiredBecause };
	const because =
		file.expiresAt <= now ? 'days-over' : (await allStillIn(tx, by, secret, file)) ? null : 'taken-back';
	if (because === null) {
		await noteAudit(tx, by, { kind: 'export-opened', subject: at.pollId }, now);
		return { file, path: pathOf(folder, file) };
	}
	await expireExport(tx, at.workspaceId, file.id, because, now);
	return { expiredBecause: because };
}

async function allStillIn(tx: Tx, by: Member, secret: string, file: ExportFile): Promise<boolean> {
	const listed = await listExportRows(tx, file.workspaceId, file.id);
	const there = new Set(await whoAllows(tx, by, secret, file));
	return listed.length === file.rows && listed.every((responseId) => there.has(responseId));
}

async function whoAllows(tx: Tx, by: Member, secret: string, file: ExportFile): Promise<string[]> {
	const order = orderOf(file.purpose);
	const reading = { reader: by.accountId, purpose: purposeOf(order) };
	if (order.what === 'answers') return forPurpose(tx, reading, () => listCovered(tx, file));
	const contacts = await forContacts(tx, reading, () => listContacts(tx, file));
	return contacts.map((contact) => unsealedContact(secret, contact.sealed).responseId);
}
