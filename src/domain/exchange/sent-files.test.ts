// Files that people send: what they are is told by their content, they lie sealed beside the contact, and go with it.
import { mkdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { backups } from '../../../tests/support/backups.ts';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aPng } from '../../../tests/support/pictures.ts';
import { tablesHolding } from '../../../tests/support/search-database.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { forContacts, forPurpose, inWorkspace } from '../../db/scope.ts';
import { goOn, openProblems } from '../answers/answering.ts';
import { listFiles } from '../answers/file.store.server.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { AlreadySent, NotAllowed, NotFound } from '../errors.ts';
import { pollContentSchema } from '../polls/poll.ts';
import { eraseExpired } from '../retention/erase-expired.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { changeAnswers } from '../rights/change-answers.ts';
import { readOwnFile } from '../rights/read-own-file.ts';
import { readOwnPage } from '../rights/read-own-page.ts';
import { readOwnRecord } from '../rights/read-own-record.ts';
import { withdrawPurpose } from '../rights/withdraw-purpose.ts';
import { openSentFile, readSentFiles } from './read-sent-files.ts';

vi.setConfig({ testTimeout: 60_000 });
const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const by = await aMember(database);
const example = examplePoll({ identity: 'identified' });
const photo = { kind: 'file', id: 'photo', title: 'A picture of it', dataItem: 'd2', megabytes: 1 };
const content = pollContentSchema.parse({ ...example, questions: [...example.questions, photo] });
const { pollId, slug, version } = await publishExample(database, by, content);

const upload = (bytes: Buffer | string, name = 'a.png') =>
	new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type: 'image/png' });
function formWith(file: File | null, more: Record<string, string> = {}) {
	const form = sentForm({ 'q.when': 'sat', 'contact.email': 'maria@example.org', ...more });
	if (file) form.set('file.photo', file);
	return form;
}
const send = (file: File | null, key = aKey()) => {
	const form = formWith(file);
	const sent = { key, fingerprint: version.fingerprint, agreed: true, ticked: [], form };
	return submitResponse(db, secret, slug, sent, now).then((code) => code ?? '');
};
const rows = () => all`select id, type, size, sealed from contact.file where poll_id = ${pollId}`;
const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2], who = by) =>
	inWorkspace(db, who.workspaceId, act);
const idOf = async () => String((await rows())[0]?.id);
const png = aPng('mine', 'somewhere in Leeds');

test.each([
	['a page called a picture', upload('<html><script>alert(1)</script></html>'), 'another kind'],
	['a drawing that can hold a script', upload('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'another kind'],
	['a program', upload(Buffer.from('MZ\x90\0', 'latin1')), 'another kind'],
	['an archive', upload(Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1')), 'another kind'],
	['one that is too large', upload(Buffer.concat([png, Buffer.alloc(1_000_001)])), 'larger than 1 MB'],
	['an empty one', upload(''), 'empty']
])('%s is refused with a sentence beside it, and nothing is stored', async (_name, file, words) => {
	const refused = { fields: { photo: expect.stringContaining(words) } };
	await expect(send(file)).rejects.toMatchObject(refused);
	expect(await rows()).toHaveLength(0);
	expect(await all`select 1 from response where poll_id = ${pollId}`).toHaveLength(0);
	const step = openProblems(content, formWith(file), { photo: words }, 10);
	expect(step).toMatchObject({ step: 'review', problems: { photo: words }, read: { when: 'sat' } });
});

test('it is asked for on the last step and on no page, and says what this server takes', () => {
	const step = goOn(content, formWith(null), 99, 10);
	expect(step).toMatchObject({ step: 'review', files: [{ id: 'photo', megabytes: 1 }] });
	expect(step.step === 'review' && step.asked.map(({ id }) => id)).not.toContain('photo');
});

test('it is kept sealed beside the contact; its holder finds it, and its name is kept nowhere', async () => {
	const code = await send(upload(png, '../../etc/passwd'));
	expect(await rows()).toMatchObject([{ type: 'image/png', size: png.length }]);
	for (const words of ['etc/passwd', 'somewhere in Leeds'])
		expect([words, await tablesHolding(database, words)]).toEqual([words, []]);
	const { receipt } = await readOwnPage(db, secret, code, {}, now);
	const id = await idOf();
	expect(receipt.values.photo).toEqual({ file: id, type: 'image/png', size: png.length });
	expect((await readOwnFile(db, secret, code, id)).bytes.equals(png)).toBe(true);
	const { files } = await readOwnRecord(db, secret, code, now);
	expect(files).toMatchObject([{ id, question: 'A picture of it', content: `/r/${code}/file/${id}` }]);
	const other = await send(null);
	await expect(readOwnFile(db, secret, other, id)).rejects.toThrow(NotFound);
	await eraseResponse(db, secret, other, now);
	await eraseResponse(db, secret, code, now);
	expect(await rows()).toHaveLength(0);
});

test('the same form with the same file is one response; with another file it is told apart', async () => {
	const key = aKey();
	const code = await send(upload(png), key);
	expect(await send(upload(png, 'other name.png'), key)).toBe(code);
	await expect(send(upload(aPng('other')), key)).rejects.toThrow(AlreadySent);
	expect(await rows()).toHaveLength(1);
	await eraseResponse(db, secret, code, now);
});

test('members who read answers may open it, and it is noted; a reader and another workspace may not', async () => {
	const code = await send(upload(png));
	const id = await idOf();
	const which = { pollId, id };
	expect((await inside((tx) => readSentFiles(tx, by, pollId))).files).toMatchObject([{ id }]);
	const opened = await inside((tx) => openSentFile(tx, by, secret, which, now));
	expect(opened.bytes.equals(png)).toBe(true);
	expect(await all`select 1 from audit_entry where kind = 'file-opened'`).toHaveLength(1);
	const reader = { ...by, role: 'reader' as const };
	await expect(inside((tx) => openSentFile(tx, reader, secret, which, now))).rejects.toThrow(NotAllowed);
	const stranger = await aMember(database);
	await expect(inside((tx) => openSentFile(tx, stranger, secret, which, now), stranger)).rejects.toThrow(
		NotFound
	);
	await withdrawPurpose(db, secret, code, 'inform', now);
	await expect(inside((tx) => openSentFile(tx, by, secret, which, now))).rejects.toThrow(NotFound);
	await eraseResponse(db, secret, code, now);
});

test('without a purpose, or for one that reads no answers, the database gives none back', async () => {
	const code = await send(upload(png));
	const at = { workspaceId: by.workspaceId, pollId };
	const under = (purpose: 'quote' | 'register' | 'own' | 'reissue') =>
		inside((tx) => forContacts(tx, { reader: 'x', purpose }, () => listFiles(tx, at)));
	for (const purpose of ['quote', 'register', 'own', 'reissue'] as const)
		expect([purpose, await under(purpose)]).toEqual([purpose, []]);
	await expect(inside((tx) => listFiles(tx, at))).rejects.toThrow('permission denied');
	const asAnswers = { reader: 'x', purpose: 'inform' as const };
	await expect(inside((tx) => forPurpose(tx, asAnswers, () => listFiles(tx, at)))).rejects.toThrow(
		'permission denied'
	);
	await eraseResponse(db, secret, code, now);
});

test('its person replaces it, leaves it, or takes it back', async () => {
	const code = await send(upload(png));
	const first = await idOf();
	const change = (form: FormData) => changeAnswers(db, secret, code, form, now);
	expect(await change(formWith(null))).toEqual([]);
	expect(await change(formWith(upload(aPng('newer'))))).toEqual(['photo']);
	expect(await rows()).toHaveLength(1);
	expect(await idOf()).not.toBe(first);
	await expect(change(formWith(upload('<html>')))).rejects.toMatchObject({
		fields: { photo: expect.any(String) }
	});
	expect(await rows()).toHaveLength(1);
	expect(await change(formWith(null, { 'file.photo.remove': 'yes' }))).toEqual(['photo']);
	expect(await rows()).toHaveLength(0);
	await eraseResponse(db, secret, code, now);
});

test('past its day it is gone, and a back-up brings it back whole but not what was taken back since', async () => {
	const [kept, changed] = [await send(upload(png)), await send(upload(aPng('changed')))];
	const target = await testDatabase();
	const { data, take, restore, mirror, said } = backups(secret, now);
	mkdirSync(data, { recursive: true });
	const copy = await take(database);
	await changeAnswers(db, secret, changed, formWith(null, { 'file.photo.remove': 'yes' }), now);
	await mirror(database);
	await restore(target, copy);
	const { receipt } = await readOwnPage(target.db, secret, kept, {}, now);
	const left = await target.all`select id from contact.file`;
	expect(left).toEqual([{ id: Reflect.get(Object(receipt.values.photo), 'file') }]);
	expect((await readOwnFile(target.db, secret, kept, String(left[0]?.id))).bytes.equals(png)).toBe(true);
	expect(said).toContain('retention.past_due: 0');
	await eraseExpired(target.db, secret, new Date(now.getTime() + 400 * 86_400_000));
	expect(await target.all`select 1 from contact.file`).toHaveLength(0);
});
