// What is typed stays what was typed: no statement, no field that nobody declared, no file from a stranger.
import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../src/db/scope.ts';
import { createPoll } from '../../src/domain/polls/create-poll.ts';
import { appOn, type Asked } from '../support/app-on-database.ts';
import { examplePoll } from '../support/example-poll.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';
import { checksums } from './checksums.ts';
import { formFor, WHO_MAY } from './who-may.ts';

const database = await testDatabase();
const { all } = database;
const app = await appOn(database);
let it: Furnished;

beforeAll(async () => {
	it = await furnish(database, 'zebra');
});

const STATEMENTS = [
	"'; drop table answer; --",
	"' or '1'='1",
	"') union select id_hash, device from session --",
	"\\'; select pg_sleep(3); --",
	"$$; update membership set role = 'owner'; --",
	'"; truncate account cascade; --',
	'1; set role postgres; --',
	"{}'::jsonb; delete from poll; --"
];
const asOwner = (asked: Asked = {}) => ({ cookie: it.people.owner.cookie, ...asked });
const at = (path: string) => `/w/${it.address}${path}`;
const counts = async () => {
	const [row] = await all`
		select (select count(*) from answer) as answers, (select count(*) from account) as accounts,
			(select count(*) from membership where role = 'owner') as owners, (select count(*) from response) as responses`;
	return row;
};

const doorsOfForms = Object.keys(WHO_MAY).filter((name) => name.startsWith('POST /(desk)'));
const pathOf = (door: string) =>
	door
		.replace(/^POST \/\(desk\)/, '')
		.replace('[workspace]', it.address)
		.replace('[poll=uuid]', it.draftPoll)
		.replace('[theme=uuid]', it.otherTheme)
		.replace('[decision=uuid]', it.decision)
		.replace('?/default', '');

test('in every field of every form a statement is a text like any other', async () => {
	const before = await counts();
	const from = performance.now();
	let turn = 0;
	for (const door of doorsOfForms) {
		const form = formFor(door, it, 'x', 0, 'owner');
		// Two of the statements a field, in turn, so that each form meets most of them.
		for (const name of Object.keys(form).flatMap((each) => [each, each])) {
			const text = STATEMENTS[(turn += 1) % STATEMENTS.length] ?? '';
			const { status } = await app.ask(pathOf(door), asOwner({ form: { ...form, [name]: text } }));
			expect([door, name, status < 500]).toEqual([door, name, true]);
		}
	}
	expect(await counts()).toEqual(before);
	expect(performance.now() - from).toBeLessThan(60_000);
}, 60_000);

test.each(STATEMENTS)('%j is an address like any other, and no way to sign in or to answer', async (text) => {
	const before = await counts();
	const word = encodeURIComponent(text);
	const addresses = [
		`/p/${word}`,
		`/p/${word}/outcome`,
		`/r/${word}`,
		`/t/${word}`,
		`/join/${word}`,
		`/w/${word}`
	];
	addresses.push(
		...['board', 'decisions', 'read'].map((room) => at(`/${room}?poll=${word}&question=${word}`))
	);
	for (const path of addresses) expect([path, (await app.ask(path, asOwner())).status]).toEqual([path, 404]);
	const signIn = { email: `a${text}@example.org`, password: text };
	expect((await app.ask('/sign-in', { form: signIn })).status).toBe(422);
	const answer = {
		...formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader'),
		'q.better': text,
		key: text
	};
	expect((await app.ask(`/p/${it.slug}?/send`, { form: answer })).status).toBe(409);
	expect(await counts()).toEqual(before);
});

test('a statement in an answer, a theme and a decision is stored letter for letter', async () => {
	const text = `${STATEMENTS[0]} stored`;
	const sent = { ...formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader'), 'q.better': text };
	expect((await app.ask(`/p/${it.slug}?/send`, { form: sent })).status).toBe(303);
	expect(await all`select 1 from answer where value = to_jsonb(${text}::text)`).toHaveLength(1);
	const decision = { ...formFor('POST /(desk)/w/[workspace]/decisions?/record', it, '', 0, 'owner'), text };
	expect((await app.ask(at('/decisions?/record'), asOwner({ form: decision }))).status).toBe(303);
	expect(await all`select 1 from decision where text = ${text}`).toHaveLength(1);
});

test('what no question asks is not stored, however it is sent', async () => {
	const [before] = await all`select count(*)::int as n from answer`;
	const form = {
		...formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader'),
		key: 'B'.repeat(21) + 'A',
		'q.hidden': 'undeclaredcanary',
		'q.better.extra': 'undeclaredcanary',
		'q.__proto__': 'undeclaredcanary',
		utm_source: 'undeclaredcanary',
		workspace_id: 'undeclaredcanary',
		mode: 'identified',
		also: ['profile', 'inform', 'share:undeclaredcanary']
	};
	expect((await app.ask(`/p/${it.slug}?/send`, { form })).status).toBe(303);
	const [after] = await all`select count(*)::int as n from answer`;
	expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(2);
	const stored = await all`
		select to_jsonb(r) || coalesce((select jsonb_agg(c) from consent c where c.response_id = r.id), '[]') as row
		from response r order by sent_at desc nulls last limit 1`;
	expect(JSON.stringify(stored)).not.toContain('undeclared');
	const rows = await all`select value::text as v from answer union all select wording from consent`;
	expect(rows.map(({ v }) => v).join()).not.toContain('undeclared');
	const [newest] = await all`select allowed from response order by sent_at desc nulls last limit 1`;
	expect(newest?.allowed).toEqual(['inform']);
});

test('a draft keeps only what a poll has, wherever else a key was put', async () => {
	const by = it.people.owner.member;
	const poll = await inWorkspace(database.db, by.workspaceId, (tx) =>
		createPoll(tx, by, 'Clean', new Date())
	);
	const clean = examplePoll();
	const dirty = {
		...structuredClone(clean),
		extra: 'undeclaredcanary',
		intent: {
			...clean.intent,
			extra: 'undeclaredcanary',
			asker: { ...clean.intent.asker, extra: 'undeclaredcanary' }
		},
		questions: clean.questions.map((question) => ({ ...question, script: 'undeclaredcanary' }))
	};
	const text = JSON.stringify({ content: dirty, revision: 1, workspaceId: 'x' }).replace(
		'{',
		'{"__proto__":{"a":1},'
	);
	const path = at(`/polls/${poll}/draft`);
	const headers = { 'content-type': 'application/json' };
	expect((await app.ask(path, asOwner({ method: 'PUT', body: text, headers }))).status).toBe(200);
	const [row] = await all`select content from poll_draft where poll_id = ${poll}`;
	expect(row?.content).toEqual(clean);
});

test('a draft is written over by no stranger, no reader, no other workspace and no old revision', async () => {
	const other = await furnish(database, 'quagga');
	const path = at(`/polls/${it.poll}/draft`);
	const before = await checksums(all);
	const put = async (cookie: string | undefined, revision: number) =>
		(await app.ask(path, { cookie, method: 'PUT', json: { content: examplePoll(), revision } })).status;
	expect(await put(undefined, 3)).toBe(401);
	expect(await put(it.people.reader.cookie, 3)).toBe(403);
	expect(await put(other.people.owner.cookie, 3)).toBe(404);
	expect(await put(it.people.owner.cookie, 2)).toBe(409);
	const theirs = `/w/${other.address}/polls/${it.poll}/draft`;
	const json = { content: examplePoll(), revision: 3 };
	expect((await app.ask(theirs, { cookie: other.people.owner.cookie, method: 'PUT', json })).status).toBe(
		404
	);
	expect(await checksums(all)).toEqual(before);
});

test('nobody but a member who may import sends a file, and a file sent to a poll is no answer', async () => {
	const mark = 'uploadcanary';
	const multipart = (name: string) => {
		const lines = [
			`--x`,
			`Content-Disposition: form-data; name="${name}"; filename="a.csv"`,
			'Content-Type: text/csv'
		];
		return { body: [...lines, '', `id,better\n1,${mark}`, '--x--', ''].join('\r\n') };
	};
	const headers = { 'content-type': 'multipart/form-data; boundary=x' };
	const before = await checksums(all);
	const path = at(`/polls/${it.poll}/import?/read`);
	expect((await app.ask(path, { headers, ...multipart('file') })).status).toBe(303);
	const reader = await app.ask(path, { cookie: it.people.reader.cookie, headers, ...multipart('file') });
	expect([reader.status, reader.body.includes(mark)]).toEqual([403, false]);
	const answer = await app.ask(`/p/${it.slug}?/next`, { headers, ...multipart('q.better') });
	expect(answer.body).not.toContain(mark);
	expect((await app.ask(`/p/${it.slug}?/send`, { headers, ...multipart('q.better') })).status).toBe(409);
	expect((await app.ask('/sign-in', { headers, ...multipart('email') })).status).toBe(422);
	expect(await checksums(all)).toEqual(before);
});
