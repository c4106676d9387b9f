import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withTexts } from '../polls/change-translations.ts';
import { translatable } from '../polls/translatable.ts';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { sentForm } from '../../../tests/support/sent-form.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forContacts, forPurpose } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';
import { readReceipt } from '../answers/read-receipt.ts';
import { correctContact, readOwnContact } from './correct-contact.ts';
import { reissueReceipt } from './reissue-receipt.ts';

const database = await testDatabase();
const { db, all, secret } = database;

async function aPoll() {
	const poll = await answeredPoll(database, examplePoll({ identity: 'identified', purposes: ['contact'] }));
	const code = await poll.answer({ 'contact.email': 'Maria@Example.org' });
	const reissue = (address: string) => reissueReceipt(db, secret, poll.slug, address, new Date());
	return { ...poll, code, reissue };
}
const opens = (code: string) =>
	readReceipt(db, code).then(
		() => true,
		() => false
	);

test('the address that was answered with gets a new code, and the old one opens nothing', async () => {
	const { code, reissue, pollId } = await aPoll();
	const sent = await reissue(' maria@example.ORG ');
	expect(sent).toMatchObject({ to: 'Maria@Example.org', title: 'Saturday opening' });
	expect(sent?.codes).toHaveLength(1);
	expect(await opens(code)).toBe(false);
	expect((await readReceipt(db, sent?.codes[0] ?? '')).values).toEqual({ when: 'sat' });
	expect(
		await all`select 1 from audit_entry where subject = ${pollId} and kind = 'receipt-replaced'`
	).toHaveLength(1);
});

test('the letter is in the language that was answered in, also after the address was put right', async () => {
	const english = examplePoll({ identity: 'identified', purposes: ['contact'] });
	const german = new Map(translatable(english).map(({ path }) => [path, 'Auf Deutsch']));
	const content = withTexts(english, 'de', german.set('title', 'Samstags geöffnet'));
	const { answer, slug } = await answeredPoll(database, content);
	const code = await answer({ 'contact.email': 'maria@example.org' }, [], 'de');
	await correctContact(db, secret, code, sentForm({ 'contact.email': 'm@example.org' }), new Date());
	const sent = await reissueReceipt(db, secret, slug, 'm@example.org', new Date());
	expect(sent).toMatchObject({ language: 'de', title: 'Samstags geöffnet' });
});

test('another address gets nothing, and neither does the right one at another poll; the old code still opens', async () => {
	const { code, reissue, by } = await aPoll();
	const other = await aPoll();
	expect(await reissue('mallory@example.org')).toBeNull();
	expect(await opens(code)).toBe(true);
	await other.reissue('maria@example.org');
	expect(await opens(code)).toBe(true);
	const { slug } = await publishExample(database, by, examplePoll({ identity: 'identified' }));
	expect(await reissueReceipt(db, secret, slug, 'maria@example.org', new Date())).toBeNull();
	expect(await opens(code)).toBe(true);
});

test('the policy alone: without any condition a typed address finds its own contact and no other', async () => {
	const { inside, answer } = await aPoll();
	await answer({ 'contact.email': 'tom@example.org' });
	const found = await inside(async (tx) => {
		await nameOne(tx, 'app.address', 'the HMAC of no address');
		return forContacts(tx, { reader: 'respondent', purpose: 'reissue' }, async () => {
			const { rows } = await sql`select link from contact.person`.execute(tx);
			return rows;
		});
	});
	expect(found).toEqual([]);
});

test('the condition alone: with the policies off another address still gets nothing', async () => {
	const { code, reissue } = await aPoll();
	for (const table of ['contact.person', 'response'])
		await all`alter table ${all(table)} disable row level security`;
	try {
		expect(await reissue('mallory@example.org')).toBeNull();
	} finally {
		for (const table of ['contact.person', 'response'])
			await all`alter table ${all(table)} enable row level security`;
	}
	expect(await opens(code)).toBe(true);
});

test('reissuing sees no answer, and changes nothing but the receipt', async () => {
	const { inside, pollId } = await aPoll();
	const [response] = await all`select id from response where poll_id = ${pollId}`;
	const reissuing = (statement: string) =>
		inside(async (tx) => {
			await nameOne(tx, 'app.response', String(response?.id));
			return forPurpose(tx, { reader: 'respondent', purpose: 'reissue' }, async () => {
				const { rows } = await sql.raw(statement).execute(tx);
				return rows.length;
			});
		});
	expect(await reissuing('select id from response')).toBe(1);
	for (const table of ['answer', 'consent', 'reading', 'coding', 'shown_words'])
		expect(await reissuing(`select response_id from ${table}`)).toBe(0);
	await expect(reissuing(`update response set allowed = '{inform,quote}'`)).rejects.toThrow(
		'receipt_hash and nothing else'
	);
});

test('the holder sees the address that is kept and corrects it; only the new one is found again', async () => {
	const { code, reissue, pollId } = await aPoll();
	expect((await readOwnContact(db, secret, code))?.address).toBe('Maria@Example.org');
	const put = (address: string) =>
		correctContact(db, secret, code, sentForm({ 'contact.email': address }), new Date());
	await expect(put('no address')).rejects.toMatchObject({ fields: { 'contact.email': expect.any(String) } });
	await put('maria@new.example.org');
	expect((await readOwnContact(db, secret, code))?.address).toBe('maria@new.example.org');
	expect(await all`select 1 from contact.person where poll_id = ${pollId}`).toHaveLength(1);
	expect(await reissue('maria@example.org')).toBeNull();
	expect(await reissue('maria@new.example.org')).not.toBeNull();
	await expect(put('x@example.org')).rejects.toMatchObject({ code: 'not-found' });
});

test('a contact is not seen by another link, whoever comes by receipt', async () => {
	const { inside } = await aPoll();
	const seen = await inside(async (tx) => {
		await nameOne(tx, 'app.link', 'another link');
		return forContacts(tx, { reader: 'respondent', purpose: 'own' }, async () => {
			const { rows } = await sql`select link from contact.person`.execute(tx);
			return rows;
		});
	});
	expect(seen).toEqual([]);
});
