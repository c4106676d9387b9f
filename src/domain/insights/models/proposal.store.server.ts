// Statements on what a model was asked and proposed. All run inside forPurpose: what may not be sent is not seen.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { COVERED } from '#db/scope.ts';
import type { At, WrittenAnswer } from '../reading.store.server.ts';
import type { AskedText, Judged } from './judge-suggestions.ts';

/** Answers that were given under these versions: those whose statement names the machine by this very id. */
export type ToAsk = At & { questionId: string; versions: readonly number[] };
/** Which model asks, and when: what one could not make itself understood about, another version may. */
export type AskedBy = { id: string; version: string; now: Date };

/** So often an answer is asked about while what comes back cannot be read, and so long it then waits. */
const MOST_TRIES = 3;
const WAIT = '1 hour';

/** Of answers `a` and their responses `r` those of whom a model may be asked, and that nobody has read. */
export const MAY_BE_ASKED = ({ workspaceId, pollId, questionId, versions }: ToAsk) => sql`
	a.workspace_id = ${workspaceId} and a.poll_id = ${pollId} and a.question_id = ${questionId}
		and r.version = any (${[...versions]}::int[]) and jsonb_typeof(a.value) = 'string' and ${COVERED}
		and not exists (select from reading d where d.workspace_id = a.workspace_id
			and d.response_id = a.response_id and d.question_id = a.question_id)`;

/** No reply about them was understood: `failed` before, or never asked about. */
const UNASKED = (of: ToAsk, by: AskedBy) => sql`
	from answer a
	join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
	left join model_asked m on m.workspace_id = a.workspace_id and m.response_id = a.response_id
		and m.question_id = a.question_id
	where ${MAY_BE_ASKED(of)}
		and (m.response_id is null or m.failed_at is not null and (
			(m.model_id, m.model_version) <> (${by.id}, ${by.version})
			or m.tries < ${MOST_TRIES} and m.failed_at <= ${by.now}::timestamptz - ${WAIT}::interval))`;

/** The next answers to ask about: first those never asked about, oldest first. */
export async function listUnasked(
	tx: Tx,
	of: ToAsk,
	by: AskedBy,
	limit: number
): Promise<(WrittenAnswer & { failed: boolean })[]> {
	const { rows } = await sql<WrittenAnswer & { failed: boolean }>`
		select a.response_id as "responseId", a.question_id as "questionId", a.value #>> '{}' as text,
			r.answered_on as "answeredOn", m.response_id is not null as failed ${UNASKED(of, by)}
		order by failed, r.answered_on, a.response_id
		limit ${limit}`.execute(tx);
	return rows;
}

export async function countUnasked(tx: Tx, of: ToAsk, by: AskedBy): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count ${UNASKED(of, by)}`.execute(tx);
	return rows[0]?.count ?? 0;
}

export type Asking = {
	workspaceId: string;
	questionId: string;
	purpose: string;
	modelId: string;
	modelVersion: string;
	askedOn: string;
};

/** Notes that nothing which could be read came back about these, as far as they still allow to be asked about. */
export async function noteFailed(
	tx: Tx,
	asking: Asking,
	failed: readonly AskedText[],
	now: Date
): Promise<void> {
	await sql`
		insert into model_asked as before (workspace_id, response_id, question_id, purpose, model_id, model_version,
			asked_on, refused, failed_at)
		select a.workspace_id, a.response_id, a.question_id, ${asking.purpose}, ${asking.modelId},
			${asking.modelVersion}, ${asking.askedOn}::date, 0, ${now}::timestamptz
		from answer a join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
		where a.workspace_id = ${asking.workspaceId} and a.response_id = any (${failed.map((one) => one.responseId)}::uuid[])
			and a.question_id = ${asking.questionId} and ${COVERED}
		on conflict (workspace_id, response_id, question_id) do update set
			tries = case when (before.model_id, before.model_version) = (excluded.model_id, excluded.model_version)
				then before.tries + 1 else 1 end,
			purpose = excluded.purpose, model_id = excluded.model_id, model_version = excluded.model_version,
			asked_on = excluded.asked_on, failed_at = excluded.failed_at
		where before.failed_at is not null`.execute(tx);
}

/** Notes what was asked and proposed: of answers that still allow it, and still say what was sent. */
export async function insertAsked(
	tx: Tx,
	asking: Asking,
	asked: readonly AskedText[],
	{ kept, refused }: Judged
): Promise<void> {
	const rows = asked.map(({ responseId, written }) => ({
		responseId,
		written,
		refused: refused.get(responseId) ?? 0
	}));
	const noted = await sql<{ responseId: string }>`
		insert into model_asked as before
			(workspace_id, response_id, question_id, purpose, model_id, model_version, asked_on, refused)
		select a.workspace_id, a.response_id, a.question_id, ${asking.purpose}, ${asking.modelId},
			${asking.modelVersion}, ${asking.askedOn}::date, one.refused
		from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as one
			("responseId" uuid, written text, refused integer)
		join answer a on a.workspace_id = ${asking.workspaceId} and a.response_id = one."responseId"
			and a.question_id = ${asking.questionId} and a.value #>> '{}' = one.written
		join response r on r.workspace_id = a.workspace_id and r.id = a.response_id
		where ${COVERED}
		on conflict (workspace_id, response_id, question_id) do update set purpose = excluded.purpose,
			model_id = excluded.model_id, model_version = excluded.model_version, asked_on = excluded.asked_on,
			refused = excluded.refused, failed_at = null
		where before.failed_at is not null
		returning response_id as "responseId"`.execute(tx);
	const ours = new Set(noted.rows.map(({ responseId }) => responseId));
	const proposed = kept.filter(({ responseId }) => ours.has(responseId));
	await sql`
		insert into model_proposal
			(workspace_id, response_id, question_id, theme_id, new_theme, span_start, span_end)
		select ${asking.workspaceId}::uuid, "responseId", ${asking.questionId}, "themeId", "newTheme", "spanStart", "spanEnd"
		from jsonb_to_recordset(${JSON.stringify(proposed)}::text::jsonb) as one ("responseId" uuid, "themeId" uuid,
			"newTheme" text, "spanStart" integer, "spanEnd" integer)`.execute(tx);
}

export type Proposal = {
	id: string;
	responseId: string;
	questionId: string;
	text: string;
	themeId: string | null;
	newTheme: string | null;
	spanStart: number;
	spanEnd: number;
	modelId: string;
	modelVersion: string;
	askedOn: string;
};

const PROPOSED = sql`
	select p.id, p.response_id as "responseId", p.question_id as "questionId", a.value #>> '{}' as text,
		p.theme_id as "themeId", p.new_theme as "newTheme", p.span_start as "spanStart", p.span_end as "spanEnd",
		m.model_id as "modelId", m.model_version as "modelVersion", m.asked_on as "askedOn"
	from model_proposal p
	join model_asked m on m.workspace_id = p.workspace_id and m.response_id = p.response_id
		and m.question_id = p.question_id
	join answer a on a.workspace_id = p.workspace_id and a.response_id = p.response_id
		and a.question_id = p.question_id
	join response r on r.workspace_id = p.workspace_id and r.id = p.response_id`;

/** Proposals to weigh, oldest answers first. */
export async function listProposals(tx: Tx, at: At, questionId: string, limit: number): Promise<Proposal[]> {
	const { rows } = await sql<Proposal>`
		${PROPOSED}
		where p.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and p.question_id = ${questionId}
			and m.purpose = any (r.allowed) and ${COVERED}
		order by r.answered_on, p.response_id, p.span_start, p.id
		limit ${limit}`.execute(tx);
	return rows;
}

/** How many answers a model was asked about, how many of its suggestions were refused, and about how many nothing that could
 *  be read came back. */
export type AskedSoFar = { asked: number; refused: number; failed: number };
export async function countAsked(tx: Tx, at: At, questionId: string): Promise<AskedSoFar> {
	const { rows } = await sql<AskedSoFar>`
		select count(*) filter (where m.failed_at is null)::int as asked, coalesce(sum(m.refused), 0)::int as refused,
			count(m.failed_at)::int as failed
		from model_asked m
		join response r on r.workspace_id = m.workspace_id and r.id = m.response_id
		where m.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and m.question_id = ${questionId}
			and m.purpose = any (r.allowed) and ${COVERED}`.execute(tx);
	return rows[0] ?? { asked: 0, refused: 0, failed: 0 };
}

/** Takes one proposal away and gives it back, of this poll; null where there is none to be seen. */
export async function takeProposal(tx: Tx, at: At, id: string): Promise<Proposal | null> {
	const { rows } = await sql<Proposal>`
		${PROPOSED}
		where p.workspace_id = ${at.workspaceId} and r.poll_id = ${at.pollId} and p.id = ${id}::uuid
			and m.purpose = any (r.allowed) and ${COVERED}`.execute(tx);
	const [proposal] = rows;
	if (!proposal) return null;
	await sql`delete from model_proposal where workspace_id = ${at.workspaceId} and id = ${id}::uuid`.execute(
		tx
	);
	return proposal;
}
