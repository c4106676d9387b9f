// What names a person lies sealed with their contact, and nowhere else; whoever lets go of the contact lets go of it.
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { backups } from '../../../tests/support/backups.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { tablesHolding } from '../../../tests/support/search-database.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { dayOf } from '../calendar.ts';
import { AlreadySent } from '../errors.ts';
import { readBoard } from '../insights/read-board.ts';
import { findGaps } from '../polls/find-gaps.ts';
import { pollContentSchema, type PollContent } from '../polls/poll.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { changeAnswers } from '../rights/change-answers.ts';
import { correctContact } from '../rights/correct-contact.ts';
import { readOwnPage } from '../rights/read-own-page.ts';
import { readOwnRecord } from '../rights/read-own-record.ts';
import { handOverExport } from './hand-over-export.ts';
import { makeExport } from './make-export.ts';
import { readPeopleToWriteTo } from './read-people-to-write-to.ts';

vi.setConfig({ testTimeout: 60_000 });
const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const folder = mkdtempSync(join(tmpdir(), 'candor-naming-'));

const NAMING = [
	{ kind: 'email', id: 'office', title: 'The address of your office', dataItem: 'd2' },
	{ kind: 'phone', id: 'call', title: 'Where we may call you', dataItem: 'd2' },
	{ kind: 'address', id: 'home', title: 'Where you live', dataItem: 'd2' }
];
function asking(changes: Parameters<typeof examplePoll>[0], more: object[] = []): PollContent {
	const content = examplePoll(changes);
	content.intent.sample = { ...content.intent.sample, expected: 2000 };
	return pollContentSchema.parse({ ...content, questions: [...content.questions, ...NAMING, ...more] });
}
const SAID = {
	'contact.email': 'maria@example.org',
	'q.office': 'office@works.example',
	'q.call': '+44 113 496 0123',
	'q.home.street': '12 Zebra Row',
	'q.home.place': 'Leeds'
};
const WORDS = ['office@works', '496 0123', 'Zebra Row'];
const identified = asking({ identity: 'identified', purposes: ['contact', 'profile'] });
const it = await answeredPoll(database, identified);
const code = await it.answer({ ...SAID, 'q.better': 'More tea' }, ['contact', 'profile']);
const own = (of = code) => readOwnPage(db, secret, of, {}, now);
const valuesOf = async (of = code) => (await own(of)).receipt.values;

test('a poll that is not identified asks for none of it, and nothing steers by it or is asked for nobody to read', () => {
	const gaps = (content: PollContent) =>
		findGaps(content, dayOf(now)).map(({ rule, path }) => `${rule} ${path}`);
	expect(gaps(identified)).toEqual([]);
	expect(gaps(asking({ identity: 'coded' }))).toEqual(NAMING.map(({ id }) => `E1 questions.${id}.title`));
	expect(gaps(asking({ identity: 'identified' }))).toEqual(
		NAMING.map(({ id }) => `E2 questions.${id}.title`)
	);
	const when = { join: 'all', of: [{ of: 'office', compare: 'contains', value: '@works.example' }] };
	const asked = { kind: 'nps', id: 'boss', title: 'Your boss?', dataItem: 'd2', show: when };
	const steered = asking({ identity: 'identified', purposes: ['contact'] }, [asked]);
	expect(gaps(steered)).toEqual(['E1 questions.boss.title']);
});

test('it stands in no table that can be read, neither among the answers nor anywhere else', async () => {
	for (const words of WORDS) expect([words, await tablesHolding(database, words)]).toEqual([words, []]);
	const rows = await all`select question_id from answer where poll_id = ${it.pollId} order by question_id`;
	expect(rows.map((row) => row.question_id)).toEqual(['better', 'when']);
});

test('its person sees it on the receipt and takes it away', async () => {
	expect(await valuesOf()).toMatchObject({
		better: 'More tea',
		office: 'office@works.example',
		home: { street: '12 Zebra Row', place: 'Leeds' }
	});
	const record = await readOwnRecord(db, secret, code, now);
	expect(record.contact?.said.map(({ question_id, in_words }) => [question_id, in_words])).toEqual([
		['office', 'office@works.example'],
		['call', '+44 113 496 0123'],
		['home', '12 Zebra Row\nLeeds']
	]);
	expect(JSON.stringify(record.answers)).not.toContain('Zebra');
});

const exported = async (what: 'answers' | 'profile') => {
	const order = { what, format: 'csv' as const, scope: 1, pollId: it.pollId };
	const id = await it.inside((tx) => makeExport(tx, it.by, secret, order, folder, now));
	const handed = await it.inside((tx) =>
		handOverExport(tx, it.by, secret, { pollId: it.pollId, id }, folder, now)
	);
	return 'path' in handed ? readFileSync(handed.path, 'utf8') : '';
};

test('no file of answers and no board holds it; a list of contacts does, where its purpose is allowed', async () => {
	const answers = await exported('answers');
	expect(answers).toContain('More tea');
	for (const words of [...WORDS, 'Where you live']) expect(answers).not.toContain(words);
	const profiles = await exported('profile');
	for (const words of [...WORDS, 'Where you live']) expect(profiles).toContain(words);
	const at = { ...it.at, reader: it.by.accountId, scope: 1 };
	const board = await it.inside((tx) => readBoard(tx, at, identified));
	expect(board.measured.map(({ id }) => id)).not.toContain('home');
});

test('at the desk it stands beside the address of those who may be written to, and of nobody else', async () => {
	const other = await it.answer({ ...SAID, 'q.home.street': '9 Other Road' }, []);
	const { people } = await it.inside((tx) => readPeopleToWriteTo(tx, it.by, secret, it.pollId, now));
	expect(people).toHaveLength(1);
	expect(people[0]?.said.map(({ words }) => words)).toContain('+44 113 496 0123');
	expect(JSON.stringify(people)).not.toContain('Other Road');
	await eraseResponse(db, secret, other, now);
});

test('a changed answer takes the place of the old one; a changed address keeps the rest', async () => {
	const changed = await it.answer(SAID, ['contact']);
	const form = { 'q.when': 'week', 'q.office': 'new@works.example', 'q.call': '+44 113 496 0123' };
	expect(await changeAnswers(db, secret, changed, sentForm(form), now)).toEqual(['when', 'office', 'home']);
	await correctContact(db, secret, changed, sentForm({ 'contact.email': 'moved@example.org' }), now);
	expect((await own(changed)).address).toBe('moved@example.org');
	expect(await valuesOf(changed)).toEqual({
		when: 'week',
		office: 'new@works.example',
		call: '+44 113 496 0123'
	});
	await eraseResponse(db, secret, changed, now);
	const left = await all`select 1 from contact.person where poll_id = ${it.pollId}`;
	expect(left).toHaveLength(1);
});

test('sent twice it is one response; sent again with another number, it is told apart', async () => {
	const { slug, fingerprint } = it;
	const key = aKey();
	const send = (call: string) => {
		const form = sentForm({ 'q.when': 'sat', ...SAID, 'q.call': call });
		return submitResponse(db, secret, slug, { key, fingerprint, agreed: true, ticked: [], form }, now);
	};
	const first = await send('0113 4960000');
	expect(await send('0113 4960000')).toBe(first);
	await expect(send('0113 4960001')).rejects.toThrow(AlreadySent);
	expect(await valuesOf(first ?? '')).toMatchObject({ call: '0113 4960000' });
	await eraseResponse(db, secret, first ?? '', now);
});

test('what was put otherwise after a back-up does not come back with it; the rest of the contact does', async () => {
	const target = await testDatabase();
	const { data, take, restore, mirror } = backups(secret, now);
	mkdirSync(data, { recursive: true });
	const file = await take(database);
	const form = { 'q.when': 'sat', 'q.better': 'More tea', 'q.office': 'later@works.example' };
	await changeAnswers(db, secret, code, sentForm({ ...form, 'q.call': '+44 113 496 0123' }), now);
	await mirror(database);
	await restore(target, file);
	const { receipt, address } = await readOwnPage(target.db, secret, code, {}, now);
	expect(address).toBe('maria@example.org');
	expect(receipt.values).toEqual({ when: 'sat', better: 'More tea', call: '+44 113 496 0123' });
});
