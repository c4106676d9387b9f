// Every statement on decisions and what they rest on.
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { STATUSES, type Decision, type DecisionInput } from './decision.ts';

type By = { workspaceId: string; accountId: string };

export async function insertDecision(tx: Tx, by: By, input: DecisionInput, now: Date): Promise<string> {
	const { id } = await tx
		.insertInto('decision')
		.values({ ...columns(input), workspace_id: by.workspaceId, recorded_by: by.accountId, changed_at: now })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** False when there is no such decision. */
export async function updateDecision(
	tx: Tx,
	by: By,
	id: string,
	input: DecisionInput,
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('decision')
		.set({ ...columns(input), changed_at: now })
		.where('workspace_id', '=', by.workspaceId)
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

const columns = ({ text, owner, reason, decidedOn, status }: DecisionInput) => ({
	text,
	owner,
	reason,
	decided_on: decidedOn,
	status
});

/** Replaces what a decision rests on within one poll. */
export async function putCitations(
	tx: Tx,
	workspaceId: string,
	decisionId: string,
	pollId: string,
	cites: readonly string[]
): Promise<void> {
	await tx
		.deleteFrom('decision_cites')
		.where('workspace_id', '=', workspaceId)
		.where('decision_id', '=', decisionId)
		.where('poll_id', '=', pollId)
		.execute();
	const rows = [...new Set(cites)].map((cite) => {
		const [what, id = ''] = cite.split(':');
		return {
			workspace_id: workspaceId,
			decision_id: decisionId,
			poll_id: pollId,
			theme_id: what === 'theme' ? id : null,
			question_id: what === 'question' ? id : null
		};
	});
	if (rows.length > 0) await tx.insertInto('decision_cites').values(rows).execute();
}

/** The decisions of a workspace, the latest first; of one poll only when it is named. */
export async function listDecisions(tx: Tx, workspaceId: string, pollId?: string): Promise<Decision[]> {
	const rows = await tx
		.selectFrom('decision')
		.selectAll()
		.where('workspace_id', '=', workspaceId)
		.orderBy('decided_on', 'desc')
		.orderBy('id')
		.execute();
	const cites = await tx
		.selectFrom('decision_cites')
		.selectAll()
		.where('workspace_id', '=', workspaceId)
		.execute();
	const decisions = rows.map((row): Decision => ({
		id: row.id,
		text: row.text,
		owner: row.owner,
		reason: row.reason,
		decidedOn: row.decided_on,
		status: z.enum(STATUSES).parse(row.status),
		cites: cites
			.filter((cite) => cite.decision_id === row.id)
			.map((cite) => ({ pollId: cite.poll_id, themeId: cite.theme_id, questionId: cite.question_id }))
	}));
	return pollId ? decisions.filter((one) => one.cites.some((cite) => cite.pollId === pollId)) : decisions;
}
