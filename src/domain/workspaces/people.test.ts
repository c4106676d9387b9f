import { expect, test } from 'vitest';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { askNewPassword } from '../accounts/ask-new-password.ts';
import { changePassword, setNewPassword } from '../accounts/set-new-password.ts';
import { checkSession } from '../accounts/session.ts';
import { signIn } from '../accounts/sign-in.ts';
import { changeRole, removeMember } from './change-member.ts';
import { acceptInvitation, inviteMember, readInvitation } from './invite-member.ts';
import { findMember, listPeople } from './membership.store.server.ts';

const database = await testDatabase();
const { db } = database;
const now = new Date();
const newcomer = { name: 'Tom', password: 'four quiet words here' };

test('an invitation makes one member with the role it names, once, and is for one address', async () => {
	const by = await aMember(database);
	const invite = (email: string) =>
		inWorkspace(db, by.workspaceId, (tx) => inviteMember(tx, by, { email, role: 'reader' }, now));
	const token = await invite('tom@example.org');
	expect(await readInvitation(db, token, now)).toEqual({
		email: 'tom@example.org',
		workspaceName: by.workspaceName,
		hasAccount: false
	});
	const { accountId, address } = await acceptInvitation(db, token, newcomer, now);
	const tom = { id: accountId, email: 'tom@example.org', name: 'Tom' };
	expect((await findMember(db, tom, address))?.role).toBe('reader');
	await expect(acceptInvitation(db, token, newcomer, now)).rejects.toMatchObject({ code: 'not-found' });
	await expect(invite('TOM@example.org')).rejects.toMatchObject({ fields: { email: expect.any(String) } });

	const other = await aMember(database);
	const forTom = await inWorkspace(db, other.workspaceId, (tx) =>
		inviteMember(tx, other, { email: 'tom@example.org', role: 'author' }, now)
	);
	const stranger = { id: by.accountId, email: 'x@example.org', name: 'X' };
	await expect(acceptInvitation(db, forTom, { signedIn: stranger }, now)).rejects.toThrow('another e-mail');
	await expect(acceptInvitation(db, forTom, newcomer, now)).rejects.toThrow('Sign in');
	await acceptInvitation(db, forTom, { signedIn: tom }, now);
	expect((await findMember(db, tom, other.workspaceAddress))?.role).toBe('author');
});

test('an invitation ends after 14 days, and a newer one replaces it', async () => {
	const by = await aMember(database);
	const invite = () =>
		inWorkspace(db, by.workspaceId, (tx) =>
			inviteMember(tx, by, { email: 'eve@example.org', role: 'reader' }, now)
		);
	const [old, fresh] = [await invite(), await invite()];
	expect(await readInvitation(db, old, now)).toBeNull();
	expect(await readInvitation(db, fresh, new Date(now.getTime() + 15 * 86_400_000))).toBeNull();
	expect(await readInvitation(db, fresh, now)).not.toBeNull();
});

test('only an owner invites and changes roles; the last owner stays', async () => {
	const by = await aMember(database);
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	const token = await inside((tx) => inviteMember(tx, by, { email: 'ann@example.org', role: 'author' }, now));
	const { accountId } = await acceptInvitation(db, token, { ...newcomer, name: 'Ann' }, now);
	const ann = { ...by, accountId, role: 'author' as const };
	await expect(
		inside((tx) => inviteMember(tx, ann, { email: 'a@example.org', role: 'reader' }, now))
	).rejects.toMatchObject({ code: 'not-allowed' });
	await expect(inside((tx) => changeRole(tx, ann, accountId, 'owner', now))).rejects.toMatchObject({
		code: 'not-allowed'
	});
	await expect(inside((tx) => changeRole(tx, by, by.accountId, 'reader', now))).rejects.toThrow(
		'needs an owner'
	);
	await expect(inside((tx) => removeMember(tx, by, by.accountId, now))).rejects.toThrow('needs an owner');
	await inside((tx) => changeRole(tx, by, accountId, 'owner', now));
	await inside((tx) => removeMember(tx, by, by.accountId, now));
	expect((await inside((tx) => listPeople(tx, by.workspaceId))).map((person) => person.name)).toEqual([
		'Ann'
	]);
});

test('a forgotten password is replaced once, within the hour, and every session ends', async () => {
	const by = await aMember(database);
	const token = await inWorkspace(db, by.workspaceId, (tx) =>
		inviteMember(tx, by, { email: 'mo@example.org', role: 'reader' }, now)
	);
	const { accountId } = await acceptInvitation(db, token, newcomer, now);
	const enter = (password: string) => signIn(db, { email: 'mo@example.org', password }, 'a test', now);
	const session = await enter(newcomer.password);
	expect(await askNewPassword(db, 'nobody@example.org', now)).toBeNull();
	const link = (await askNewPassword(db, 'mo@example.org', now)) ?? '';
	const late = new Date(now.getTime() + 61 * 60_000);
	await expect(setNewPassword(db, link, 'other quiet words', late)).rejects.toMatchObject({
		code: 'not-found'
	});
	await setNewPassword(db, link, 'other quiet words', now);
	await expect(setNewPassword(db, link, 'third quiet words', now)).rejects.toMatchObject({
		code: 'not-found'
	});
	expect(await checkSession(db, session, now)).toBeNull();
	await expect(enter(newcomer.password)).rejects.toThrow('do not belong together');
	await enter('other quiet words');
	const mo = { id: accountId, email: 'mo@example.org', name: 'Mo' };
	await expect(
		changePassword(db, mo, { old: 'wrong', password: 'fourth quiet words' })
	).rejects.toMatchObject({
		code: 'refused'
	});
	await changePassword(db, mo, { old: 'other quiet words', password: 'fourth quiet words' });
	await enter('fourth quiet words');
});
