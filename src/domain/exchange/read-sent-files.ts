// Files that people sent with their answers, for members who read answers as they were written. Whose each is, is not shown.
import type { Tx } from '#db/open.ts';
import { forContacts } from '#db/scope.ts';
import { findFile, listFiles, type FileRow } from '../answers/file.store.server.ts';
import { openFile } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { purposeUnder } from '../intents/purpose.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';

export async function readSentFiles(tx: Tx, by: Member, pollId: string) {
	if (!mayReadAnswers(by)) throw new NotAllowed('see files that people sent');
	const at = { workspaceId: by.workspaceId, pollId };
	const versions = await listVersions(tx, at);
	const [version] = versions;
	if (!version) throw new NotFound('published poll');
	const titleOf = (id: string) =>
		versions.flatMap(({ content }) => content.questions).find((question) => question.id === id)?.title ?? '';
	const found = await underEachScope(tx, by, version.scope, () => listFiles(tx, at));
	const files = new Map<string, FileRow>(found.flat().map((file) => [file.id, file]));
	return {
		title: version.content.title,
		files: [...files.values()].map(({ id, questionId, type, size }) => ({
			...{ id, type, size },
			question: titleOf(questionId)
		}))
	};
}

/** One file, opened. That it was is noted. */
export async function openSentFile(
	tx: Tx,
	by: Member,
	secret: string,
	which: { pollId: string; id: string },
	now: Date
): Promise<{ id: string; type: string; bytes: Buffer }> {
	if (!mayReadAnswers(by)) throw new NotAllowed('open files that people sent');
	const at = { workspaceId: by.workspaceId, pollId: which.pollId };
	const [version] = await listVersions(tx, at);
	const found = await underEachScope(tx, by, version?.scope ?? 0, () => findFile(tx, at, which.id));
	const file = found.find((each) => each !== null);
	if (!file) throw new NotFound('file');
	await noteAudit(tx, by, { kind: 'file-opened', subject: which.pollId }, now);
	return { id: file.id, type: file.type, bytes: openFile(secret, file.sealed) };
}

/** What `inform` gives back, under each scope of the statement. */
async function underEachScope<T>(tx: Tx, by: Member, newest: number, read: () => Promise<T>): Promise<T[]> {
	const found: T[] = [];
	for (let scope = newest; scope > 0; scope -= 1)
		found.push(await forContacts(tx, { reader: by.accountId, purpose: purposeUnder('inform', scope) }, read));
	return found;
}
