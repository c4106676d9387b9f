// Every statement on decisions and what they rest on.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { STATUSES, type Decision, type DecisionInput, type ReviewInput } from './decision.ts';
import { evidence, evidenceList, type Evidence } from './evidence.ts';

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

const columns = ({ text, owner, reason, decidedOn, status, reviewOn }: DecisionInput) => ({
	text,
	owner,
	reason,
	decided_on: decidedOn,
	status,
	review_on: reviewOn || null
});

/** Replaces what a decision rests on within one poll. What an insight measured when it was first cited stays. */
export async function putCitations(
	tx: Tx,
	workspaceId: string,
	decisionId: string,
	pollId: string,
	cites: readonly string[],
	measured: ReadonlyMap<string, Evidence>
): Promise<void> {
	const before = await tx
		.deleteFrom('decision_cites')
		.where('workspace_id', '=', workspaceId)
		.where('decision_id', '=', decisionId)
		.where('poll_id', '=', pollId)
		.returning(['theme_id', 'question_id', 'evidence'])
		.execute();
	const kept = new Map(before.map((one) => [one.theme_id ?? one.question_id, one.evidence]));
	const rows = [...new Set(cites)].map((cite) => {
		const [what, id = ''] = cite.split(':');
		const found = kept.get(id) ?? measured.get(cite) ?? null;
		return {
			workspace_id: workspaceId,
			decision_id: decisionId,
			poll_id: pollId,
			theme_id: what === 'theme' ? id : null,
			question_id: what === 'question' ? id : null,
			evidence: found === null ? null : sql<string>`${JSON.stringify(found)}::text::jsonb`
		};
	});
	if (rows.length > 0) await tx.insertInto('decision_cites').values(rows).execute();
}

/** Notes what was seen when a decision was looked at again, and when that is next. */
export async function insertReview(
	tx: Tx,
	by: By,
	id: string,
	{ words, reviewOn }: ReviewInput,
	seen: { on: string; evidence: readonly Evidence[] }
): Promise<void> {
	await sql`
		insert into decision_review (workspace_id, decision_id, number, reviewed_on, words, evidence, reviewed_by)
		select ${by.workspaceId}::uuid, ${id}::uuid, coalesce(max(number), 0) + 1, ${seen.on}::date, ${words},
			${JSON.stringify(seen.evidence)}::text::jsonb, ${by.accountId}::uuid
		from decision_review where workspace_id = ${by.workspaceId} and decision_id = ${id}`.execute(tx);
	await tx
		.updateTable('decision')
		.set({ review_on: reviewOn || null })
		.where('workspace_id', '=', by.workspaceId)
		.where('id', '=', id)
		.execute();
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
	const reviews = await tx
		.selectFrom('decision_review')
		.selectAll()
		.where('workspace_id', '=', workspaceId)
		.orderBy('number', 'desc')
		.execute();
	const decisions = rows.map((row): Decision => ({
		id: row.id,
		text: row.text,
		owner: row.owner,
		reason: row.reason,
		decidedOn: row.decided_on,
		status: z.enum(STATUSES).parse(row.status),
		reviewOn: row.review_on,
		cites: cites
			.filter((cite) => cite.decision_id === row.id)
			.map((cite) => ({
				pollId: cite.poll_id,
				themeId: cite.theme_id,
				questionId: cite.question_id,
				evidence: evidence.nullable().parse(cite.evidence)
			})),
		reviews: reviews
			.filter((review) => review.decision_id === row.id)
			.map(({ number, reviewed_on, words, evidence: seen }) => ({
				...{ number, reviewedOn: reviewed_on, words },
				evidence: evidenceList.parse(seen)
			}))
	}));
	return pollId ? decisions.filter((one) => one.cites.some((cite) => cite.pollId === pollId)) : decisions;
}
