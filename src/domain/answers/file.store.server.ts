// Statements on files that people sent. They lie beside the contact, under its role, and each is sealed.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';

export type FileRow = {
	id: string;
	pollId: string;
	link: string;
	questionId: string;
	type: string;
	size: number;
};
type Where = { workspaceId: string };
const COLUMNS = sql`id, poll_id as "pollId", link, question_id as "questionId", type, size`;

/** The contact under this link must be there. */
export async function insertFile(
	tx: Tx,
	{ workspaceId }: Where,
	file: FileRow & { sealed: Buffer }
): Promise<void> {
	await sql`
		insert into contact.file (workspace_id, id, poll_id, link, question_id, type, size, sealed)
		values (${workspaceId}, ${file.id}, ${file.pollId}, ${file.link}, ${file.questionId}, ${file.type},
			${file.size}, ${file.sealed})`.execute(tx);
}

/** Inside forContacts: those of a poll that its purpose shows, in an order that tells nothing. */
export async function listFiles(tx: Tx, at: Where & { pollId: string }): Promise<FileRow[]> {
	const { rows } = await sql<FileRow>`
		select ${COLUMNS} from contact.file
		where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId} order by question_id, id`.execute(tx);
	return rows;
}

/** Inside forContacts: the one of this id, where its purpose shows it. */
export async function findFile(
	tx: Tx,
	at: Where & { pollId: string },
	id: string
): Promise<(FileRow & { sealed: Buffer }) | null> {
	const { rows } = await sql<FileRow & { sealed: Buffer }>`
		select ${COLUMNS}, sealed from contact.file
		where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId} and id = ${id}`.execute(tx);
	return rows[0] ?? null;
}

/** Inside forContacts, for its own person. */
export async function deleteFile(
	tx: Tx,
	{ workspaceId }: Where,
	link: string,
	questionId: string
): Promise<void> {
	await sql`
		delete from contact.file
		where workspace_id = ${workspaceId} and link = ${link} and question_id = ${questionId}`.execute(tx);
}
