import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { makeList } from '../invitations/make-list.ts';
import { publishPoll } from '../polls/publish-poll.ts';
import { saveDraft } from '../polls/save-draft.ts';
import type { Member } from '../workspaces/membership.ts';
import { nameOfficer } from './name-officer.ts';
import { readRegister } from './read-register.ts';
import { recordOfProcessing } from './record-of-processing.ts';
import { registerCsv } from './register-csv.ts';
import { counting } from './register.store.server.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const linkOf = (responseId: string) => contactLink(secret, responseId);
const now = new Date();
const today = dayOf(now);

const read = (by: Member) => inWorkspace(db, by.workspaceId, (tx) => readRegister(tx, by));

async function answer(slug: string, fingerprint: string, times: number, ticked: string[] = []) {
	const codes = [];
	for (let each = 0; each < times; each += 1) {
		const form = sentForm({ 'q.when': 'sat', 'q.better': 'More tea', 'contact.email': 'maria@example.org' });
		codes.push(
			await submitResponse(db, secret, slug, { key: aKey(), fingerprint, agreed: true, ticked, form }, now)
		);
	}
	return codes;
}

test('the record holds what art. 30(1) asks for, letter by letter', async () => {
	const content = examplePoll({ identity: 'identified', purposes: ['quote', 'contact'] });
	content.intent.data[1] = { ...content.intent.data[0]!, id: 'd2', item: 'Your union', special: 'union' };
	content.intent.recipients = [
		{ ...content.intent.recipients?.[0], name: 'Bike Fund', country: 'Norway', why: 'To pay for it' } as never
	];
	const by = await aMember(database);
	const { version } = await publishExample(database, by, examplePoll());
	const record = recordOfProcessing({ ...version, publishedAt: now, content });
	expect(record).toMatchObject({
		controller: 'Riverside Bikes, 4 Mill Lane, Leeds LS1 4AB, hello@riverside-bikes.example',
		jointController: null,
		people: 'Customers of the last twelve months, from 16 years',
		processors: [],
		countries: 'Kept in United Kingdom. Passed on to Norway.',
		erasure: '12 months after it came in, then deleted. What was begun and not sent, at most 14 days.'
	});
	expect(record.recipients).toEqual(['Bike Fund (Norway): To pay for it']);
	expect(record.purposes.map((one) => [one.purpose, one.basis]).slice(0, 3)).toEqual([
		['inform', 'consent'],
		['quote', 'consent'],
		['contact', 'consent']
	]);
	expect(record.data.filter((one) => one.special)).toMatchObject([{ item: 'Your union', special: 'union' }]);
	expect(record.data.map((one) => one.item)).toContain('E-mail address');
	expect(record.security.length).toBeGreaterThan(3);
});

test('a joint controller and a processor are told apart', async () => {
	const by = await aMember(database);
	const { version } = await publishExample(database, by, examplePoll());
	const as = (role: 'joint' | 'processor') => {
		const content = examplePoll();
		Object.assign(content.intent.asker, { role, onBehalfOf: 'City of Leeds' });
		return recordOfProcessing({ ...version, publishedAt: now, content });
	};
	expect(as('joint').jointController).toBe('City of Leeds');
	expect(as('processor')).toMatchObject({
		controller: 'City of Leeds',
		processorForController: expect.stringContaining('Riverside Bikes')
	});
});

test('the export equals the set of published versions, of a discarded poll, too, and of this workspace only', async () => {
	const [by, other] = [await aMember(database), await aMember(database)];
	const first = await publishExample(database, by, examplePoll());
	const gone = await publishExample(database, by, examplePoll({ identity: 'anonymous' }));
	await publishExample(database, other, examplePoll());
	const longer = examplePoll();
	longer.title = '=Saturday, again';
	await inWorkspace(db, by.workspaceId, async (tx) => {
		await saveDraft(tx, by, { pollId: first.pollId, content: longer, revision: 2 }, now);
		await publishPoll(tx, by, first.pollId, now);
	});
	await all`update poll set discarded_at = now() where id = ${gone.pollId}`;
	const rows = parse<Record<string, string>>(registerCsv(await read(by)), { columns: true, bom: true });
	const published = await all`
		select fingerprint, number from poll_version where workspace_id = ${by.workspaceId}`;
	const key = (fingerprint: unknown, number: unknown) => `${fingerprint} ${number}`;
	expect(rows.map((row) => key(row.Fingerprint, row.Version)).sort()).toEqual(
		published.map((row) => key(row.fingerprint, row.number)).sort()
	);
	expect(published).toHaveLength(3);
	expect(rows.map((row) => row.Poll)).toContain("'=Saturday, again");
});

test('what is held now: in numbers from the smallest group up, withdrawn ones told, days told', async () => {
	const by = await aMember(database);
	const { slug, version } = await publishExample(database, by, examplePoll());
	expect((await read(by)).polls[0]?.versions[0]?.held).toEqual({
		people: 'nobody',
		withdrawn: 'nobody',
		days: null,
		agreed: []
	});
	await answer(slug, version.fingerprint, 9);
	expect((await read(by)).polls[0]?.versions[0]?.held).toMatchObject({ people: 'fewer than 10', days: null });
	const codes = await answer(slug, version.fingerprint, 16, ['quote']);
	await withdrawConsent(db, secret, codes[0] ?? '', linkOf, now);
	const held = (await read(by)).polls[0]?.versions[0]?.held;
	expect(held).toMatchObject({
		people: '25',
		withdrawn: 'fewer than 10',
		days: { oldest: today, nextDeletion: addMonths(today, 12), lastDeletion: addMonths(today, 12) }
	});
	expect(held?.agreed.map((one) => [one.purpose, one.people])).toEqual([
		['inform', '15 or more'],
		['quote', '15']
	]);
	expect(held?.agreed[1]?.words).toBe(
		'Riverside Bikes may show my words, without my name, to its team and on the results page.'
	);
});

test('contacts are counted, and only for their own workspace', async () => {
	const [by, other] = [await aMember(database), await aMember(database)];
	const { slug, version } = await publishExample(database, by, examplePoll({ identity: 'identified' }));
	await publishExample(database, other, examplePoll({ identity: 'identified' }));
	await answer(slug, version.fingerprint, 10);
	expect((await read(by)).polls[0]?.contacts).toBe('10');
	expect((await read(other)).polls[0]?.contacts).toBe('nobody');
});

test('lists of addresses stand in the register, with their basis and their last day, and who is on them nowhere', async () => {
	const [by, other] = [await aMember(database), await aMember(database)];
	const about = {
		name: 'Regulars',
		source: 'Receipts',
		basis: 'consent' as const,
		basisWords: 'They ticked it'
	};
	const text = 'maria@example.org\ntom@example.org';
	await inWorkspace(db, by.workspaceId, (tx) => makeList(tx, secret, by, { ...about, months: 3 }, text, now));
	const register = await read(by);
	const deleteAfter = addMonths(today, 3);
	expect(register.invitations).toMatchObject({ lists: [{ ...about, people: 2, deleteAfter }], stopped: 0 });
	const [line] = parse<Record<string, string>>(registerCsv(register), { bom: true, columns: true });
	expect(line).toMatchObject({ 'People held now': '2', 'Personal data (c)': 'E-mail address' });
	expect(line?.['Purposes and legal bases (b)']).toContain('They ticked it');
	expect(registerCsv(register)).not.toContain('example.org');
	expect((await read(other)).invitations.lists).toEqual([]);
});

test('the purpose of the register counts responses and gives back nothing that was said', async () => {
	const by = await aMember(database);
	const { slug, version, pollId } = await publishExample(database, by, examplePoll());
	await answer(slug, version.fingerprint, 1);
	await all`update response set delete_after = current_date - 1, allowed = '{}' where poll_id = ${pollId}`;
	const seen = (table: string) =>
		inWorkspace(db, by.workspaceId, (tx) =>
			counting(
				tx,
				by.accountId,
				async () => (await sql`select 1 from ${sql.table(table)}`.execute(tx)).rows.length
			)
		);
	expect(await seen('response')).toBe(1);
	expect(await seen('consent')).toBeGreaterThan(0);
	for (const table of ['answer', 'reading', 'coding', 'shown_words']) expect(await seen(table)).toBe(0);
	const change = (act: string) =>
		inWorkspace(db, by.workspaceId, (tx) =>
			counting(tx, by.accountId, async () => (await sql.raw(act).execute(tx)).numAffectedRows)
		);
	for (const act of [
		`update consent set given = false`,
		`update response set allowed = '{}'`,
		`delete from response`
	])
		expect(await change(act)).toBe(0n);
});

test('a reader has no business with the register; only an owner names the officer', async () => {
	const [by, reader] = [await aMember(database), await aMember(database, 'reader')];
	await expect(read(reader)).rejects.toMatchObject({ code: 'not-allowed' });
	const name = (as: Member, contact: string) =>
		inWorkspace(db, as.workspaceId, (tx) => nameOfficer(tx, as, contact, new Date()));
	await expect(name({ ...by, role: 'author' }, 'Eve')).rejects.toMatchObject({ code: 'not-allowed' });
	await name(by, 'Ivo Dahl, privacy@riverside-bikes.example');
	await name(by, 'Ivo Dahl, dpo@riverside-bikes.example');
	expect((await read(by)).officer).toBe('Ivo Dahl, dpo@riverside-bikes.example');
	await name(by, '');
	expect((await read(by)).officer).toBe('');
});
