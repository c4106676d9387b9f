import type { Tx } from '#db/open.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotFound } from '../../errors.ts';
import { findDraft } from '../../polls/poll.store.server.ts';
import type { Member } from '../../workspaces/membership.ts';
import { FORMATS, isFormat, writeDefinition } from './formats.ts';

/** The draft of a poll as a file. It holds questions and, in Candor's own format, the statement of intent; no answer. */
export async function takeDefinition(
	tx: Tx,
	by: Member,
	which: { pollId: string; format: string },
	now: Date
): Promise<{ file: Buffer; name: string; type: string }> {
	const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId: which.pollId });
	if (!draft) throw new NotFound('poll');
	if (!isFormat(which.format)) throw new NotFound('format');
	const { extension, type } = FORMATS[which.format];
	const { file } = await writeDefinition(draft.content, which.format);
	await noteAudit(tx, by, { kind: 'definition-taken', subject: which.pollId }, now);
	return { file, name: `${draft.slug}.${extension}`, type };
}
