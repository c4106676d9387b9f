import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import type { Tx } from '#db/open.ts';
import { forContacts, forPurpose } from '#db/scope.ts';
import { personFor } from '../answers/keyed-secrets.ts';
import { unsealedContact } from '../answers/sealed-contact.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import type { PollVersion } from '../polls/poll.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { namingQuestions, wordsOf } from './said-beside.ts';
import { listContacts } from './contacts.store.server.ts';
import { EXPORT_DAYS, pathOf, purposeOf, type ExportOrder } from './export-file.ts';
import { readExported } from './export-rows.store.server.ts';
import { insertExport, insertExportRows } from './export.store.server.ts';
import { csvLines, writeCsv, writeJson } from './write-export.ts';

type Made = { at: { workspaceId: string; pollId: string }; path: string };

/**
 * Makes a file of what people allow to be taken out: answers, or the addresses of those who let them be linked to their
 * customer record. It can be opened for seven days, and no longer than everybody in it leaves their answers as they are.
 * Returns its id.
 */
export async function makeExport(
	tx: Tx,
	by: Member,
	secret: string,
	order: ExportOrder & { pollId: string },
	folder: string,
	now: Date
): Promise<string> {
	if (!mayReadAnswers(by)) throw new NotAllowed('take answers out');
	const at = { workspaceId: by.workspaceId, pollId: order.pollId };
	const versions = (await listVersions(tx, at)).filter((version) => version.scope === order.scope);
	if (versions.length === 0) throw new NotFound('statement');

	const id = randomUUID();
	const expiresAt = new Date(now.getTime() + EXPORT_DAYS * 86_400_000);
	await insertExport(tx, at, { ...order, id, purpose: purposeOf(order), by: by.accountId, expiresAt }, now);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const path = pathOf(folder, { workspaceId: at.workspaceId, id });
	const made = { at, path: `${path}.part` };
	try {
		const people =
			order.what === 'answers'
				? await writeAnswers(tx, by, secret, order, versions, made, now)
				: await writeProfiles(tx, by, secret, order, versions, made);
		if (people.length === 0)
			throw new Refused('Nobody allows this at the moment, so there is nothing to take out.');
		await insertExportRows(tx, at.workspaceId, id, people);
		const kind = order.what === 'answers' ? 'answers-exported' : 'addresses-exported';
		await noteAudit(tx, by, { kind, subject: at.pollId }, now);
		renameSync(made.path, path);
	} catch (cause) {
		rmSync(made.path, { force: true });
		throw cause;
	}
	return id;
}

/** Both return whose answers, or addresses, the file holds. */
function writeAnswers(
	tx: Tx,
	by: Member,
	secret: string,
	order: ExportOrder,
	versions: PollVersion[],
	{ at, path }: Made,
	now: Date
): Promise<string[]> {
	return forPurpose(tx, { reader: by.accountId, purpose: purposeOf(order) }, async () => {
		const ids: string[] = [];
		const head = { poll: (await findSlug(tx, at)) ?? '', madeOn: dayOf(now) };
		const people = readExported(tx, secret, at, ids);
		if (order.format === 'json') await writeJson(path, head, versions, people);
		else await writeCsv(path, csvLines(versions, people));
		return ids;
	});
}

/** Person, address and what else names them: the answers of the same person carry the same name in an export of answers. */
async function writeProfiles(
	tx: Tx,
	by: Member,
	secret: string,
	order: ExportOrder,
	versions: PollVersion[],
	{ at, path }: Made
): Promise<string[]> {
	const reading = { reader: by.accountId, purpose: purposeOf(order) };
	const contacts = await forContacts(tx, reading, () => listContacts(tx, at));
	const opened = contacts.map((contact) => unsealedContact(secret, contact.sealed));
	const lines = async function* () {
		const asked = namingQuestions(versions);
		yield ['person', 'address', ...asked.map(({ title }) => title)];
		for (const { address, responseId, said } of opened)
			yield [personFor(secret, 'export', responseId), address, ...asked.map((one) => wordsOf(one, said))];
	};
	await writeCsv(path, lines());
	return opened.map((one) => one.responseId);
}
