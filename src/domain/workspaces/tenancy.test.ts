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
