// What was let go of after a back-up was taken is let go of again when it is restored, by whichever log still knows of it.
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, test, vi } from 'vitest';
import { toldInWords } from '../../../tests/support/told-in-words.ts';
import { backups } from '../../../tests/support/backups.ts';
import { sentForm } from '../../../tests/support/sent-form.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { contactLink } from '#domain/answers/keyed-secrets.ts';
import type { LetGo } from '#domain/consent/erasure-log.ts';
import { noteErasure } from '#domain/consent/erasure-log.store.server.ts';
import { withdrawConsent } from '#domain/consent/withdraw-consent.ts';
import { dayOf } from '#domain/calendar.ts';
import { changeAnswers } from '#domain/rights/change-answers.ts';
import { correctContact } from '#domain/rights/correct-contact.ts';
import { withdrawPurpose } from '#domain/rights/withdraw-purpose.ts';
import { eraseResponse } from '#domain/retention/erase-response.ts';
import { erasureFile } from '../erasure-file.ts';

vi.setConfig({ testTimeout: 60_000 });
const live = await testDatabase();
const target = await testDatabase();
const { db } = live;
const secret = randomBytes(32).toString('hex');
const now = new Date();
const { data, take, restore, mirror } = backups(secret, now);
mkdirSync(data, { recursive: true });
const said = (at: number) => ({ short: `s${at}`, better: `b${at}`, email: `p${at}@example.org` });
const { by, pollId, answered } = await toldInWords(live, secret, 8, said, now);
const [erased, withdrawn, noQuote, changed, before, later, moved] = answered;
const link = (id: string) => contactLink(secret, id);
const note = (responseId = '', what: LetGo) =>
	inWorkspace(db, by.workspaceId, (tx) =>
		noteErasure(tx, secret, { workspaceId: by.workspaceId, responseId, what, on: dayOf(now) })
	);
const allowed = async (id = '') =>
	(await target.all`select allowed, withdrawn_at from response where id = ${id}`)[0];
const ids = async () => (await target.all`select id from response`).map(({ id }) => id);
let old = '';
let sealed = '';
const identity = await generateX25519Identity();
/** Whose words stand on a card. */
const shown = async () =>
	(await target.all`select response_id as id from shown_words`).map(({ id }) => id).sort();

beforeAll(async () => {
	for (const one of [withdrawn, noQuote, before])
		await live.all`
			insert into shown_words (workspace_id, theme_id, response_id, question_id)
			values (${by.workspaceId}, gen_random_uuid(), ${one?.responseId ?? ''}, 'better')`;
	// Taken back before the back-up and given again: the back-up holds what was chosen last.
	await note(before?.responseId, 'withdrew:quote');
	await note(before?.responseId, 'changed:better');
	old = await take(live);
	sealed = await take(live, { recipient: await identityToRecipient(identity) });
	await eraseResponse(db, secret, erased?.code ?? '', now);
	await withdrawConsent(db, secret, withdrawn?.code ?? '', link, now);
	await withdrawPurpose(db, secret, noQuote?.code ?? '', 'quote', now);
	const anew = sentForm({ 'q.when': 'sat', 'q.short': 's3', 'q.better': 'new words' });
	await changeAnswers(db, secret, changed?.code ?? '', anew, now);
	await correctContact(db, secret, moved?.code ?? '', sentForm({ 'contact.email': 'new@example.org' }), now);
	await mirror(live);
});

test('the file beside the database: erased, withdrawn, changed, each again; what came before the back-up stays', async () => {
	await restore(target, old);
	expect(await ids()).toHaveLength(7);
	expect(await ids()).not.toContain(erased?.responseId);
	expect(await allowed(withdrawn?.responseId)).toMatchObject({ allowed: [], withdrawn_at: expect.any(Date) });
	const open = await target.all`
		select 1 from consent where response_id = ${withdrawn?.responseId ?? ''} and given and withdrawn_at is null`;
	expect(open).toHaveLength(0);
	const contacts = await target.all`select link, allowed from contact.person where poll_id = ${pollId}`;
	// Of the address that was put right later the old one must not come back.
	expect(contacts).toHaveLength(6);
	expect(contacts.map((one) => one.link)).not.toContain(link(moved?.responseId ?? ''));
	expect(contacts.find((one) => one.link === link(withdrawn?.responseId ?? ''))?.allowed).toEqual([]);
	expect(contacts.find((one) => one.link === link(noQuote?.responseId ?? ''))?.allowed).toEqual([
		'inform',
		'contact'
	]);
	expect(await allowed(noQuote?.responseId)).toEqual({ allowed: ['inform', 'contact'], withdrawn_at: null });
	expect(await allowed(before?.responseId)).toMatchObject({ allowed: ['inform', 'quote', 'contact'] });
	const words = async (id = '') =>
		(await target.all`select value from answer where response_id = ${id} and question_id = 'better'`)[0]
			?.value;
	expect(await words(changed?.responseId)).toBeUndefined();
	expect(await words(before?.responseId)).toBe('b4');
	expect(await shown()).toEqual([before?.responseId]);
});

test('on another server, whose secret is not the one of the log: what was erased does not come back either', async () => {
	const secretOfAnother = randomBytes(32).toString('hex');
	await restore(target, sealed, { secret: secretOfAnother, unlock: { passphrase: null, identity } });
	expect(await ids()).toHaveLength(7);
	expect(await ids()).not.toContain(erased?.responseId);
	expect(await allowed(withdrawn?.responseId)).toMatchObject({ allowed: [] });
});

test('the log of the database that is replaced: nothing it let go of comes back, though the file is lost', async () => {
	await restore(target, old, { erasureFile: 'nowhere' });
	expect(await ids()).toHaveLength(7);
	expect(await ids()).not.toContain(erased?.responseId);
	const [log] = await target.all`select count(*)::int as n from erasure_log`;
	expect(log?.n).toBe(7);
});

test('the file holds each entry once, keeps no id, and outlives a line that was cut', async () => {
	await mirror(live);
	const lines = () => readFileSync(erasureFile(data), 'utf8').trim().split('\n');
	expect(lines()).toHaveLength(7);
	expect(statSync(erasureFile(data)).mode & 0o077).toBe(0);
	for (const { responseId } of answered) expect(lines().join()).not.toContain(responseId);
	appendFileSync(erasureFile(data), '{"workspaceId":"');
	await eraseResponse(db, secret, later?.code ?? '', now);
	await mirror(live);
	expect(lines()).toHaveLength(9);
	await restore(target, old);
	expect(await ids()).not.toContain(later?.responseId);
});

test('ten people erase at once: ten entries, numbered one by one', async () => {
	const { by: other, answered: ten } = await toldInWords(live, secret, 10, said, now);
	await Promise.all(ten.map(({ code }) => eraseResponse(db, secret, code, now)));
	const log = await live.all`
		select number from erasure_log where workspace_id = ${other.workspaceId} order by number`;
	expect(log.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
