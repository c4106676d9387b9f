import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { deleteMembership, listPeople, setRole } from './membership.store.server.ts';
import { mayInvite, type Member, type Role } from './membership.ts';

/** Gives a member another role. A workspace keeps at least one owner. */
export async function changeRole(
	tx: Tx,
	by: Member,
	accountId: string,
	role: Role,
	now: Date
): Promise<void> {
	if (!mayInvite(by)) throw new NotAllowed('change roles');
	await mustLeaveAnOwner(tx, by, accountId, role !== 'owner');
	await setRole(tx, by.workspaceId, accountId, role);
	await noteAudit(tx, by, { kind: `made-${role}`, subject: null, whom: accountId }, now);
}

/** Takes a member out of the workspace; or lets oneself out. A workspace keeps at least one owner. */
export async function removeMember(tx: Tx, by: Member, accountId: string, now: Date): Promise<void> {
	if (!mayInvite(by) && by.accountId !== accountId) throw new NotAllowed('remove people');
	await mustLeaveAnOwner(tx, by, accountId, true);
	await deleteMembership(tx, by.workspaceId, accountId);
	const left = by.accountId === accountId;
	const kind = left ? 'member-left' : 'member-removed';
	await noteAudit(tx, by, { kind, subject: null, ...(left ? {} : { whom: accountId }) }, now);
}

async function mustLeaveAnOwner(tx: Tx, by: Member, accountId: string, ceases: boolean): Promise<void> {
	const people = await listPeople(tx, by.workspaceId);
	const person = people.find((each) => each.accountId === accountId);
	if (!person) throw new NotFound('member');
	const owners = people.filter((each) => each.role === 'owner');
	if (ceases && person.role === 'owner' && owners.length === 1)
		throw new Refused('A workspace needs an owner. Make somebody else owner first.');
}
