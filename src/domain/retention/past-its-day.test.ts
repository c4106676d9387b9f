// The day of deletion stands in three places: a policy before all others, the policy of purposes, the condition of queries.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forContacts, type ReadingPurpose } from '#db/scope.ts';
import { NUMBER_DAYS } from '../intents/draft-days.ts';
import { eraseExpired } from './erase-expired.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const purposes: ReadingPurpose[] = ['inform', 'contact', 'export'];

async function aPoll() {
	const poll = await answeredPoll(
		database,
		examplePoll({ identity: 'identified', purposes: ['quote', 'contact'] })
	);
	await poll.answer({ 'contact.email': 'maria@example.org' }, ['contact']);
	const contacts = () =>
		poll.inside((tx) =>
			forContacts(tx, { reader: poll.by.accountId, purpose: 'contact' }, async () => {
				const { rows } = await sql`select 1 from contact.person`.execute(tx);
				return rows.length;
			})
		);
	const found = async () => [
		...(await Promise.all(purposes.map(async (purpose) => (await poll.read(purpose)).length))),
		await contacts()
	];
	const days = async (from: number) => {
		for (const table of ['response', 'contact.person'])
			await all`
				update ${all(table)} set delete_after = (now() at time zone 'utc')::date + ${from}::int
				where poll_id = ${poll.pollId}`;
	};
	const held = async () =>
		Promise.all(
			['response', 'contact.person', 'submission'].map(
				async (table) => (await all`select 1 from ${all(table)} where poll_id = ${poll.pollId}`).length
			)
		);
	return { ...poll, found, days, held };
}

test('on its last day an answer and a contact are read; on the next by no purpose', async () => {
	const { found, days } = await aPoll();
	await days(0);
	expect(await found()).toEqual([1, 1, 1, 1]);
	await days(-1);
	expect(await found()).toEqual([0, 0, 0, 0]);
});

test('the daily round leaves what has its last day, and deletes it on the next, in every workspace', async () => {
	const polls = [await aPoll(), await aPoll()];
	for (const { days, pollId, by } of polls) {
		await days(0);
		await all`update submission set sent_on = (now() at time zone 'utc')::date - ${NUMBER_DAYS}::int where poll_id = ${pollId}`;
		// A contact whose response is long gone goes by its own day.
		await all`
			insert into contact.person (workspace_id, poll_id, link, sealed, delete_after)
			values (${by.workspaceId}, ${pollId}, 'of nobody', '\\x00', (now() at time zone 'utc')::date)`;
	}
	await eraseExpired(db, secret, new Date());
	for (const { held } of polls) expect(await held()).toEqual([1, 2, 1]);
	for (const { days, pollId } of polls) {
		await days(-1);
		await all`update submission set sent_on = sent_on - 1 where poll_id = ${pollId}`;
	}
	await eraseExpired(db, secret, new Date());
	for (const { held } of polls) expect(await held()).toEqual([0, 0, 0]);
});

test('the policies of purposes alone: the same, where the one that stands before all others is lost', async () => {
	for (const table of ['response', 'contact.person']) await all`drop policy in_its_days on ${all(table)}`;
	const { found, days } = await aPoll();
	await days(0);
	expect(await found()).toEqual([1, 1, 1, 1]);
	await days(-1);
	expect(await found()).toEqual([0, 0, 0, 0]);
});
