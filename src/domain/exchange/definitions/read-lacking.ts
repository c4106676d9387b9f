import type { Tx } from '#db/open.ts';
import { NotFound } from '../../errors.ts';
import { findDraft } from '../../polls/poll.store.server.ts';
import type { Member } from '../../workspaces/membership.ts';
import { FORMAT_IDS, FORMATS, writeDefinition } from './formats.ts';

/** The formats in which this poll can be taken away, each with what other tools will not see of it. */
export async function readLacking(tx: Tx, by: Member, pollId: string) {
	const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
	if (!draft) throw new NotFound('poll');
	const formats = [];
	for (const id of FORMAT_IDS) {
		const { lacking } = await writeDefinition(draft.content, id);
		formats.push({ id, name: FORMATS[id].name, extension: FORMATS[id].extension, lacking });
	}
	return { title: draft.content.title, hasScores: (draft.content.scores ?? []).length > 0, formats };
}
