import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/open.ts';
import { tokenHash } from '../accounts/token.ts';
import { invitationToken } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotFound, Refused } from '../errors.ts';
import { putSharing } from '../polls/sharing.store.server.ts';
import type { Member } from '../workspaces/membership.ts';
import { findList, forInviting } from './address-list.store.server.ts';
import { insertInvitations, insertRound, insertWaiting, listInvitable } from './invitation.store.server.ts';
import { openToInviting } from './open-to-inviting.ts';

/**
 * Has a letter written to each on a list who may be invited. Where the poll knows people by a contact, each gets a personal
 * link; in any other mode (E1) all get the common one, and nobody can be noted as having answered. `fits`: the author has
 * read what the statement says of how people were reached, and it is true of this list. `own`: a line of theirs, in the letter
 * and its reminders. Returns how many are written to.
 */
export async function invitePeople(
	tx: Tx,
	secret: string,
	by: Member,
	{ pollId, listId, fits, own = '' }: { pollId: string; listId: string; fits: boolean; own?: string },
	now: Date
): Promise<number> {
	const { content } = await openToInviting(tx, by, pollId, now);
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findList(tx, by.workspaceId, listId))) throw new NotFound('list');
	if (!fits)
		throw new Refused('The statement must be true of these people.', {
			fits: 'Read it, and tick this if it is. Otherwise change the statement and publish it first.'
		});
	const isPersonal = content.intent.identity === 'identified';
	const roundId = await insertRound(tx, at, { listId, own, by: by.accountId }, now);
	const invitations = await forInviting(tx, by.accountId, async () => {
		const fresh = (await listInvitable(tx, at, listId)).map((mac) => {
			const link = randomUUID();
			return { link, mac, tokenHash: isPersonal ? tokenHash(invitationToken(secret, link)) : null };
		});
		await insertInvitations(tx, at, { listId, roundId }, fresh, dayOf(now));
		return fresh;
	});
	if (invitations.length === 0)
		throw new Refused(
			'There is nobody on this list to write to: they were invited before, said stop, or letters do not reach them.'
		);
	await insertWaiting(
		tx,
		at,
		'poll.invited',
		invitations.map(({ link }) => link),
		now
	);
	if (isPersonal) await putSharing(tx, at, { personalLinks: true }, by.accountId, now);
	await noteAudit(tx, by, { kind: 'people-invited', subject: pollId }, now);
	return invitations.length;
}
