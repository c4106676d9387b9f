// Purposes hold twice: by policy, and by the condition that every query of answers carries. Either may be lost.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { forContacts, forPurpose, inWorkspace, type ReadingPurpose } from '#db/scope.ts';
import type { Tx } from '#db/open.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { readBoard } from '../insights/read-board.ts';
import { countPeople, listWritten } from '../insights/reading.store.server.ts';
import type { PollContent } from '../polls/poll.ts';
import { publishPoll } from '../polls/publish-poll.ts';
import { findDraft } from '../polls/poll.store.server.ts';
import { saveDraft } from '../polls/save-draft.ts';
import { contactLink } from './keyed-secrets.ts';
import { unsealedContact } from './sealed-contact.ts';
import { submitResponse } from './submit-response.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const linkOf = (id: string) => contactLink(secret, id);

async function aPoll(content: PollContent) {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, content);
	const at = { workspaceId: by.workspaceId, pollId };
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const send = async (
		ticked: string[] = [],
		over: { noSharing?: boolean; fingerprint?: string; email?: string } = {}
	) =>
		(await submitResponse(
			db,
			secret,
			slug,
			{
				key: aKey(),
				fingerprint: over.fingerprint ?? version.fingerprint,
				agreed: true,
				ticked,
				...(over.noSharing ? { noSharing: true } : {}),
				form: sentForm({
					'q.when': 'sat',
					'q.better': 'Longer hours',
					...(over.email ? { 'contact.email': over.email } : {})
				})
			},
			now
		)) ?? '';
	const read = (purpose: ReadingPurpose, reader = by.accountId) =>
		inside((tx) =>
			forPurpose(tx, { reader, purpose }, async () => ({
				people: (await countPeople(tx, at)).people,
				written: (await listWritten(tx, at, 'better')).length,
				bare: (await sql`select 1 from answer`.execute(tx)).rows.length
			}))
		);
	const widen = async (change: (content: PollContent) => void) => {
		const draft = await inside((tx) => findDraft(tx, at));
		if (!draft) throw new Error('the draft is lost');
		change(draft.content);
		return inside(async (tx) => {
			await saveDraft(tx, by, { pollId, content: draft.content, revision: draft.revision }, now);
			return publishPoll(tx, by, pollId, now);
		});
	};
	return { by, at, pollId, version, inside, send, read, widen };
}

const shared = () => {
	const content = examplePoll();
	content.intent.recipients = [
		{ id: 'r1', name: 'A studio', country: 'Ireland', why: 'it draws the plans', machine: false }
	];
	content.intent.processors = [
		{ id: 'p1', name: 'A model', country: 'Norway', why: '', machine: true },
		{ id: 'p2', name: 'A host', country: 'Norway', why: '', machine: false }
	];
	return content;
};
const none = { people: 0, written: 0, bare: 0 };
const one = { people: 1, written: 1, bare: 2 };

test('nobody in particular reads nothing, whatever the purpose', async () => {
	const { send, read } = await aPoll(examplePoll());
	await send(['quote']);
	expect(await read('inform')).toEqual(one);
	expect(await read('inform', '')).toMatchObject({ bare: 0 });
});

test('each who would receive answers is a purpose of their own, in words that name them', async () => {
	const { send, read, pollId } = await aPoll(shared());
	await send(['share:r1', 'machine:p2']);
	expect(await read('share:r1')).toEqual(one);
	for (const other of ['machine:p1', 'machine:p2', 'share:r2', 'quote', 'contact'] as const)
		expect(await read(other)).toEqual(none);
	const rows = await all`
		select c.purpose, c.given, c.wording from consent c join response r on r.id = c.response_id
		where r.poll_id = ${pollId} order by 1`;
	expect(rows.map((row) => [row.purpose, row.given])).toEqual([
		['inform', true],
		['machine:p1', false],
		['quote', false],
		['share:r1', true]
	]);
	expect(rows.find((row) => row.purpose === 'share:r1')?.wording).toBe(
		'Riverside Bikes may pass my answers on to A studio (Ireland): it draws the plans.'
	);
});

test('a browser that asks not to be shared is not offered sharing, and a tick for it is not taken', async () => {
	const { send, read, pollId } = await aPoll(shared());
	await send(['share:r1', 'machine:p1', 'quote'], { noSharing: true });
	expect(await read('share:r1')).toEqual(none);
	expect(await read('machine:p1')).toEqual(none);
	expect(await read('quote')).toEqual(one);
	const rows = await all`
		select c.purpose from consent c join response r on r.id = c.response_id where r.poll_id = ${pollId} order by 1`;
	expect(rows.map((row) => row.purpose)).toEqual(['inform', 'quote']);
});

test('the condition alone holds: with every policy off, no purpose gives back what was not allowed for it, or is past its day', async () => {
	const { send, read, pollId } = await aPoll(shared());
	await send([]);
	const tables = ['response', 'answer', 'consent', 'reading', 'coding', 'shown_words'];
	for (const table of tables) await all`alter table ${all(table)} disable row level security`;
	try {
		for (const purpose of ['quote', 'share:r1', 'inform@2'] as const)
			expect(await read(purpose)).toMatchObject({ people: 0, written: 0 });
		expect(await read('inform')).toMatchObject({ people: 1, written: 1 });
		await all`update response set delete_after = current_date - 1 where poll_id = ${pollId}`;
		expect(await read('inform')).toMatchObject({ people: 0, written: 0 });
	} finally {
		for (const table of tables) await all`alter table ${all(table)} enable row level security`;
	}
});

test('a wider statement does not reach earlier answers; a narrower one keeps them', async () => {
	const { by, at, inside, send, read, widen } = await aPoll(examplePoll());
	await send(['quote']);
	const narrower = await widen((content) => (content.intent.seenBy.smallestGroup = 12));
	expect(narrower).toMatchObject({ number: 2, scope: 1 });
	await send([], { fingerprint: narrower.fingerprint });
	expect(await read('inform')).toMatchObject({ people: 2 });

	const wider = await widen((content) => (content.intent.decision.text = 'Whether to raise our prices'));
	expect(wider).toMatchObject({ number: 3, scope: 2 });
	expect(await read('inform@2')).toEqual(none);
	for (let people = 0; people < 12; people += 1) await send([], { fingerprint: wider.fingerprint });
	expect(await read('inform@2')).toMatchObject({ people: 12, bare: 24 });
	const agreed = await all`
		select distinct r.version, c.purpose from consent c join response r on r.id = c.response_id
		where r.poll_id = ${at.pollId} and c.given order by 1, 2`;
	expect(agreed.map((row) => `${row.version} ${row.purpose}`)).toEqual([
		...['1 inform', '1 quote', '2 inform', '3 inform@2']
	]);
	const board = (scope: number, content: PollContent) =>
		inside((tx) => readBoard(tx, { ...at, reader: by.accountId, scope }, content));
	expect((await board(2, wider.content)).people).toBe(12);
	expect((await board(1, wider.content)).people).toBeNull();
});

test('contacts are read for a purpose their person allows, by a role that sees no answer, and the other way round', async () => {
	const content = examplePoll({ identity: 'identified', purposes: ['quote', 'contact'] });
	const { by, at, inside, send } = await aPoll(content);
	const code = await send(['contact'], { email: 'maria@example.org' });
	await send([], { email: 'silent@example.org' });
	const contacts = (purpose: ReadingPurpose, reader = by.accountId) =>
		inside((tx) =>
			forContacts(tx, { reader, purpose }, async () => {
				const found = await sql<{ sealed: Buffer }>`
					select sealed from contact.person where poll_id = ${at.pollId}`.execute(tx);
				return found.rows.map((row) => unsealedContact(secret, row.sealed).address);
			})
		);
	expect(await contacts('contact')).toEqual(['maria@example.org']);
	expect(await contacts('tell')).toEqual([]);
	expect(await contacts('contact', '')).toEqual([]);
	const crossing = (role: typeof forPurpose | typeof forContacts, table: string) =>
		inside((tx) =>
			role(tx, { reader: by.accountId, purpose: 'contact' }, () =>
				sql`select 1 from ${sql.table(table)}`.execute(tx)
			)
		);
	await expect(crossing(forContacts, 'answer')).rejects.toThrow('permission denied');
	await expect(crossing(forContacts, 'response')).rejects.toThrow('permission denied');
	await expect(crossing(forPurpose, 'contact.person')).rejects.toThrow('permission denied');
	await withdrawConsent(db, secret, code, linkOf, now);
	expect(await contacts('contact')).toEqual([]);
});

test('whoever only deletes or shortens sees nothing that was said', async () => {
	const { send, read, pollId } = await aPoll(examplePoll());
	await send([]);
	expect(await read('shorten')).toMatchObject({ bare: 0 });
	await all`update response set delete_after = current_date - 1 where poll_id = ${pollId}`;
	expect(await read('retention')).toMatchObject({ bare: 0 });
	expect(await read('inform')).toEqual(none);
});
