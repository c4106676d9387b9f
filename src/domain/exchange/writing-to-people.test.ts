import { beforeEach, expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { forContacts, inWorkspace } from '#db/scope.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { listContacts } from './contacts.store.server.ts';
import { deliverLetters } from './deliver-letters.ts';
import type { WrittenLetter } from './outcome-letter.ts';
import { readPeopleToWriteTo } from './read-people-to-write-to.ts';
import { tellPeople } from './tell-people.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();
const origin = 'https://polls.example.org';
beforeEach(() => all`truncate outbox`);

async function aPoll() {
	const by = await aMember(database);
	const content = examplePoll({ identity: 'identified', purposes: ['contact', 'tell'] });
	const { pollId, slug, version } = await publishExample(database, by, content);
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const answer = async (address: string, ticked: string[]) => {
		const form = sentForm({ 'q.when': 'sat', 'contact.email': address });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
		return (await submitResponse(db, secret, slug, sent, now)) ?? '';
	};
	const outcome = async (number = 1) => {
		const empty = { words: 'We open.', scope: 1, people: null, base: 0, k: 10, codebookVersion: 0 };
		const told = { ...empty, themes: [], questions: [], decisions: [] };
		await all`insert into outcome (workspace_id, poll_id, number, content)
			values (${by.workspaceId}, ${pollId}, ${number}, ${all.json(told)})`;
	};
	const letters: WrittenLetter[] = [];
	const deliver = (send = async (letter: WrittenLetter) => void letters.push(letter), hours = 0.01) =>
		deliverLetters(db, secret, origin, send, () => new Date(Date.now() + hours * 3_600_000));
	const tell = () => inside((tx) => tellPeople(tx, by, pollId, now));
	const people = (who = by) => inside((tx) => readPeopleToWriteTo(tx, who, secret, pollId, now));
	return { by, pollId, slug, inside, answer, outcome, letters, deliver, tell, people };
}
const takeBack = (code: string) => withdrawConsent(db, secret, code, (id) => contactLink(secret, id), now);

test('addresses are those of people who allowed to be asked more, and of nobody else', async () => {
	const { answer, people, by } = await aPoll();
	await answer('both@example.org', ['contact', 'tell']);
	await answer('tell@example.org', ['tell']);
	await answer('none@example.org', []);
	const gone = await answer('gone@example.org', ['contact', 'tell']);
	await takeBack(gone);
	expect(await people()).toMatchObject({ people: [{ address: 'both@example.org' }], tell: 2, outcome: null });
	await expect(people({ ...by, role: 'reader' })).rejects.toMatchObject({ code: 'not-allowed' });
});

test('contacts are given by the policy alone, and by the condition alone', async () => {
	const { answer, inside, by, pollId } = await aPoll();
	await answer('yes@example.org', ['contact']);
	await answer('no@example.org', ['tell']);
	const at = { workspaceId: by.workspaceId, pollId };
	const reading = { reader: by.accountId, purpose: 'contact' as const };
	const byPolicy = await inside((tx) =>
		forContacts(tx, reading, () => tx.selectFrom('contact.person').select('link').execute())
	);
	expect(byPolicy).toHaveLength(1);
	const byCondition = () => inside((tx) => forContacts(tx, reading, () => listContacts(tx, at)));
	await all`alter table contact.person disable row level security`;
	try {
		expect(await byCondition()).toHaveLength(1);
		await all`update contact.person set delete_after = current_date - 1 where poll_id = ${pollId}`;
		expect(await byCondition()).toHaveLength(0);
	} finally {
		await all`alter table contact.person enable row level security`;
	}
});

test('those who asked to hear are written to once an outcome, with the way to it and the way out', async () => {
	const { answer, outcome, letters, deliver, tell, slug, people, pollId } = await aPoll();
	await answer('tell@example.org', ['tell']);
	await answer('contact@example.org', ['contact']);
	await expect(tell()).rejects.toThrow('Publish the outcome first');
	await outcome();
	expect(await tell()).toBe(1);
	expect(JSON.stringify(await all`select * from outbox where poll_id = ${pollId}`)).not.toContain(
		'example.org'
	);
	expect((await people()).telling).toMatchObject({ outcome: 1, letters: 1, waiting: 1 });
	await expect(tell()).rejects.toThrow('told already');
	expect(await deliver()).toBe(1);
	expect(await deliver()).toBe(0);
	expect(letters.map((one) => one.to)).toEqual(['tell@example.org']);
	expect(letters[0]?.text).toContain(`${origin}/p/${slug}/outcome`);
	expect(letters[0]?.text).toContain(`${origin}/p/${slug}/lost`);
	expect(letters[0]?.text).not.toMatch(/\/r\//);
	await expect(tell()).rejects.toThrow('told already');
	await outcome(2);
	expect(await tell()).toBe(1);
	await deliver();
	expect(letters).toHaveLength(2);
	expect(await all`select 1 from outbox where poll_id = ${pollId} and contact_link is not null`).toHaveLength(
		0
	);
});

test('two press at once: each is written to once', async () => {
	const { answer, outcome, letters, deliver, tell } = await aPoll();
	await answer('tell@example.org', ['tell']);
	await outcome();
	const pressed = await Promise.allSettled([tell(), tell(), tell()]);
	expect(pressed.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
	await Promise.all([deliver(), deliver()]);
	expect(letters).toHaveLength(1);
});

test('whoever withdraws or erases before their letter is written gets none, and no row stays', async () => {
	const { answer, outcome, letters, deliver, tell, pollId } = await aPoll();
	const [withdrawn, erased] = [
		await answer('w@example.org', ['tell']),
		await answer('e@example.org', ['tell'])
	];
	await outcome();
	await tell();
	await takeBack(withdrawn);
	await eraseResponse(db, secret, erased, now);
	expect(await all`select 1 from outbox where poll_id = ${pollId}`).toHaveLength(1);
	await deliver();
	expect(letters).toEqual([]);
	expect(await all`select 1 from outbox where poll_id = ${pollId}`).toHaveLength(0);
});

test('a mail server that refuses is asked again; a sending that broke off is not repeated', async () => {
	const { answer, outcome, letters, deliver, tell } = await aPoll();
	await answer('tell@example.org', ['tell']);
	await outcome();
	await tell();
	expect(await deliver(() => Promise.reject(new Error('no such user tell@example.org')))).toBe(0);
	expect(await deliver()).toBe(0);
	expect(await deliver(undefined, 0.1)).toBe(1);
	expect(letters).toHaveLength(1);
	await outcome(2);
	await tell();
	await all`update outbox set tries = 1, last_problem = 'under-way' where acknowledged_at is null`;
	await deliver(undefined, 48);
	expect(letters).toHaveLength(1);
});
