import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/open.ts';
import type { AnswerValue } from '../polls/answer-value.ts';
import { insertFile } from './file.store.server.ts';
import { contactLink, sealFile } from './keyed-secrets.ts';
import type { SentFile } from './sent-files.ts';

export type NewFile = SentFile & { id: string };

/** Each with the id it will be found under. */
export const named = (files: readonly SentFile[]): NewFile[] =>
	files.map((file) => ({ ...file, id: randomUUID() }));

/** What the sealed contact says of these files. */
export const saidOf = (files: readonly NewFile[]): Record<string, AnswerValue> =>
	Object.fromEntries(
		files.map(({ id, questionId, type, bytes }) => [questionId, { file: id, type, size: bytes.length }])
	);

/** Stores the files of a response beside its contact, which must be there. */
export async function keepFiles(
	tx: Tx,
	secret: string,
	of: { workspaceId: string; pollId: string; responseId: string },
	files: readonly NewFile[]
): Promise<void> {
	const link = contactLink(secret, of.responseId);
	for (const { id, questionId, type, bytes } of files)
		await insertFile(tx, of, {
			...{ id, pollId: of.pollId, link, questionId, type },
			size: bytes.length,
			sealed: sealFile(secret, bytes)
		});
}
