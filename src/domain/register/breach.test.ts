import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { dayOf } from '../calendar.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { parseInput } from '../parse-input.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import type { Member } from '../workspaces/membership.ts';
import { drillInput, notifyBy, sayMoment } from './breach.ts';
import { nameOfficer } from './name-officer.ts';
import { noteRequest } from './note-request.ts';
import { readRegister } from './read-register.ts';
import { readRequests } from './read-requests.ts';
import { countContacts } from './register.store.server.ts';
import { runDrill } from './run-drill.ts';
import { tellDrill } from './tell-drill.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const linkOf = (responseId: string) => contactLink(secret, responseId);

const drill = (over: Record<string, string> = {}) =>
	parseInput(drillInput, { what: 'answers', from: '2026-03-01', to: '2026-03-31', ...over });
const run = (by: Member, over: Record<string, string> = {}) =>
	inWorkspace(db, by.workspaceId, (tx) => runDrill(tx, by, drill(over)));

/** A poll, and a way to answer it on a day: gives the response's id and its receipt. */
async function planted(by: Member, identity: 'anonymous' | 'coded' | 'identified') {
	const content = examplePoll({ identity });
	const [, second] = content.intent.data;
	if (second) Object.assign(second, { special: 'health', specialReason: 'Because of the ramp.' });
	const { slug, version, pollId } = await publishExample(database, by, content);
	const answer = async (day: string) => {
		const before = new Set((await all`select id from response`).map((row) => row.id));
		const form = sentForm({ 'q.when': 'sat', 'contact.email': 'maria@example.org' });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: [], form };
		const code = await submitResponse(db, secret, slug, sent, new Date(`${day}T12:00:00Z`));
		const [fresh] = (await all`select id from response`).filter((row) => !before.has(row.id));
		return { id: String(fresh?.id), code: code ?? '' };
	};
	return { pollId, answer };
}

test('the drill finds exactly the planted people: by day, withdrawn and overdue ones too, of this workspace only', async () => {
	const [by, other] = [await aMember(database), await aMember(database)];
	const [coded, named] = [await planted(by, 'coded'), await planted(by, 'identified')];
	const elsewhere = await planted(other, 'coded');
	await coded.answer('2026-02-28');
	const inside = [
		await coded.answer('2026-03-01'),
		await coded.answer('2026-03-15'),
		await named.answer('2026-03-31')
	];
	await coded.answer('2026-04-01');
	await elsewhere.answer('2026-03-15');
	const erased = await coded.answer('2026-03-10');
	await eraseResponse(db, secret, erased.code, new Date('2026-03-20T12:00:00Z'));
	await withdrawConsent(db, secret, inside[0]?.code ?? '', linkOf, new Date('2026-03-05T12:00:00Z'));
	await all`update response set delete_after = current_date - 1 where id = ${inside[1]?.id ?? ''}`;

	const touched = await run(by);
	expect([...touched.responseIds].sort()).toEqual(inside.map((one) => one.id).sort());
	expect(touched).toMatchObject({ people: 3, erasedSince: 1, members: null });
	expect(
		touched.polls.map(({ pollId, people, withContact, contactsHeld, since, until }) => ({
			...{ pollId, people, withContact, contactsHeld, since, until }
		}))
	).toEqual([
		{
			pollId: coded.pollId,
			people: 2,
			withContact: 0,
			contactsHeld: 0,
			since: '2026-03-01',
			until: '2026-03-15'
		},
		{
			pollId: named.pollId,
			people: 1,
			withContact: 1,
			contactsHeld: 1,
			since: '2026-03-31',
			until: '2026-03-31'
		}
	]);
	expect(touched.polls[0]?.data).toContainEqual(
		expect.objectContaining({ item: 'What to do better', special: 'health' })
	);
	expect((await run(by, { what: 'contacts' })).responseIds).toEqual([inside[2]?.id]);
	expect((await run(by, { what: 'consents' })).people).toBe(3);
	await all`update consent set given_on = '2026-05-02' where response_id = ${inside[0]?.id ?? ''} and purpose = 'quote'`;
	expect((await run(by, { what: 'consents', from: '2026-05-01', to: '2026-05-31' })).responseIds).toEqual([
		inside[0]?.id
	]);
	expect((await run(by, { from: '', to: '' })).people).toBe(5);
	expect((await run(by, { from: '2027-01-01', to: '' })).people).toBe(0);
	const told = tellDrill(drill(), touched).join('\n');
	expect(told).toContain('3 people who answered');
	expect(told).toContain('special category: health');
});

test('answers collected elsewhere came in on the day they were taken in', async () => {
	const by = await aMember(database);
	const { pollId, answer } = await planted(by, 'anonymous');
	const { id } = await answer('2025-01-01');
	const [batch] = await all`
		insert into import_batch (workspace_id, poll_id, version, collected_by, basis, file_name, imported_at)
		values (${by.workspaceId}, ${pollId}, 1, 'Paper', 'Said so', 'old.csv', '2026-03-10') returning id`;
	expect((await run(by)).people).toBe(0);
	await all`update response set import_id = ${batch?.id} where id = ${id}`;
	expect((await run(by)).responseIds).toEqual([id]);
});

test('the conditions alone: with every policy off another workspace finds nothing of this one', async () => {
	const [by, other] = [await aMember(database), await aMember(database)];
	const { answer } = await planted(by, 'identified');
	await answer('2026-03-15');
	await inWorkspace(db, by.workspaceId, async (tx) => {
		await nameOfficer(tx, by, 'Ivo Dahl', new Date());
		await noteRequest(
			tx,
			by,
			{ kind: 'access', receivedOn: '2026-03-15', poll: '', note: '' },
			new Date('2026-03-16')
		);
	});
	const tables = [
		...['poll', 'poll_version', 'response', 'consent', 'erasure', 'import_batch', 'membership'],
		...['contact.person', 'rights_request', 'register_officer']
	];
	for (const table of tables) await all`alter table ${all(table)} disable row level security`;
	try {
		const found = await inWorkspace(db, other.workspaceId, async (tx) => ({
			register: await readRegister(tx, other),
			requests: await readRequests(tx, other, '2026-03-16'),
			contacts: (await countContacts(tx, other.workspaceId, other.accountId)).size
		}));
		expect(found).toEqual({
			register: { officer: '', polls: [], invitations: { lists: [], stopped: 0 } },
			requests: [],
			contacts: 0
		});
		expect(await run(other, { what: 'back-ups', from: '', to: '' })).toMatchObject({
			people: 0,
			erasedSince: 0,
			members: { people: 1 }
		});
	} finally {
		for (const table of tables) await all`alter table ${all(table)} enable row level security`;
	}
});

test('accounts and sessions: whose, of this workspace; a back-up touches everybody', async () => {
	const [by, other] = [await aMember(database), await aMember(database)];
	const today = dayOf(new Date());
	for (const account of [by.accountId, by.accountId, other.accountId])
		await all`
			insert into session (id_hash, account_id, device, started_at, expires_at, ends_at)
			values (${aKey()}, ${account}, 'Firefox', now(), now(), now())`;
	const { answer } = await planted(by, 'coded');
	await answer(today);
	const days = { from: today, to: today };
	expect(await run(by, { what: 'accounts', ...days })).toMatchObject({ people: 0, members: { people: 1 } });
	expect(await run(by, { what: 'sessions', ...days })).toMatchObject({ people: 0, members: { people: 1 } });
	expect(await run(by, { what: 'sessions' })).toMatchObject({ members: { people: 0 } });
	expect(await run(by, { what: 'back-ups', ...days })).toMatchObject({ people: 1, members: { people: 1 } });
});

test('the 72 hours run from the moment it was noticed, over the end of a month and a year', () => {
	const ends = (noticed: string) => {
		const until = notifyBy(drill({ noticed }));
		return until && sayMoment(until);
	};
	expect(ends('2026-11-24T09:30')).toBe('Friday 27 November 2026, 09:30 UTC');
	expect(ends('2026-12-30T23:59')).toBe('Saturday 2 January 2027, 23:59 UTC');
	expect(ends('')).toBeNull();
});

test('only an owner runs a drill; a period that ends before it begins is refused', async () => {
	const by = await aMember(database);
	await expect(run({ ...by, role: 'author' })).rejects.toMatchObject({ code: 'not-allowed' });
	const wrongs: Record<string, string>[] = [{ from: '2026-04-01' }, { what: 'all' }, { noticed: 'noon' }];
	for (const wrong of wrongs) expect(() => drill(wrong)).toThrow();
});
