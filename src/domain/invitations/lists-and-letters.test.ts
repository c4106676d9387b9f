// What an author sees and adds before people are written to: the letter with a line of their own, and more addresses.
import { expect, test } from 'vitest';
import { invitedPeople, personalToken, SITE, stopToken } from '../../../tests/support/invited-people.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { dayOf, sayDay } from '../calendar.ts';
import { addToList } from './add-to-list.ts';
import { invitePeople } from './invite-people.ts';
import { MOST_OWN_WORDS, ownWordsInput } from './own-words.ts';
import { asTest, previewLetter } from './preview-letter.ts';
import { readInvitePage } from './read-invite-page.ts';
import { remindPeople } from './remind-people.ts';
import { unlistAddress } from './unlist-address.ts';
import { stopWriting } from './stop-writing.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

test('the letter is read before anybody gets it, and a line of one’s own stands in it and in every reminder', async () => {
	const it = await invitedPeople(database);
	await it.list('maria@example.org\ntom@example.org');
	const listId = await it.newestList();
	const own = ownWordsInput.parse('  We repair <b>all</b> bikes,\n\nalso yours.  ');
	const preview = await it.inside((tx) => previewLetter(tx, it.by, { pollId: it.pollId, listId, own }, SITE));
	expect(preview.text).toContain('\n\nWe repair <b>all</b> bikes, also yours.\n\n');
	expect(await it.inside((tx) => readInvitePage(tx, it.by, it.pollId, new Date()))).toMatchObject({
		lists: [{ people: 2, invitable: 2, uses: [] }]
	});
	await it.inside((tx) =>
		invitePeople(tx, secret, it.by, { pollId: it.pollId, listId, fits: true, own }, new Date())
	);
	await it.deliver();
	const [letter] = it.letters;
	expect(letter?.subject).toBe(preview.subject);
	const withoutLinks = (text = '') =>
		text.replace(/https:\S+\/(i|stop)\/\S+/g, 'LINK').replace(/\[here[^\]]*\]/g, 'LINK');
	expect(withoutLinks(letter?.text)).toBe(withoutLinks(preview.text));
	await it.inside((tx) => remindPeople(tx, it.by, it.pollId, days(4)));
	await it.deliver(days(4));
	expect(it.letters.at(-1)?.text).toContain('We repair <b>all</b> bikes, also yours.');
	expect(await it.inside((tx) => readInvitePage(tx, it.by, it.pollId, new Date()))).toMatchObject({
		lists: [{ invitable: 0, uses: [{ pollId: it.pollId, title: 'Saturday opening', people: 2 }] }]
	});
	const tooLong = 'x'.repeat(MOST_OWN_WORDS + 1);
	expect(ownWordsInput.safeParse(tooLong).success).toBe(false);
	const test = asTest(preview);
	expect(personalToken(test.text) + stopToken(test.text)).toBe('');
});

test('addresses are added to a list: each once, none that said stop, and each is told since when it is held', async () => {
	const it = await invitedPeople(database);
	await it.list('maria@example.org\ntom@example.org', days(-40));
	await it.invite();
	await it.deliver();
	await stopWriting(
		db,
		secret,
		stopToken(it.letters.find(({ to }) => to.startsWith('tom'))?.text ?? ''),
		new Date()
	);
	const listId = await it.newestList();
	const add = (text: string) => it.inside((tx) => addToList(tx, secret, it.by, listId, text, new Date()));
	expect(await add('Maria@example.org\ntom@example.org\nann@exämple.org\nann@xn--exmple-cua.org')).toEqual({
		...{ taken: 1, there: 1, stopped: 1, twice: 1, without: [] }
	});
	expect(await it.invite()).toBe(1);
	await it.deliver();
	expect(it.letters.at(-1)).toMatchObject({
		to: 'ann@xn--exmple-cua.org',
		text: expect.stringContaining(`since ${sayDay(dayOf(new Date()))}`)
	});
	expect(
		await all`
		select distinct delete_after from contact.listed where list_id = ${listId}`
	).toHaveLength(1);
	const off = { address: 'ann@exämple.org', stop: undefined };
	expect(await it.inside((tx) => unlistAddress(tx, secret, it.by, off, new Date()))).toBe(1);
	const other = await invitedPeople(database);
	await expect(
		other.inside((tx) => addToList(tx, secret, other.by, listId, 'x@example.org', new Date()))
	).rejects.toThrow('could not find this list');
});
