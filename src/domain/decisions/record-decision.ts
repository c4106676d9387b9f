import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { currentThemes } from '../insights/codebook.ts';
import { readCodebook } from '../insights/codebook.store.server.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayDecide, type Member } from '../workspaces/membership.ts';
import type { DecisionInput } from './decision.ts';
import { insertDecision, putCitations, updateDecision } from './decision.store.server.ts';
import { measuredNow } from './measured-now.ts';

/** Records a decision that rests on insights of this poll; returns its id. */
export async function recordDecision(
	tx: Tx,
	by: Member,
	pollId: string,
	input: DecisionInput,
	now: Date
): Promise<string> {
	await mustKnow(tx, by, pollId, input);
	const id = await insertDecision(tx, by, input, now);
	await putCitations(tx, by.workspaceId, id, pollId, input.cites, await measuredNow(tx, by, pollId, now));
	await noteAudit(tx, by, { kind: 'decision-recorded', subject: pollId }, now);
	return id;
}

/** Writes a decision anew: its words, its owner, how it stands, what it rests on. */
export async function changeDecision(
	tx: Tx,
	by: Member,
	pollId: string,
	id: string,
	input: DecisionInput,
	now: Date
): Promise<void> {
	await mustKnow(tx, by, pollId, input);
	if (!(await updateDecision(tx, by, id, input, now))) throw new NotFound('decision');
	await putCitations(tx, by.workspaceId, id, pollId, input.cites, await measuredNow(tx, by, pollId, now));
	await noteAudit(tx, by, { kind: 'decision-changed', subject: pollId }, now);
}

async function mustKnow(tx: Tx, by: Member, pollId: string, input: DecisionInput): Promise<void> {
	if (!mayDecide(by)) throw new NotAllowed('record decisions');
	const [version] = await listVersions(tx, { workspaceId: by.workspaceId, pollId });
	if (!version) throw new NotFound('poll');
	const known = new Set([
		...currentThemes(await readCodebook(tx, by.workspaceId)).map((theme) => `theme:${theme.id}`),
		...version.content.questions.map((question) => `question:${question.id}`)
	]);
	if (!input.cites.every((cite) => known.has(cite)))
		throw new Refused('An insight that was chosen is not there any more. Choose again.', {
			cites: 'Choose at least one insight that it rests on.'
		});
}
