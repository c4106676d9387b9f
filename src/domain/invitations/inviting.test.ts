// Inviting people: whom a letter reaches, how often, what it says, and that nobody is known where the poll knows nobody.
import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { invitedPeople, personalToken, SITE, stopToken } from '../../../tests/support/invited-people.ts';
import { aKey } from '../../../tests/support/sent-form.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forContacts } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { closePoll } from '../polls/close-poll.ts';
import { limitPoll } from '../polls/limit-poll.ts';
import { publishPoll } from '../polls/publish-poll.ts';
import { saveDraft } from '../polls/save-draft.ts';
import { endPersonalLinks } from './end-personal-links.ts';
import { invitePeople } from './invite-people.ts';
import { readInvitedPoll } from './read-invited-poll.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

test('a letter names the decision, the minutes, the link, who holds the address and why, and how to stop', async () => {
	const it = await invitedPeople(database);
	expect(await it.list('maria@example.org\ntom@example.org')).toMatchObject({ taken: 2, stopped: 0 });
	expect(await it.invite()).toBe(2);
	expect(await it.deliver()).toBe(2);
	expect(await it.deliver()).toBe(0);
	const [letter] = it.letters;
	for (const words of [
		'Whether to open the workshop on Saturdays',
		'about 2 minutes',
		'holds your address on its list “Repairs of 2026”',
		'You gave it when you had a bike repaired in 2026.',
		'legitimate interest. We ask our own customers',
		'at most two reminders'
	])
		expect(letter?.text).toContain(words);
	const tokens = it.letters.map(({ text }) => personalToken(text));
	expect(new Set(tokens).size).toBe(2);
	expect(letter?.headers).toEqual({
		'List-Unsubscribe': `<${SITE}/stop/${stopToken(letter?.text ?? '')}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	});
	const stored = JSON.stringify([
		await all`select * from contact.invitation`,
		await all`select * from contact.listed`,
		await all`select * from outbox`
	]);
	for (const words of [...tokens, 'maria@', stopToken(letter?.text ?? '')])
		expect(stored).not.toContain(words);
	expect(stored).toContain(tokenHash(tokens[0] ?? ''));
});

test('a personal link takes one answer, also of many at once; the same form sent again is the same', async () => {
	const it = await invitedPeople(database);
	await it.list('maria@example.org');
	await it.invite();
	await it.deliver();
	const token = personalToken(it.letters[0]?.text ?? '');
	expect(await readInvitedPoll(db, token)).toEqual({ slug: it.slug, isUsed: false, isPersonal: true });
	const key = aKey();
	const sent = await Promise.allSettled([
		...Array.from({ length: 3 }, () => it.answer(token, new Date(), key)),
		...Array.from({ length: 5 }, () => it.answer(token))
	]);
	const codes = sent.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	expect(new Set(codes).size).toBe(1);
	expect(await all`select 1 from response where poll_id = ${it.pollId}`).toHaveLength(1);
	expect((await readInvitedPoll(db, token)).isUsed).toBe(true);
	await expect(it.answer(token)).rejects.toThrow('has taken its answer');
	await expect(it.answer(aKey())).rejects.toThrow('has taken its answer');
});

test('where one answer for each person is asked, the common link takes none', async () => {
	const it = await invitedPeople(database);
	await it.list('maria@example.org');
	await it.invite();
	await it.deliver();
	await it.inside((tx) => limitPoll(tx, it.by, it.pollId, {}, true, new Date()));
	await expect(it.answer(null)).rejects.toThrow('people who were invited');
	await it.answer(personalToken(it.letters[0]?.text ?? ''));
});

test.each(['anonymous', 'coded'] as const)(
	'E1, %s: everybody gets the common link, nobody is noted as having answered, and reminders go to all',
	async (identity) => {
		const it = await invitedPeople(database, { identity });
		await it.list('maria@example.org\ntom@example.org');
		await it.invite();
		await it.deliver();
		for (const { text } of it.letters) {
			expect(text).toContain(`${SITE}/p/${it.slug}\n`);
			expect(personalToken(text)).toBe('');
			expect(text).toContain('the same for everybody');
		}
		await it.answer(null);
		const rows =
			await all`select token_hash, answered_on from contact.invitation where poll_id = ${it.pollId}`;
		expect(rows).toEqual([1, 2].map(() => ({ token_hash: null, answered_on: null })));
		expect(await it.remind(days(4))).toBe(2);
		await it.deliver(days(4));
		expect(it.letters[2]?.text).toContain('everybody who was invited gets this reminder');
		// Whatever the code does: the database itself takes no token here.
		const planted = it.inside((tx) =>
			forContacts(tx, { reader: 'x', purpose: 'invite' }, () =>
				tx
					.updateTable('contact.invitation')
					.set({ token_hash: 'a'.repeat(64) })
					.where('poll_id', '=', it.pollId)
					.execute()
			)
		);
		await expect(planted).rejects.toThrow('a personal link needs a poll that knows people by a contact');
		await expect(
			it.inside((tx) => limitPoll(tx, it.by, it.pollId, {}, true, new Date()))
		).rejects.toMatchObject({ fields: { byInvitation: expect.stringContaining('With a contact') } });
	}
);

test('E1: with personal links out, a statement that knows nobody is not published until they are ended', async () => {
	const it = await invitedPeople(database);
	await it.list('maria@example.org');
	await it.invite();
	await it.deliver();
	const token = personalToken(it.letters[0]?.text ?? '');
	await it.inside((tx) =>
		saveDraft(tx, it.by, { pollId: it.pollId, content: examplePoll(), revision: 2 }, new Date())
	);
	const publish = () => it.inside((tx) => publishPoll(tx, it.by, it.pollId, new Date()));
	await expect(publish()).rejects.toThrow(/E1.*Invite people/s);
	expect(await it.inside((tx) => endPersonalLinks(tx, it.by, it.pollId, new Date()))).toBe(1);
	await publish();
	await expect(readInvitedPoll(db, token)).rejects.toThrow('could not find this personal link');
});

test('each gets at most two reminders, days apart, and none who answered, said stop or cannot be reached', async () => {
	const it = await invitedPeople(database);
	await it.list('maria@example.org\ntom@example.org\ngone@example.org');
	await it.invite();
	it.mailWith((to) => (to.startsWith('gone') ? 'refused' : 'sent'));
	await it.deliver();
	const of = (name: string) => it.letters.find(({ to }) => to.startsWith(name))?.text ?? '';
	await expect(it.remind(days(1))).rejects.toThrow('nobody to remind');
	await it.answer(personalToken(of('maria')));
	expect(await it.remind(days(4))).toBe(1);
	await expect(it.remind(days(4))).rejects.toThrow('nobody to remind');
	expect(await it.remind(days(8))).toBe(1);
	await expect(it.remind(days(30))).rejects.toThrow('nobody to remind');
	await it.deliver(days(30));
	expect(it.letters.map(({ to }) => to).sort()).toEqual([
		'maria@example.org',
		...['tom@example.org', 'tom@example.org', 'tom@example.org']
	]);
	expect(await all`select bounced_on from contact.listed where bounced_on is not null`).toHaveLength(1);
	await expect(it.invite()).rejects.toThrow('nobody on this list to write to');
	await expect(all`update contact.invitation set letters = 4 where poll_id = ${it.pollId}`).rejects.toThrow(
		'check constraint'
	);
});

test('a letter that the mail server does not take waits and is tried again; when the poll has closed it is dropped', async () => {
	const it = await invitedPeople(database);
	await it.list('maria@example.org');
	await it.invite();
	it.mailWith(() => 'broken');
	expect(await it.deliver()).toBe(0);
	it.mailWith(() => 'sent');
	expect(await it.deliver()).toBe(0);
	await it.inside((tx) => closePoll(tx, it.by, it.pollId, new Date()));
	expect(await it.deliver(days(1))).toBe(0);
	expect(await all`select 1 from outbox where poll_id = ${it.pollId}`).toEqual([]);
	await expect(it.invite()).rejects.toThrow('takes no answers now');
});

test('nobody is invited from another workspace’s list, nor unless the statement fits them', async () => {
	const [it, other] = [await invitedPeople(database), await invitedPeople(database)];
	await other.list('maria@example.org');
	const listId = await other.newestList();
	const invite = (order: { listId: string; fits: boolean }) =>
		it.inside((tx) => invitePeople(tx, secret, it.by, { pollId: it.pollId, ...order }, new Date()));
	await expect(invite({ listId, fits: true })).rejects.toThrow('could not find this list');
	await it.list('maria@example.org');
	await expect(invite({ listId: await it.newestList(), fits: false })).rejects.toMatchObject({
		fields: { fits: expect.any(String) }
	});
});
