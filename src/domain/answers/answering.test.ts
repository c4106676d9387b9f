import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { closePoll } from '../polls/close-poll.ts';
import { eraseExpired } from '../retention/erase-expired.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { contactLink } from './keyed-secrets.ts';
import { readReceipt } from './read-receipt.ts';
import type { Sent } from './read-sent.ts';
import { submitResponse } from './submit-response.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

const answers = { 'q.when': 'sat', 'q.nps': '9', 'q.better': 'Open on Saturdays,\r\nplease 🚲' };

async function aPoll(changes: Parameters<typeof examplePoll>[0] = {}) {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll(changes));
	const sent = (over: Partial<Sent> = {}): Sent => ({
		key: aKey(),
		fingerprint: version.fingerprint,
		agreed: true,
		ticked: ['quote'],
		form: sentForm(answers),
		...over
	});
	const submit = (one: Sent) => submitResponse(db, secret, slug, one, now);
	const read = (purpose: 'inform' | 'quote') =>
		inWorkspace(db, by.workspaceId, (tx) =>
			forPurpose(tx, { reader: by.accountId, purpose }, () => tx.selectFrom('answer').selectAll().execute())
		);
	const stored = async () => (await all`select * from response where poll_id = ${pollId}`).length;
	return { by, pollId, slug, version, sent, submit, read, stored };
}

test('an answer is stored with its consent and the version it was given under, and the receipt shows it all', async () => {
	const { submit, sent, version } = await aPoll();
	const code = await submit(sent());
	expect(code).toMatch(/^[A-Za-z0-9_-]{22}$/);
	const receipt = await readReceipt(db, code ?? '');
	expect(receipt.fingerprint).toBe(version.fingerprint);
	expect(receipt.values).toEqual({ when: 'sat', nps: 9, better: 'Open on Saturdays,\nplease 🚲' });
	expect(receipt.consents).toContainEqual(
		expect.objectContaining({
			purpose: 'inform',
			given: true,
			wording:
				'I agree that Riverside Bikes uses my answers for this decision, and for nothing else: Whether to open the workshop on Saturdays.'
		})
	);
	expect(JSON.stringify(await all`select * from response`)).not.toContain(code);
});

test('the same form sent again, or five times at once, is one response and one receipt', async () => {
	const { submit, sent, stored } = await aPoll();
	const one = sent();
	const codes = await Promise.all([1, 2, 3, 4, 5].map(() => submit(one)));
	expect(new Set([...codes, await submit(one)]).size).toBe(1);
	expect(await stored()).toBe(1);
});

test('the same form with other answers is a conflict, and the first stays', async () => {
	const { submit, sent, stored } = await aPoll();
	const one = sent();
	const code = await submit(one);
	const other = { ...one, form: sentForm({ 'q.when': 'week' }) };
	await expect(submit(other)).rejects.toMatchObject({ code: 'conflict' });
	expect(await stored()).toBe(1);
	expect((await readReceipt(db, code ?? '')).values.when).toBe('sat');
});

test('nothing is stored without a yes, after closing, under another statement, or with a bad answer', async () => {
	const { submit, sent, stored, by, pollId } = await aPoll();
	await expect(submit(sent({ agreed: false }))).rejects.toMatchObject({ code: 'consent-missing' });
	await expect(submit(sent({ fingerprint: 'f'.repeat(64) }))).rejects.toMatchObject({ code: 'conflict' });
	await expect(submit(sent({ form: sentForm({ 'q.nps': '11' }) }))).rejects.toMatchObject({
		fields: { when: expect.any(String), nps: expect.any(String) }
	});
	await inWorkspace(db, by.workspaceId, (tx) => closePoll(tx, by, pollId, now));
	await expect(submit(sent())).rejects.toMatchObject({ code: 'poll-closed' });
	expect(await stored()).toBe(0);
	expect(await all`select 1 from submission where poll_id = ${pollId}`).toHaveLength(0);
});

test('purposes: each gives back only what was allowed for it', async () => {
	const { submit, sent, read } = await aPoll();
	await submit(sent({ ticked: [] }));
	await submit(sent({ ticked: ['quote', 'contact', 'share:everyone'] }));
	expect(new Set((await read('inform')).map((row) => row.response_id)).size).toBe(2);
	expect(new Set((await read('quote')).map((row) => row.response_id)).size).toBe(1);
});

test('a withdrawn response is given back for no purpose, and its holder still sees it', async () => {
	const { submit, sent, read } = await aPoll();
	const code = (await submit(sent())) ?? '';
	await withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now);
	await withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now);
	expect(await read('inform')).toEqual([]);
	expect(await read('quote')).toEqual([]);
	const receipt = await readReceipt(db, code);
	expect(receipt.withdrawnAt).toEqual(now);
	expect(receipt.consents.filter((each) => each.given).every((each) => each.withdrawnAt)).toBe(true);
});

test('erased is gone: the answers, the consent, the contact; only that one was erased stays', async () => {
	const { submit, sent, pollId } = await aPoll({ identity: 'identified', purposes: ['quote', 'contact'] });
	const form = sentForm({ ...answers, 'contact.email': 'maria@example.org' });
	const one = sent({ form });
	const code = (await submit(one)) ?? '';
	const [contact] = await all`select sealed from contact.person where poll_id = ${pollId}`;
	expect(Buffer.from(contact?.sealed).toString('latin1')).not.toContain('maria');
	await eraseResponse(db, secret, code, now);
	for (const table of ['response', 'answer', 'contact.person'])
		expect(await all`select 1 from ${all(table)} where poll_id = ${pollId}`).toHaveLength(0);
	expect(await all`select reason from erasure where poll_id = ${pollId}`).toEqual([{ reason: 'asked' }]);
	await expect(readReceipt(db, code)).rejects.toMatchObject({ code: 'not-found' });
	await submit(one);
	expect(await all`select 1 from response where poll_id = ${pollId}`).toHaveLength(0);
});

test('a contact is asked for only with a contact, and must be one', async () => {
	const { submit, sent } = await aPoll({ identity: 'identified' });
	await expect(submit(sent())).rejects.toMatchObject({
		fields: { 'contact.email': 'Write an e-mail address such as name@example.org.' }
	});
});

test('anonymous: the day only, no receipt, nothing that leads from the sent form to the response', async () => {
	const { submit, sent, pollId } = await aPoll({ identity: 'anonymous' });
	const one = sent();
	expect(await submit(one)).toBeNull();
	expect(await submit(one)).toBeNull();
	const rows = await all`select * from response where poll_id = ${pollId}`;
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ receipt_hash: null, sent_at: null, source_hash: null });
	const [consent] = await all`select given_at from consent where response_id = ${rows[0]?.id}`;
	expect(consent?.given_at).toBeNull();
});

test('answers whose days are over are read for no purpose and are deleted by the daily round', async () => {
	const { submit, sent, read, pollId } = await aPoll();
	await submit(sent());
	await submit(sent());
	const [first] = await all`select id from response where poll_id = ${pollId}`;
	await all`update response set delete_after = current_date - 1 where id = ${first?.id}`;
	expect(new Set((await read('inform')).map((row) => row.response_id)).size).toBe(1);
	await eraseExpired(db, secret, now);
	await eraseExpired(db, secret, now);
	expect(await all`select 1 from response where poll_id = ${pollId}`).toHaveLength(1);
	expect(await all`select reason from erasure where poll_id = ${pollId}`).toEqual([{ reason: 'retention' }]);
});

test('another workspace reads nothing, with or without a condition; a receipt opens one response only', async () => {
	const [mine, theirs] = [await aPoll(), await aPoll()];
	await mine.submit(mine.sent());
	expect(await theirs.read('inform')).toEqual([]);
	await all`alter table response disable row level security`;
	await all`alter table answer disable row level security`;
	try {
		const rows = await inWorkspace(db, theirs.by.workspaceId, (tx) =>
			forPurpose(tx, { reader: theirs.by.accountId, purpose: 'inform' }, () =>
				tx.selectFrom('answer').where('workspace_id', '=', theirs.by.workspaceId).selectAll().execute()
			)
		);
		expect(rows).toEqual([]);
	} finally {
		await all`alter table response enable row level security`;
		await all`alter table answer enable row level security`;
	}
	await expect(readReceipt(db, 'A'.repeat(22))).rejects.toMatchObject({ code: 'not-found' });
});
