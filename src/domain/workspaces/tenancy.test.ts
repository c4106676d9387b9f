import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { findMember } from './membership.store.server.ts';
import { createOwner } from './create-owner.ts';
import { offerOwner } from '../accounts/offer-owner.ts';

const database = await testDatabase();
const now = new Date();
const input = {
	email: 'ada@example.org',
	name: 'Ada',
	password: 'four quiet words here',
	workspaceName: 'Ada Bikes',
	workspaceAddress: 'ada-bikes'
};

test('the printed link makes one owner, once', async () => {
	const token = await offerOwner(database.db, now);
	if (!token) throw new Error('no link was offered');
	const accountId = await createOwner(database.db, token, input, now);
	const member = await findMember(database.db, { id: accountId, email: '', name: 'Ada' }, 'ada-bikes');
	expect(member?.role).toBe('owner');
	await expect(createOwner(database.db, token, { ...input, email: 'eve@example.org' }, now)).rejects.toThrow(
		'could not find'
	);
	expect(await offerOwner(database.db, now)).toBeNull();
});

test('the policy alone keeps workspaces apart: a query without a condition sees one of them', async () => {
	const [mine, theirs] = [await aMember(database), await aMember(database)];
	const seen = await inWorkspace(database.db, mine.workspaceId, (tx) =>
		tx.selectFrom('membership').select('account_id').execute()
	);
	expect(seen.map((row) => row.account_id)).toEqual([mine.accountId]);
	expect(seen.map((row) => row.account_id)).not.toContain(theirs.accountId);
});

test('the application check alone keeps workspaces apart: with the policy off a stranger is still no member', async () => {
	const [mine, theirs] = [await aMember(database), await aMember(database)];
	await database.all`alter table membership disable row level security`;
	try {
		const account = { id: mine.accountId, email: '', name: '' };
		expect(await findMember(database.db, account, theirs.workspaceAddress)).toBeNull();
		expect(await findMember(database.db, account, mine.workspaceAddress)).not.toBeNull();
	} finally {
		await database.all`alter table membership enable row level security`;
	}
});

test('nobody reads an answer without declaring a purpose', async () => {
	const mine = await aMember(database);
	const read = inWorkspace(database.db, mine.workspaceId, (tx) =>
		tx.selectFrom('answer').select('value').execute()
	);
	await expect(read).rejects.toThrow('permission denied');
});

test.each([
	[
		'response',
		`insert into response (workspace_id, id, poll_id, version, fingerprint, mode, answered_on, delete_after, allowed)
		values ($1, gen_random_uuid(), gen_random_uuid(), 1, '', 'anonymous', current_date, current_date, '{inform}')`
	],
	[
		'answer',
		`insert into answer (workspace_id, response_id, question_id, poll_id, value)
		values ($1, gen_random_uuid(), 'q', gen_random_uuid(), '1')`
	],
	[
		'consent',
		`insert into consent (workspace_id, response_id, purpose, given, wording, language, fingerprint, given_on)
		values ($1, gen_random_uuid(), 'inform', true, '', 'en', '', current_date)`
	],
	[
		'contact.person',
		`insert into contact.person (workspace_id, poll_id, link, sealed, delete_after)
		values ($1, gen_random_uuid(), '', '', current_date)`
	]
])('nobody writes into a workspace they are not turned to: %s', async (_table, statement) => {
	const [mine, theirs] = [await aMember(database), await aMember(database)];
	const write = inWorkspace(database.db, mine.workspaceId, (tx) =>
		sql.raw(statement.replace('$1', `'${theirs.workspaceId}'`)).execute(tx)
	);
	await expect(write).rejects.toThrow('row-level security');
});
