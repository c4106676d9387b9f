// By which questions a board breaks down: an author may take one out, and put it back. The next edition follows.
import type { Tx } from '#db/open.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import { poolQuestions } from '../../polls/compatible-questions.ts';
import { listVersions } from '../../polls/poll.store.server.ts';
import { mayWritePolls, type Member } from '../../workspaces/membership.ts';
import { listLeftOut, replaceLeftOut } from './breakdown.store.server.ts';
import { mayBreakDown } from './dimensions.ts';

export type BreakdownChoice = { id: string; title: string; isUsed: boolean };

/** Every question that the board may break down by; none before a version is published. */
export async function readBreakdownChoice(tx: Tx, by: Member, pollId: string): Promise<BreakdownChoice[]> {
	const at = { workspaceId: by.workspaceId, pollId };
	const versions = await listVersions(tx, at);
	const [newest] = versions;
	if (!newest) return [];
	const leftOut = await listLeftOut(tx, at);
	const counted = versions.filter(({ scope }) => scope === newest.scope);
	return poolQuestions(newest.content, counted)
		.filter(mayBreakDown)
		.map(({ question: { id, title } }) => ({ id, title, isUsed: !leftOut.has(id) }));
}

/** The board breaks down by these of them and by no others. */
export async function chooseBreakdowns(
	tx: Tx,
	by: Member,
	pollId: string,
	used: readonly string[],
	now: Date
): Promise<void> {
	const versions = await listVersions(tx, { workspaceId: by.workspaceId, pollId });
	if (versions.length === 0) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('choose what the board breaks down by');
	const all = (await readBreakdownChoice(tx, by, pollId)).map(({ id }) => id);
	const leftOut = all.filter((id) => !used.includes(id));
	await replaceLeftOut(tx, { workspaceId: by.workspaceId, pollId }, all, leftOut);
	await noteAudit(tx, by, { kind: 'breakdowns-chosen', subject: pollId }, now);
}
