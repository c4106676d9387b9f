import type { Database, Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { z } from 'zod';
import { email } from '../accounts/account.input.ts';
import { findAccount, insertAccount } from '../accounts/account.store.server.ts';
import type { Account } from '../accounts/account.ts';
import { findLink, replaceInvitation, takeLink } from '../accounts/link.store.server.ts';
import { hashPassword } from '../accounts/password.ts';
import { newToken, tokenHash } from '../accounts/token.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { insertMembership, readWorkspace } from './workspace.store.server.ts';
import { listPeople } from './membership.store.server.ts';
import { mayInvite, ROLES, type Member } from './membership.ts';

const DAYS = 14;
const role = z.enum(ROLES, 'Choose what they may do.');
export const invitationInput = z.object({ email, role });

/** Invites a person by e-mail; returns the token of a link that works once, for 14 days. */
export async function inviteMember(
	tx: Tx,
	by: Member,
	input: z.output<typeof invitationInput>,
	now: Date
): Promise<string> {
	if (!mayInvite(by)) throw new NotAllowed('invite people');
	const people = await listPeople(tx, by.workspaceId);
	if (people.some((person) => person.email.toLowerCase() === input.email.toLowerCase()))
		throw new Refused('They are a member here already.', { email: 'This person is here already.' });
	const token = newToken();
	await replaceInvitation(
		tx,
		tokenHash(token),
		{ ...input, workspaceId: by.workspaceId, invitedBy: by.accountId },
		new Date(now.getTime() + DAYS * 86_400_000)
	);
	await noteAudit(tx, by, { kind: 'member-invited', subject: null }, now);
	return token;
}

export type Invitation = { email: string; workspaceName: string; hasAccount: boolean };

/** What the holder of the link is invited to; null when the link does not work any more. */
export async function readInvitation(db: Database, token: string, now: Date): Promise<Invitation | null> {
	const link = await findLink(db, 'invitation', tokenHash(token), now);
	if (!link?.email || !link.workspaceId) return null;
	const workspace = await readWorkspace(db, link.workspaceId);
	const account = await findAccount(db, link.email);
	return { email: link.email, workspaceName: workspace?.name ?? '', hasAccount: account !== null };
}

/**
 * The invited person joins: with a new account, or, signed in, with the one they have. Returns the account's id and where
 * they now belong. An invitation is for one e-mail address and nobody else.
 */
export async function acceptInvitation(
	db: Database,
	token: string,
	who: { signedIn: Account } | { name: string; password: string },
	now: Date
): Promise<{ accountId: string; address: string }> {
	if (!(await findLink(db, 'invitation', tokenHash(token), now))) throw new NotFound('invitation');
	const passwordHash = 'password' in who ? await hashPassword(who.password) : '';
	const taken = await db.transaction().execute(async (tx) => {
		const link = await takeLink(tx, 'invitation', tokenHash(token), now);
		if (!link?.email || !link.workspaceId) throw new NotFound('invitation');
		const known = await findAccount(tx, link.email);
		if ('signedIn' in who && who.signedIn.id !== known?.id)
			throw new Refused('This invitation is for another e-mail address. Sign out, then open it again.');
		if ('password' in who && known)
			throw new Refused('You have an account under this address. Sign in, then open the invitation again.');
		const accountId =
			known?.id ??
			(await insertAccount(tx, { email: link.email, name: 'name' in who ? who.name : '', passwordHash }));
		return { accountId, workspaceId: link.workspaceId, role: role.parse(link.role) };
	});
	await inWorkspace(db, taken.workspaceId, async (tx) => {
		await insertMembership(tx, taken.workspaceId, taken.accountId, taken.role);
		await noteAudit(tx, taken, { kind: 'member-joined', subject: null }, now);
	});
	const workspace = await readWorkspace(db, taken.workspaceId);
	return { accountId: taken.accountId, address: workspace?.address ?? '' };
}
