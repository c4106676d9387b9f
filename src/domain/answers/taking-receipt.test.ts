import { expect, test } from 'vitest';
import { along, under } from '../../../tests/support/consent-rows.ts';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { publishPoll } from '../polls/publish-poll.ts';
import { findDraft } from '../polls/poll.store.server.ts';
import { saveDraft } from '../polls/save-draft.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { allowPurpose } from '../rights/allow-purpose.ts';
import { withdrawPurpose } from '../rights/withdraw-purpose.ts';
import { contactLink } from './keyed-secrets.ts';
import { submitResponse } from './submit-response.ts';
import { takeReceipt } from './take-receipt.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const ORIGIN = 'https://polls.example.org';

async function anAnswer(identity: 'anonymous' | 'coded' | 'identified', noSharing = false) {
	const by = await aMember(database);
	const content = examplePoll({
		identity,
		purposes: ['quote', ...(identity === 'identified' ? ['contact' as const] : [])]
	});
	content.language = 'cy';
	content.intent.purposes.optional[0]!.plain = '  Cewch ddangos “fy ngeiriau”\u00a0– heb enw.';
	content.intent.recipients = [
		{ id: 'studio', name: 'A studio', country: 'Ireland', why: '', machine: false }
	];
	const { pollId, version, slug } = await publishExample(database, by, content);
	const form = sentForm({
		'q.when': 'sat',
		'q.better': 'canary words 4711',
		'contact.email': 'maria.canary@example.org'
	});
	const sent = {
		key: aKey(),
		fingerprint: version.fingerprint,
		agreed: true,
		ticked: ['quote'],
		noSharing,
		form
	};
	const code = (await submitResponse(db, secret, slug, sent, now)) ?? '';
	const receipt = async () => JSON.parse((await takeReceipt(db, code, ORIGIN)).json);
	const states = async () =>
		under(await receipt(), 'dpv:hasRecordOfActivity').map((record) => [
			String(along(record, 'dpv:hasProcess', 'dpv:hasPurpose', 'dct:identifier')),
			String(along(record, 'dpv:hasStatus'))
		]);
	return { by, pollId, code, content, receipt, states };
}

test.each(['coded', 'identified'] as const)(
	'%s: each consent that is kept is in the receipt, its words and language byte for byte',
	async (identity) => {
		const { pollId, receipt } = await anAnswer(identity);
		const kept = await all`
			select consent.purpose, consent.wording, consent.language, consent.fingerprint, consent.given_at
			from consent join response on response.id = consent.response_id where response.poll_id = ${pollId}`;
		const events = new Map(
			under(await receipt(), 'dpv:hasRecordOfActivity').map((record) => [
				String(along(record, 'dpv:hasProcess', 'dpv:hasPurpose', 'dct:identifier')),
				along(record, 'dpv:hasConsentStatus')[0]
			])
		);
		expect(kept).toHaveLength(events.size);
		for (const row of kept) {
			const event = events.get(row.purpose);
			const [wording] = under(event, 'candor:wording');
			expect(Buffer.from(String(under(wording, '@value')))).toEqual(Buffer.from(row.wording));
			expect(under(wording, '@language')).toEqual([row.language]);
			expect(row.language).toBe('cy');
			expect(along(event, 'dpv:isIndicatedAtTime', '@value')).toEqual([row.given_at.toISOString()]);
			expect(String(under(event, 'dpv:hasNotice'))).toMatch(
				new RegExp(`^${ORIGIN}/p/[^/]+/intent\\.json\\?fingerprint=${row.fingerprint}$`)
			);
		}
	}
);

test('a receipt holds no answer, no contact, no private link and no inner id: it can be shown to others', async () => {
	const { code, receipt, pollId, by } = await anAnswer('identified');
	const text = JSON.stringify(await receipt());
	const [row] = await all`select id from response where poll_id = ${pollId}`;
	for (const secretThing of ['4711', 'maria', code, tokenHash(code), String(row?.id), by.workspaceId, pollId])
		expect(text).not.toContain(secretThing);
});

test('what was allowed and refused stands purpose by purpose; what was never offered is not there', async () => {
	expect(await (await anAnswer('coded')).states()).toEqual([
		['inform', 'dpv:ConsentGiven'],
		['quote', 'dpv:ConsentGiven'],
		['share:studio', 'dpv:ConsentRefused']
	]);
	expect(await (await anAnswer('coded', true)).states()).toEqual([
		['inform', 'dpv:ConsentGiven'],
		['quote', 'dpv:ConsentGiven']
	]);
});

test('after withdrawing, the receipt says so; a no stays a no; taken twice it is the same', async () => {
	const { code, states } = await anAnswer('coded');
	const before = await takeReceipt(db, code, ORIGIN);
	expect(await takeReceipt(db, code, ORIGIN)).toEqual(before);
	await withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now);
	expect(await states()).toEqual([
		['inform', 'dpv:ConsentWithdrawn'],
		['quote', 'dpv:ConsentWithdrawn'],
		['share:studio', 'dpv:ConsentRefused']
	]);
	expect((await takeReceipt(db, code, ORIGIN)).json).not.toBe(before.json);
});

test('one purpose taken back and allowed again is told as both, and the others stay as they were', async () => {
	const { code, states, receipt } = await anAnswer('coded');
	await withdrawPurpose(db, secret, code, 'quote', new Date(now.getTime() + 60_000));
	expect((await states())[1]).toEqual(['quote', 'dpv:ConsentWithdrawn']);
	const again = { purpose: 'quote', noSharing: false };
	await allowPurpose(db, secret, code, again, new Date(now.getTime() + 120_000));
	expect(await states()).toEqual([
		['inform', 'dpv:ConsentGiven'],
		['quote', 'dpv:RenewedConsentGiven'],
		['share:studio', 'dpv:ConsentRefused']
	]);
	const quote = under(await receipt(), 'dpv:hasRecordOfActivity')[1];
	expect(along(quote, 'dpv:hasConsentStatus', '@type')).toEqual([
		'dpv:ConsentGiven',
		'dpv:ConsentWithdrawn',
		'dpv:RenewedConsentGiven'
	]);
});

test('a consent given under a widened statement is told in the words of that statement', async () => {
	const { by, pollId, content, receipt, states } = await anAnswer('coded');
	const wider = structuredClone(content);
	wider.intent.decision.text = 'Whether to open on Saturdays and to raise prices';
	const version = await inWorkspace(db, by.workspaceId, async (tx) => {
		const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
		await saveDraft(tx, by, { pollId, content: wider, revision: draft?.revision ?? 0 }, now);
		return publishPoll(tx, by, pollId, now);
	});
	expect(version.scope).toBe(2);
	await all`
		insert into consent (workspace_id, response_id, purpose, given, wording, language, fingerprint, given_on, given_at)
		select workspace_id, id, 'inform@2', true, 'Ydw eto.', 'cy', ${version.fingerprint}, ${'2026-12-24'}, ${now}
		from response where poll_id = ${pollId}`;
	expect(await states()).toEqual([
		['inform', 'dpv:ConsentGiven'],
		['quote', 'dpv:ConsentGiven'],
		['share:studio', 'dpv:ConsentRefused'],
		['inform@2', 'dpv:ConsentGiven']
	]);
	const records = under(await receipt(), 'dpv:hasRecordOfActivity');
	const decisions = records.map((record) =>
		String(along(record, 'dpv:hasProcess', 'dpv:hasPurpose', 'dct:description', '@value'))
	);
	expect(decisions[0]).toBe(content.intent.decision.text);
	expect(decisions.at(-1)).toBe(wider.intent.decision.text);
});

test('no code, an erased response, an anonymous one: there is no receipt', async () => {
	const { code } = await anAnswer('coded');
	await eraseResponse(db, secret, code, now);
	for (const none of [code, 'A'.repeat(22), ''])
		await expect(takeReceipt(db, none, ORIGIN)).rejects.toMatchObject({ code: 'not-found' });
	expect((await anAnswer('anonymous')).code).toBe('');
});
