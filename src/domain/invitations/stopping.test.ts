// Saying stop, being taken off, and the last day of a list: each reaches every place where an address is held.
import { expect, test } from 'vitest';
import { invitedPeople, personalToken, stopToken } from '../../../tests/support/invited-people.ts';
import { tablesHolding } from '../../../tests/support/search-database.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { forContacts } from '#db/scope.ts';
import { listedMac } from '../answers/keyed-secrets.ts';
import { eraseResponse } from '../retention/erase-response.ts';
import { noteBounces } from './note-bounces.ts';
import { readInvitedPoll } from './read-invited-poll.ts';
import { readStopToken, stopTokenOf } from './stop-token.ts';
import { stopWriting } from './stop-writing.ts';
import { sweepLists } from './sweep-lists.ts';
import { unlistAddress } from './unlist-address.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

async function oneInvited(address = 'maria@example.org') {
	const it = await invitedPeople(database);
	await it.list(address);
	await it.invite();
	await it.deliver();
	const { text = '' } = it.letters[0] ?? {};
	const mac = listedMac(secret, it.by.workspaceId, address);
	const held = async () =>
		(await all`select 1 from contact.listed where workspace_id = ${it.by.workspaceId}`).length;
	return { it, token: personalToken(text), stop: stopToken(text), mac, held };
}

test('one press: off every list, no letter that waits, no invitation; a list that brings the address again leaves it out', async () => {
	const { it, token, stop, held } = await oneInvited();
	await it.list('Maria@example.org\ntom@example.org');
	expect(await held()).toBe(3);
	await it.remind(days(4));
	await stopWriting(db, secret, stop, new Date());
	await stopWriting(db, secret, stop, new Date());
	expect(await held()).toBe(1);
	expect(await it.deliver(days(4))).toBe(0);
	await expect(readInvitedPoll(db, token)).rejects.toThrow('You said that you want no more letters');
	expect(await it.list('MARIA@example.org\nann@example.org')).toMatchObject({ taken: 1, stopped: 1 });
	await it.invite();
	await it.deliver();
	expect(it.letters.filter(({ to }) => to === 'maria@example.org')).toHaveLength(1);
	expect(await tablesHolding(database, 'maria@example.org')).toEqual([]);
	expect(
		await all`select kind from audit_entry where kind = 'stop-said' and workspace_id = ${it.by.workspaceId}`
	).toHaveLength(1);
});

test('a stop holds when the list is long deleted, and nobody of the app can take it back', async () => {
	const { it, stop, mac, held } = await oneInvited();
	await sweepLists(db, days(10));
	expect(await held()).toBe(1);
	await sweepLists(db, days(250));
	expect(await held()).toBe(0);
	expect(await all`select 1 from contact.invitation where poll_id = ${it.pollId}`).toEqual([]);
	await stopWriting(db, secret, stop, days(250));
	expect(await it.list('maria@example.org\ntom@example.org')).toMatchObject({ taken: 1, stopped: 1 });
	const undo = it.inside((tx) =>
		forContacts(tx, { reader: 'x', purpose: 'invite' }, () =>
			tx.deleteFrom('contact.stop').where('address_mac', '=', mac).execute()
		)
	);
	await expect(undo).rejects.toThrow('permission denied');
});

test('a stop link is this server’s, of one address and one workspace; any other stops nobody', async () => {
	const { it, stop } = await oneInvited();
	const other = await oneInvited('tom@example.org');
	expect(readStopToken(secret, stop)?.workspaceId).toBe(it.by.workspaceId);
	const bytes = Buffer.from(stop, 'base64url');
	const theirs = Buffer.from(other.stop, 'base64url');
	const forged = [
		'',
		'x',
		stop.slice(1),
		stopTokenOf('ab'.repeat(32), it.by.workspaceId, 'maria@example.org'),
		Buffer.concat([theirs.subarray(0, 16), bytes.subarray(16)]).toString('base64url'),
		Buffer.concat([bytes.subarray(0, 16), theirs.subarray(16)]).toString('base64url')
	];
	for (const token of forged)
		await expect(stopWriting(db, secret, token, new Date())).rejects.toThrow('stop link');
	expect(
		await all`select 1 from contact.stop where workspace_id in (${it.by.workspaceId}, ${other.it.by.workspaceId})`
	).toEqual([]);
	// The database lets a stop reach the one address it is for.
	const wider = it.inside((tx) =>
		forContacts(tx, { reader: 'respondent', purpose: 'stop' }, () =>
			tx.deleteFrom('contact.listed').where('workspace_id', '=', it.by.workspaceId).executeTakeFirst()
		)
	);
	expect((await wider).numDeletedRows).toBe(0n);
});

test('whoever erases their answers leaves the lists, and so does whoever asks at the desk', async () => {
	const { it, token, held } = await oneInvited();
	const code = await it.answer(token);
	expect(await held()).toBe(1);
	await eraseResponse(db, secret, code ?? '', new Date());
	expect(await held()).toBe(0);
	// Erasing is no stop: they may be asked anew.
	expect(await it.list('maria@example.org')).toMatchObject({ taken: 1 });
	const off = (stop?: 'yes') =>
		it.inside((tx) => unlistAddress(tx, secret, it.by, { address: ' Maria@example.org', stop }, new Date()));
	expect(await off()).toBe(1);
	expect(await it.list('maria@example.org')).toMatchObject({ taken: 1 });
	await it.invite();
	await it.deliver();
	expect(await off('yes')).toBe(1);
	expect(await held()).toBe(0);
	await expect(readInvitedPoll(db, personalToken(it.letters.at(-1)?.text ?? ''))).rejects.toThrow(
		'You said that you want no more letters'
	);
	expect(await it.list('maria@example.org\ntom@example.org')).toMatchObject({ taken: 1, stopped: 1 });
});

test('an address that letters do not reach is written to no more, by whichever list', async () => {
	const { it } = await oneInvited();
	const noted = await it.inside((tx) =>
		noteBounces(tx, secret, it.by, 'MARIA@example.org\nx@example.org', new Date())
	);
	expect(noted).toBe(1);
	await expect(it.remind(days(4))).rejects.toThrow('nobody to remind');
	await it.list('maria@example.org');
	await expect(it.invite()).rejects.toThrow('nobody on this list');
});

test('past its day a list gives back nobody, before any sweep', async () => {
	const { it } = await oneInvited();
	await all`update contact.listed set delete_after = current_date - 1 where workspace_id = ${it.by.workspaceId}`;
	await expect(it.remind(days(4))).rejects.toThrow('nobody to remind');
	await expect(it.invite()).rejects.toThrow('nobody on this list');
});

test('neither who serves nor who reads answers sees an address on a list; who is on lists sees no answer', async () => {
	const { it } = await oneInvited();
	const read = (table: 'contact.listed' | 'contact.stop' | 'contact.invitation') =>
		it.inside((tx) => tx.selectFrom(table).selectAll().execute());
	for (const table of ['contact.listed', 'contact.stop', 'contact.invitation'] as const)
		await expect(read(table)).rejects.toThrow('permission denied');
	for (const purpose of ['contact', 'tell', 'own', 'inform'] as const)
		expect(
			await it.inside((tx) =>
				forContacts(tx, { reader: 'x', purpose }, () => tx.selectFrom('contact.listed').selectAll().execute())
			)
		).toEqual([]);
});
