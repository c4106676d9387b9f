import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { tablesHolding } from '../../../tests/support/search-database.ts';
import { sentForm } from '../../../tests/support/sent-form.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { tokenHash } from '../accounts/token.ts';
import { readReceipt } from '../answers/read-receipt.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { closePoll } from '../polls/close-poll.ts';
import { allowPurpose } from './allow-purpose.ts';
import { changeAnswers } from './change-answers.ts';
import { holds, standing } from './own-response.ts';
import { readOwnPage } from './read-own-page.ts';
import { withdrawPurpose } from './withdraw-purpose.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const words = { 'q.better': 'Canary of the first writing' };

const codedPoll = () => answeredPoll(database, examplePoll());
const identifiedPoll = () =>
	answeredPoll(database, examplePoll({ identity: 'identified', purposes: ['quote', 'contact'] }));
const mail = { 'contact.email': 'maria@example.org' };
const allowedNow = async (code: string) =>
	(await all`select allowed from response where receipt_hash = ${tokenHash(code)}`)[0]?.allowed;

test('of a changed answer no old word stays anywhere, nor what was read, found or shown in it', async () => {
	const { answer, at, by, pollId } = await codedPoll();
	const code = await answer({ ...words, 'q.nps': '9' }, ['quote']);
	const [{ id }] = (await all`select id from response where poll_id = ${pollId}`) as unknown as [
		{ id: string }
	];
	const on = { workspace_id: at.workspaceId, response_id: id, question_id: 'better' };
	await all`insert into reading ${all({ ...on, read_by: by.accountId })}`;
	await all`insert into coding ${all({ ...on, theme_id: randomUUID(), span_start: 0, span_end: 6 })}`;
	await all`insert into shown_words ${all({ ...on, theme_id: randomUUID() })}`;
	expect(await tablesHolding(database, 'Canary of the first')).toEqual(['public.answer']);

	const form = sentForm({ 'q.when': 'sat', 'q.nps': '9', 'q.better': 'Other words' });
	expect(await changeAnswers(db, secret, code, form, now)).toEqual(['better']);
	expect(await tablesHolding(database, 'Canary of the first')).toEqual([]);
	for (const table of ['reading', 'coding', 'shown_words'])
		expect(await all`select 1 from ${all(table)} where response_id = ${id}`).toHaveLength(0);
	expect((await readReceipt(db, code)).values).toEqual({ when: 'sat', nps: 9, better: 'Other words' });
});

test('a change that cannot be taken changes nothing; an answer left out is gone', async () => {
	const { answer } = await codedPoll();
	const code = await answer(words);
	const bad = sentForm({ 'q.nps': '11', 'q.better': 'New' });
	await expect(changeAnswers(db, secret, code, bad, now)).rejects.toMatchObject({
		fields: { when: expect.any(String), nps: expect.any(String) }
	});
	expect((await readReceipt(db, code)).values.better).toBe(words['q.better']);
	await changeAnswers(db, secret, code, sentForm({ 'q.when': 'week' }), now);
	expect((await readReceipt(db, code)).values).toEqual({ when: 'week' });
});

test('a change is read by the statement that was answered, not by a newer one', async () => {
	const { answer, publish } = await codedPoll();
	const code = await answer({ ...words, 'q.nps': '9' });
	const newer = examplePoll();
	newer.questions = newer.questions.filter((question) => question.id !== 'nps');
	await publish(newer);
	const form = sentForm({ 'q.when': 'sat', 'q.nps': '3', 'q.better': 'Other words' });
	expect(await changeAnswers(db, secret, code, form, now)).toEqual(['nps', 'better']);
	expect((await readReceipt(db, code)).values).toEqual({ when: 'sat', nps: 3, better: 'Other words' });
});

test('answers change after closing, but not once results are told, after withdrawing, past the day, or by a stranger', async () => {
	const { answer, inside, by, pollId, at } = await codedPoll();
	const [code, other] = [await answer(words), await answer(words)];
	const form = sentForm({ 'q.when': 'week' });
	await inside((tx) => closePoll(tx, by, pollId, now));
	await expect(changeAnswers(db, secret, code, form, now)).resolves.toEqual(['when', 'better']);
	await expect(changeAnswers(db, secret, 'A'.repeat(22), form, now)).rejects.toMatchObject({
		code: 'not-found'
	});
	await withdrawConsent(db, secret, other, (id) => contactLink(secret, id), now);
	await expect(changeAnswers(db, secret, other, form, now)).rejects.toMatchObject({ code: 'refused' });
	const later = new Date(now.getTime() + 400 * 86_400_000);
	await expect(changeAnswers(db, secret, code, form, later)).rejects.toMatchObject({ code: 'refused' });
	await all`insert into outcome (workspace_id, poll_id, number, content) values (${at.workspaceId}, ${pollId}, 1, '{}')`;
	const told = changeAnswers(db, secret, code, sentForm({ 'q.when': 'sat' }), now);
	await expect(told).rejects.toMatchObject({ code: 'refused' });
	expect((await readReceipt(db, code)).values).toEqual({ when: 'week' });
	await withdrawPurpose(db, secret, code, 'inform', now);
	expect(await allowedNow(code)).toEqual([]);
});

test('one purpose is withdrawn: the answer, the contact and the card follow; the others stay', async () => {
	const { answer, read, pollId } = await identifiedPoll();
	const code = await answer({ ...words, ...mail }, ['quote', 'contact']);
	await all`
		insert into shown_words (workspace_id, theme_id, response_id, question_id)
		select workspace_id, gen_random_uuid(), id, 'better' from response where poll_id = ${pollId}`;
	const onCards = () => all`
		select 1 from shown_words w join response r on r.id = w.response_id where r.poll_id = ${pollId}`;
	const contact = async () =>
		(await all`select allowed from contact.person where poll_id = ${pollId}`)[0]?.allowed;
	expect(await contact()).toEqual(['inform', 'quote', 'contact']);
	await withdrawPurpose(db, secret, code, 'contact', now);
	await withdrawPurpose(db, secret, code, 'contact', now);
	expect(await contact()).toEqual(['inform', 'quote']);
	expect(await allowedNow(code)).toEqual(['inform', 'quote']);
	expect(await read('quote')).toHaveLength(1);
	expect(await onCards()).toHaveLength(1);
	await withdrawPurpose(db, secret, code, 'quote', now);
	expect(await read('quote')).toHaveLength(0);
	expect(await onCards()).toHaveLength(0);
	expect(await read('inform')).toHaveLength(1);
	expect(await contact()).toEqual(['inform']);
	const noted = await all`select kind from audit_entry where subject = ${pollId} and kind like 'purpose-%'`;
	expect(noted.map((one) => one.kind)).toEqual(['purpose-withdrawn', 'purpose-withdrawn']);
});

test('a purpose given anew is a row of its own, in the words of the first time', async () => {
	const { answer, pollId } = await identifiedPoll();
	const code = await answer({ ...words, ...mail }, ['contact']);
	for (let times = 0; times < 2; times += 1) {
		await withdrawPurpose(db, secret, code, 'contact', now);
		await allowPurpose(db, secret, code, { purpose: 'contact' }, now);
	}
	await allowPurpose(db, secret, code, { purpose: 'quote' }, now);
	const { consents } = await readReceipt(db, code);
	const contact = consents.filter((one) => one.purpose === 'contact');
	expect(contact).toMatchObject([
		{ number: 1, given: true, withdrawnAt: now },
		{ number: 2, given: true, withdrawnAt: now },
		{ number: 3, given: true, withdrawnAt: null }
	]);
	expect(contact[1]).toMatchObject({ wording: contact[0]?.wording, fingerprint: contact[0]?.fingerprint });
	expect(standing(consents).map((one) => [one.purpose, holds(one)])).toEqual([
		['inform', true],
		['contact', true],
		['quote', true]
	]);
	expect((await allowedNow(code)).sort()).toEqual(['contact', 'inform', 'quote']);
	const [person] = await all`select allowed from contact.person where poll_id = ${pollId}`;
	expect(person?.allowed).toContain('contact');
});

test('nothing is allowed that was never asked, nor sharing where the browser says no, nor after all was withdrawn', async () => {
	const content = examplePoll();
	content.intent.recipients = [
		{ id: 'studio', name: 'A studio', country: 'Ireland', why: '', machine: false }
	];
	const { answer } = await answeredPoll(database, content);
	const code = await answer(words);
	const allow = (purpose: string, noSharing = false) =>
		allowPurpose(db, secret, code, { purpose, noSharing }, now);
	for (const purpose of ['profile', 'share:everyone', 'inform@2'])
		await expect(allow(purpose)).rejects.toMatchObject({ code: 'refused' });
	await expect(allow('share:studio', true)).rejects.toMatchObject({ code: 'refused' });
	const offered = async (noSharing: boolean) =>
		(await readOwnPage(db, secret, code, { noSharing }, now)).purposes
			.filter((one) => one.mayAllow)
			.map((one) => one.purpose)
			.sort();
	expect(await offered(false)).toEqual(['quote', 'share:studio']);
	expect(await offered(true)).toEqual(['quote']);
	const later = new Date(now.getTime() + 400 * 86_400_000);
	await expect(allowPurpose(db, secret, code, { purpose: 'quote' }, later)).rejects.toMatchObject({
		code: 'refused'
	});
	await allow('share:studio');
	await withdrawPurpose(db, secret, code, 'inform', now);
	for (const purpose of ['quote', 'inform'])
		await expect(allow(purpose)).rejects.toMatchObject({ code: 'refused' });
	expect(await offered(false)).toEqual([]);
	const receipt = await readReceipt(db, code);
	expect(receipt.withdrawnAt).toEqual(now);
	expect(receipt.consents.filter(holds)).toEqual([]);
});
