import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { Refused } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { forInviting } from './address-list.store.server.ts';
import { DAYS_BETWEEN, insertWaiting, takeReminders } from './invitation.store.server.ts';
import { openToInviting } from './open-to-inviting.ts';

/** Has a reminder written to those who were invited: where there are personal links, to those who did not answer; otherwise to
 *  all, since nobody can know who did, and the letter says so. At most two for each. Returns how many are written to. */
export async function remindPeople(tx: Tx, by: Member, pollId: string, now: Date): Promise<number> {
	await openToInviting(tx, by, pollId, now);
	const at = { workspaceId: by.workspaceId, pollId };
	const links = await forInviting(tx, by.accountId, () => takeReminders(tx, at, dayOf(now)));
	if (links.length === 0)
		throw new Refused(
			`There is nobody to remind now. Each gets at most two reminders, and not within ${DAYS_BETWEEN} days of the last letter.`
		);
	await insertWaiting(tx, at, 'poll.reminded', links, now);
	await noteAudit(tx, by, { kind: 'people-reminded', subject: pollId }, now);
	return links.length;
}
