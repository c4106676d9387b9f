// The day of deletion stands in three places: a policy before all others, the policy of purposes, the condition of queries.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forContacts, type ReadingPurpose } from '#db/scope.ts';

const database = await testDatabase();
const { all } = database;
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
	return { found, days };
}

test('on its last day an answer and a contact are read; on the next by no purpose', async () => {
	const { found, days } = await aPoll();
	await days(0);
	expect(await found()).toEqual([1, 1, 1, 1]);
	await days(-1);
	expect(await found()).toEqual([0, 0, 0, 0]);
});

test('the policies of purposes alone: the same, where the one that stands before all others is lost', async () => {
	for (const table of ['response', 'contact.person']) await all`drop policy in_its_days on ${all(table)}`;
	const { found, days } = await aPoll();
	await days(0);
	expect(await found()).toEqual([1, 1, 1, 1]);
	await days(-1);
	expect(await found()).toEqual([0, 0, 0, 0]);
});
