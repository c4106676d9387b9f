// Statements on responses and their answers. Writing needs no purpose; reading happens only inside a gateway of #db/scope.
import { sql, type RawBuilder } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { withReceipt } from '#db/scope.ts';
import type { Choice } from '../consent/consent.ts';
import { purposeUnder } from '../intents/purpose.ts';
import type { IdentityMode } from '../intents/identity-mode.ts';
import type { PollVersion } from '../polls/poll.ts';
import type { AnswerValue } from '../polls/answer-value.ts';
import { ownResponse, type OwnResponse } from './own-response.ts';

export type NewResponse = {
	id: string;
	version: PollVersion;
	mode: IdentityMode;
	keyHash: string;
	bodyMac: string;
	receiptHash: string | null;
	contact: { link: string; addressMac: string; sealed: Buffer } | null;
	choices: Choice[];
	allowed: string[];
	values: Record<string, AnswerValue>;
	answeredOn: string;
	/** null in anonymous mode: the day is all that is kept. */
	sentAt: Date | null;
	deleteAfter: string;
};

/** The poll as it was known; where the database knows it otherwise by now, nothing is stored. */
type AsKnown = { slug: string; state: string };

/** Stores response, consent, answers and contact in one statement: all of it, or nothing when the key was used before. Returns
 *  whether it stored them. `tx` is turned towards the workspace. */
export const insertResponse = async (tx: Database, response: NewResponse): Promise<boolean> =>
	(await insertAll(tx, [response], sql`true`)).has(response.keyHash);

/** As insertResponse, for several people at once in one poll: all of them, or none where it fails. Returns the hashed keys of
 *  those that were stored. */
export const insertResponses = (
	db: Database,
	responses: readonly NewResponse[],
	{ slug, state }: AsKnown
): Promise<Set<string>> =>
	// This turns the statement's own transaction towards the workspace as well.
	insertAll(db, responses, sql`(select page_state(${slug}, now())) = ${state}`);

async function insertAll(
	db: Database,
	responses: readonly NewResponse[],
	condition: RawBuilder<unknown>
): Promise<Set<string>> {
	const { rows } = await sql<{ keyHash: string }>`
		with sent as (
			select * from jsonb_to_recordset(${JSON.stringify(responses.map(asRow))}::text::jsonb) as sent (
				id uuid, workspace_id uuid, poll_id uuid, version int, fingerprint text, mode text, key_hash text,
				body_mac text, receipt_hash text, answered_on date, sent_at timestamptz, delete_after date,
				allowed text[], choices jsonb, answers jsonb, contact jsonb)
			where ${condition}
		), slot as (
			insert into submission (key_hash, workspace_id, poll_id, version, body_mac, sent_on)
			select key_hash, workspace_id, poll_id, version, body_mac, answered_on from sent
			on conflict (key_hash) do nothing
			returning key_hash
		), taken as (
			select sent.* from slot join sent using (key_hash)
		), its_response as (
			insert into response (workspace_id, id, poll_id, version, fingerprint, mode, receipt_hash, answered_on,
				sent_at, delete_after, allowed)
			select workspace_id, id, poll_id, version, fingerprint, mode, receipt_hash, answered_on,
				sent_at, delete_after, allowed
			from taken
		), its_consent as (
			insert into consent (workspace_id, response_id, purpose, given, wording, language, fingerprint, given_on, given_at)
			select workspace_id, id, choice.purpose, choice.given, choice.sentence, choice.language, fingerprint,
				answered_on, sent_at
			from taken, jsonb_to_recordset(choices)
				as choice (purpose text, given boolean, sentence text, language text)
		), its_answers as (
			insert into answer (workspace_id, response_id, question_id, poll_id, value)
			select workspace_id, id, one.question_id, poll_id, one.value
			from taken, jsonb_to_recordset(answers) as one (question_id text, value jsonb)
		), its_contact as (
			insert into contact.person (workspace_id, poll_id, link, address_mac, sealed, allowed, delete_after)
			select workspace_id, poll_id, contact ->> 'link', contact ->> 'addressMac',
				decode(contact ->> 'sealed', 'base64'), allowed, delete_after
			from taken where jsonb_typeof(contact) = 'object'
		)
		select key_hash as "keyHash" from slot`.execute(db);
	return new Set(rows.map(({ keyHash }) => keyHash));
}

const asRow = ({ version, contact, values, choices, ...own }: NewResponse) => ({
	id: own.id,
	workspace_id: version.workspaceId,
	poll_id: version.pollId,
	version: version.number,
	fingerprint: version.fingerprint,
	mode: own.mode,
	key_hash: own.keyHash,
	body_mac: own.bodyMac,
	receipt_hash: own.receiptHash,
	answered_on: own.answeredOn,
	sent_at: own.sentAt,
	delete_after: own.deleteAfter,
	allowed: own.allowed,
	choices: choices.map(({ purpose, given, sentence, language }) => ({
		purpose: purposeUnder(purpose, version.scope),
		given,
		sentence,
		language
	})),
	answers: Object.entries(values).map(([question_id, value]) => ({ question_id, value })),
	contact: contact && { ...contact, sealed: contact.sealed.toString('base64') }
});

/** The earlier form sent under this key: the seal of what it said, or null. */
export async function findSubmission(tx: Tx, keyHash: string): Promise<{ bodyMac: string } | null> {
	const row = await tx
		.selectFrom('submission')
		.select('body_mac')
		.where('key_hash', '=', keyHash)
		.executeTakeFirst();
	return row ? { bodyMac: row.body_mac } : null;
}

/** The one response that this receipt opens, with its answers and what was agreed to; null when there is none. */
export const readOwnResponse = (db: Database, receiptHash: string): Promise<OwnResponse | null> =>
	withReceipt(db, receiptHash, async (tx) => {
		const row = await tx
			.selectFrom('response')
			.selectAll()
			.where('receipt_hash', '=', receiptHash)
			.executeTakeFirst();
		if (!row) return null;
		const its = { workspaceId: row.workspace_id, responseId: row.id };
		const [answers, consents] = await Promise.all([findAnswers(tx, its), findConsents(tx, its)]);
		return ownResponse(
			row,
			answers.map((each) => [each.question_id, each.value]),
			consents
		);
	});

type Its = { workspaceId: string; responseId: string };

const findAnswers = (tx: Tx, its: Its) =>
	tx
		.selectFrom('answer')
		.select(['question_id', 'value'])
		.where('workspace_id', '=', its.workspaceId)
		.where('response_id', '=', its.responseId)
		.execute();

const findConsents = (tx: Tx, its: Its) =>
	tx
		.selectFrom('consent')
		.select(['purpose', 'number', 'given', 'wording', 'language'])
		.select(['fingerprint', 'given_on', 'given_at', 'withdrawn_at'])
		.where('workspace_id', '=', its.workspaceId)
		.where('response_id', '=', its.responseId)
		.orderBy('purpose')
		.orderBy('number')
		.execute();
