import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { isZone, momentIn } from '../zoned-time.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { findDraft } from './poll.store.server.ts';
import { putSharing } from './sharing.store.server.ts';

const clock = z
	.string()
	.trim()
	.regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)?$/, 'Write day and time, or leave both empty.')
	.refine((typed) => typed === '' || !Number.isNaN(Date.parse(`${typed}Z`)), 'There is no such day or time.')
	.default('');

export const scheduleInput = z.object({
	/** As clocks of the zone show it: 2026-12-03T09:00. Empty: at once, or with no end. */
	opens: clock,
	closes: clock,
	zone: z.string().max(60).refine(isZone, 'Choose a time zone, such as Europe/London.').default('UTC')
});

/** Sets from when until when a poll takes answers, also before it is published. Those given stay; who is late is told so. */
export async function schedulePoll(
	tx: Tx,
	by: Member,
	pollId: string,
	schedule: z.infer<typeof scheduleInput>,
	now: Date
): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!(await findDraft(tx, at))) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('set when this poll is open');
	const { zone } = schedule;
	const opensAt = schedule.opens ? momentIn(zone, schedule.opens) : null;
	const closesAt = schedule.closes ? momentIn(zone, schedule.closes) : null;
	if (opensAt && closesAt && closesAt <= opensAt)
		throw new Refused('It would close before it opens.', {
			closes: 'Choose a time after the one at which it opens.'
		});
	await putSharing(tx, at, { opensAt, closesAt, zone }, by.accountId, now);
	await noteAudit(tx, by, { kind: 'sharing-changed', subject: pollId }, now);
}
