// Statements on responses and their answers. Writing needs no purpose; reading happens only inside a gateway of #db/scope.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { withReceipt } from '#db/scope.ts';
import type { Choice } from '../consent/consent.ts';
import type { IdentityMode } from '../intents/identity-mode.ts';
import type { PollVersion } from '../polls/poll.ts';
import { answerValue, type AnswerValue } from '../polls/answer-value.ts';

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

/** Stores response, consent, answers and contact in one statement: all of it, or nothing when the key was used before. */
export async function insertResponse(tx: Database, response: NewResponse): Promise<'stored' | 'seen'> {
	const { version } = response;
	const choices = JSON.stringify(response.choices);
	const values = JSON.stringify(
		Object.entries(response.values).map(([question_id, value]) => ({ question_id, value }))
	);
	const { rows } = await sql<{ stored: boolean }>`
		with slot as (
			insert into submission (key_hash, workspace_id, poll_id, version, body_mac, sent_on)
			values (${response.keyHash}, ${version.workspaceId}, ${version.pollId}, ${version.number},
				${response.bodyMac}, ${response.answeredOn})
			on conflict (key_hash) do nothing
			returning workspace_id, poll_id, version
		), one_response as (
			insert into response (workspace_id, id, poll_id, version, fingerprint, mode, receipt_hash, answered_on,
				sent_at, delete_after, allowed)
			select workspace_id, ${response.id}::uuid, poll_id, version, ${version.fingerprint}, ${response.mode},
				${response.receiptHash}, ${response.answeredOn}::date, ${response.sentAt}::timestamptz,
				${response.deleteAfter}::date, ${response.allowed}::text[]
			from slot
		), its_consent as (
			insert into consent (workspace_id, response_id, purpose, given, wording, language, fingerprint, given_on, given_at)
			select slot.workspace_id, ${response.id}::uuid, choice.purpose || ${version.scope === 1 ? '' : `@${version.scope}`}, choice.given, choice.sentence,
				choice.language, ${version.fingerprint}, ${response.answeredOn}::date,
				${response.sentAt}::timestamptz
			from slot, jsonb_to_recordset(${choices}::text::jsonb)
				as choice (purpose text, given boolean, sentence text, language text)
		), its_answers as (
			insert into answer (workspace_id, response_id, question_id, poll_id, value)
			select slot.workspace_id, ${response.id}::uuid, one.question_id, slot.poll_id, one.value
			from slot, jsonb_to_recordset(${values}::text::jsonb) as one (question_id text, value jsonb)
		), its_contact as (
			insert into contact.person (workspace_id, poll_id, link, address_mac, sealed, allowed, delete_after)
			select slot.workspace_id, slot.poll_id, ${response.contact?.link ?? null}::text,
				${response.contact?.addressMac ?? null}::text, ${response.contact?.sealed ?? null}::bytea,
				${response.allowed}::text[], ${response.deleteAfter}::date
			from slot where ${response.contact !== null}
		)
		select exists (select from slot) as stored`.execute(tx);
	return rows[0]?.stored ? 'stored' : 'seen';
}

/** The earlier form sent under this key: the seal of what it said, or null. */
export async function findSubmission(tx: Tx, keyHash: string): Promise<{ bodyMac: string } | null> {
	const row = await tx
		.selectFrom('submission')
		.select('body_mac')
		.where('key_hash', '=', keyHash)
		.executeTakeFirst();
	return row ? { bodyMac: row.body_mac } : null;
}

/** One yes or no of a respondent. The highest number of a purpose is the one that holds. */
export type OwnConsent = {
	/** As allowed: `inform`, or under a widened statement `inform@2`. */
	purpose: string;
	number: number;
	given: boolean;
	/** The exact words, in the language they were shown in. */
	wording: string;
	language: string;
	fingerprint: string;
	givenOn: string;
	/** null in anonymous mode. */
	givenAt: Date | null;
	withdrawnAt: Date | null;
};

export type OwnResponse = {
	id: string;
	workspaceId: string;
	pollId: string;
	version: number;
	fingerprint: string;
	mode: string;
	answeredOn: string;
	sentAt: Date | null;
	deleteAfter: string;
	withdrawnAt: Date | null;
	values: Record<string, AnswerValue>;
	consents: OwnConsent[];
};

/** The one response that this receipt opens, with its answers and what was agreed to; null when there is none. */
export const readOwnResponse = (db: Database, receiptHash: string): Promise<OwnResponse | null> =>
	withReceipt(db, receiptHash, async (tx) => {
		const row = await tx
			.selectFrom('response')
			.selectAll()
			.where('receipt_hash', '=', receiptHash)
			.executeTakeFirst();
		if (!row) return null;
		const answers = await tx
			.selectFrom('answer')
			.select(['question_id', 'value'])
			.where('workspace_id', '=', row.workspace_id)
			.where('response_id', '=', row.id)
			.execute();
		const consents = await tx
			.selectFrom('consent')
			.select([
				'purpose',
				'number',
				'given',
				'wording',
				'language',
				'fingerprint',
				'given_on',
				'given_at',
				'withdrawn_at'
			])
			.where('workspace_id', '=', row.workspace_id)
			.where('response_id', '=', row.id)
			.orderBy('purpose')
			.orderBy('number')
			.execute();
		return {
			id: row.id,
			workspaceId: row.workspace_id,
			pollId: row.poll_id,
			version: row.version,
			fingerprint: row.fingerprint,
			mode: row.mode,
			answeredOn: row.answered_on,
			sentAt: row.sent_at,
			deleteAfter: row.delete_after,
			withdrawnAt: row.withdrawn_at,
			values: Object.fromEntries(answers.map((each) => [each.question_id, answerValue.parse(each.value)])),
			consents: consents.map((each) => ({
				purpose: each.purpose,
				number: each.number,
				given: each.given,
				wording: each.wording,
				language: each.language,
				fingerprint: each.fingerprint,
				givenOn: each.given_on,
				givenAt: each.given_at,
				withdrawnAt: each.withdrawn_at
			}))
		};
	});
