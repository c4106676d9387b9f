import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { answeredPoll } from '../../../tests/support/answered-poll.ts';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { en } from '../languages/en.ts';
import { readOwnRecord } from './read-own-record.ts';

const database = await testDatabase();
const { db, all, secret } = database;

/** The columns of a table, in alphabetical order. */
const columnsOf = async (schema: string, table: string): Promise<string[]> =>
	(
		await all`select column_name from information_schema.columns
			where table_schema = ${schema} and table_name = ${table}`
	)
		.map((row) => String(row.column_name))
		.sort();

test('what is taken away holds every stored column of the response, its answers, consents, contact and letters', async () => {
	const { answer, at, pollId, by } = await answeredPoll(
		database,
		examplePoll({ identity: 'identified', purposes: ['quote'] })
	);
	const code = await answer({ 'q.better': 'Open on Saturdays', 'contact.email': 'maria@example.org' });
	const [response] = await all`select id from response where poll_id = ${pollId}`;
	const on = { workspace_id: at.workspaceId, response_id: response?.id, question_id: 'better' };
	await all`insert into reading ${all({ ...on, read_by: by.accountId })}`;
	await all`insert into coding ${all({ ...on, theme_id: randomUUID(), span_start: 0, span_end: 4 })}`;
	await all`insert into shown_words ${all({ ...on, theme_id: randomUUID(), released_by: by.accountId })}`;

	await all`
		insert into contact.letter (workspace_id, poll_id, scope, link, token_hash, sent_on, expires_on)
		select workspace_id, poll_id, 2, link, 'h', current_date, current_date from contact.person where poll_id = ${pollId}`;

	const message = {
		workspace_id: at.workspaceId,
		poll_id: pollId,
		made_at: new Date(),
		next_try_at: new Date()
	};
	await all`insert into outbox ${all({ ...message, kind: 'webhook', recipient: 'velo', response_id: response?.id, event: 'response.given' })}`;
	await all`
		insert into outbox (workspace_id, poll_id, kind, contact_link, outcome_number, event, made_at, next_try_at)
		select workspace_id, poll_id, 'letter', link, 1, 'outcome.told', now(), now() from contact.person
		where poll_id = ${pollId}`;
	// Somebody else's: never in this record.
	await all`insert into outbox ${all({ ...message, kind: 'webhook', recipient: 'velo', response_id: randomUUID(), event: 'response.given' })}`;

	const record = await readOwnRecord(db, secret, code, new Date());
	expect(record.messages.map(({ kind }) => kind).sort()).toEqual(['letter', 'webhook']);
	const parts: [string, string, object | null | undefined, Record<string, string>][] = [
		['public', 'response', record.response, en.stored.response],
		['public', 'answer', record.answers[0], en.stored.answer],
		['public', 'consent', record.consents[0], en.stored.consent],
		['contact', 'person', record.contact, en.stored.contact],
		['contact', 'letter', record.letters[0], en.stored.letter],
		['public', 'outbox', record.messages[0], en.stored.message]
	];
	for (const [schema, table, row, names] of parts) {
		const columns = await columnsOf(schema, table);
		expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(columns));
		expect([table, Object.keys(names).sort()]).toEqual([table, columns]);
	}
	expect(record.answers).toHaveLength(2);
	expect(record.consents).toHaveLength(2);
	expect(record.contact).toMatchObject({ address: 'maria@example.org', written_to_in: 'en' });
	expect(record.read_by_the_team).toHaveLength(1);
	expect(record.themes_found).toMatchObject([{ question_id: 'better', span_end: 4 }]);
	// What the team notes is theirs to answer for; who of them noted it is about somebody else.
	for (const [table, rows] of [
		['reading', record.read_by_the_team],
		['coding', record.themes_found],
		['shown_words', record.words_shown]
	] as const) {
		const left = (await columnsOf('public', table)).filter(
			(column) => !['workspace_id', 'response_id'].includes(column) && !/_by$/.test(column)
		);
		expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(left));
	}
});

test('somebody else’s code takes nothing away', async () => {
	await expect(readOwnRecord(db, secret, 'A'.repeat(22), new Date())).rejects.toMatchObject({
		code: 'not-found'
	});
});
