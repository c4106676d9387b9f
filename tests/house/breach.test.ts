// A breach drill covers every table that holds something about a person; a new one is missed here until it is placed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inWorkspace } from '../../src/db/scope.ts';
import { LEAKS, touchesRespondents } from '../../src/domain/register/breach.ts';
import { LEADS_TO_NOBODY, LEAKED_TABLES, WORK } from '../../src/domain/register/leaked-tables.ts';
import { runDrill } from '../../src/domain/register/run-drill.ts';
import { inviteMember } from '../../src/domain/workspaces/invite-member.ts';
import { noteRequest } from '../../src/domain/register/note-request.ts';
import { aSharingPoll } from '../support/passed-on.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date();
const placed = new Set([...Object.values(LEAKED_TABLES).flat(), ...Object.keys(LEADS_TO_NOBODY)]);
const RESPONDENTS = LEAKS.filter((leak) => leak !== 'back-ups' && touchesRespondents(leak));
const tablesOf = (leaks: readonly (typeof LEAKS)[number][]) =>
	leaks.flatMap((leak) => (leak === 'back-ups' ? [] : LEAKED_TABLES[leak]));

test('every table that a forget.ts names belongs to a leak', async () => {
	const rooms = readdirSync('src/domain').filter((room) => existsSync(join('src/domain', room, 'forget.ts')));
	const lists = await Promise.all(rooms.map((room) => import(`../../src/domain/${room}/forget.ts`)));
	const held = new Set<string>(
		lists.flatMap(({ HELD }) => HELD.map(({ table }: { table: string }) => table))
	);
	expect(held.size).toBeGreaterThan(25);
	expect([...held].filter((table) => !placed.has(table))).toEqual([]);
	expect([...placed].filter((table) => !held.has(table))).toEqual([]);
});

test('every column that leads to a response, a contact or an account is looked at', async () => {
	const columns = await all`
		select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as "table", a.attname as "column",
			exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
				and k.confrelid = 'account'::regclass and a.attnum = any (k.conkey)) as member
		from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
		where c.relkind = 'r' and n.nspname in ('public', 'contact') and a.attnum > 0 and not a.attisdropped`;
	const ofPeople = tablesOf(RESPONDENTS);
	const leading = columns.filter(({ column }) => ['response_id', 'link', 'contact_link'].includes(column));
	expect(leading.length).toBeGreaterThan(7);
	expect(leading.filter(({ table }) => !ofPeople.includes(table))).toEqual([]);
	// Who read or sorted an answer stands beside it; the audit log tells the same.
	const elsewhere = [
		...LEAKED_TABLES.answers,
		...LEAKED_TABLES.accounts,
		...LEAKED_TABLES.sessions,
		'audit_who'
	];
	const acts = new Set(WORK.map(([table, who]) => `${table}.${who}`));
	const members = columns.filter(({ member, table }) => member && !elsewhere.includes(table));
	expect(members.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([...acts].sort());
});

test('one person in each of these tables is found by its leak, and not before or after its days', async () => {
	const { by, pollId, answer, inside } = await aSharingPoll(database, {
		identity: 'identified',
		purposes: ['tell']
	});
	await answer(['share:post', 'tell'], { 'contact.email': 'maria@example.org' });
	const [response] = await all`select id from response where poll_id = ${pollId}`;
	await all`
		insert into contact.letter (workspace_id, poll_id, scope, link, token_hash, sent_on, expires_on)
		select workspace_id, poll_id, 2, link, 'x', current_date, current_date from contact.person where poll_id = ${pollId}`;
	await all`
		insert into outbox (workspace_id, kind, poll_id, event, outcome_number, contact_link, made_at, next_try_at)
		select workspace_id, 'letter', poll_id, 'outcome.told', 1, link, now(), now() from contact.person
		where poll_id = ${pollId}`;
	for (const rows of [1, 5])
		await all`
			insert into export_file (workspace_id, id, poll_id, purpose, format, rows, made_at, made_by, expires_at)
			values (${by.workspaceId}, gen_random_uuid(), ${pollId}, 'export', 'csv', ${rows}, now(), ${by.accountId}, now())`;
	await all`
		insert into export_row (workspace_id, export_id, response_id)
		select workspace_id, id, ${response?.id} from export_file where rows = 1`;
	await all`
		insert into outbox (workspace_id, kind, poll_id, recipient, response_id, event, passed_on, made_at, next_try_at)
		values (${by.workspaceId}, 'webhook', ${pollId}, 'post', gen_random_uuid(), 'response.erased', true, now(), now())`;
	await all`insert into session (id_hash, account_id, device, started_at, expires_at, ends_at)
		values ('breach', ${by.accountId}, 'Firefox', now(), now(), now())`;
	const asked = { kind: 'access' as const, receivedOn: now.toISOString().slice(0, 10), poll: '', note: '' };
	await inside((tx) => noteRequest(tx, by, asked, now));
	await inside((tx) => inviteMember(tx, by, { email: 'tom@example.org', role: 'reader' }, now));

	const run = (what: (typeof LEAKS)[number], from = '', to = '') =>
		inWorkspace(db, by.workspaceId, (tx) => runDrill(tx, by, { what, from, to, noticed: '' }));
	const today = now.toISOString().slice(0, 10);
	for (const leak of LEAKS) {
		const found = await run(leak, today, today);
		const people = found.people + (found.members?.people ?? 0) + (found.requests ?? 0);
		expect([leak, people]).toEqual([leak, leak === 'back-ups' ? 3 : 1]);
		for (const [from, to] of [
			['', '2020-01-01'],
			['2040-01-01', '']
		]) {
			const none = await run(leak, from, to);
			expect([leak, none.people, none.members?.people ?? 0, none.requests ?? 0]).toEqual([leak, 0, 0, 0]);
		}
		const ids = ['answers', 'consents', 'contacts', 'messages', 'exports', 'back-ups'].includes(leak);
		expect([leak, found.responseIds]).toEqual([leak, ids ? [response?.id] : []]);
	}
	expect(await run('messages')).toMatchObject({ onlyNamed: 1 });
	expect(await run('exports')).toMatchObject({ filesOver: { files: 1, rows: 5 } });
	expect(await run('accounts')).toMatchObject({ members: { people: 1, invited: 1 } });
	expect(await run('letters')).toMatchObject({
		polls: [{ pollId, version: null, people: 1, withContact: 1 }]
	});
});
