import type { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, Refused } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { findOpenRequest } from './find-open-request.ts';
import { mayKeepRegister } from './permission.ts';
import { extendedUntil, type extensionInput } from './rights-request.ts';
import { setExtended } from './rights-request.store.server.ts';

/** Gives a request two further months, once. The person must be told within the first month, so later it is refused. */
export async function extendRequest(
	tx: Tx,
	by: Member,
	input: z.output<typeof extensionInput>,
	now: Date
): Promise<void> {
	if (!mayKeepRegister(by)) throw new NotAllowed('extend requests');
	const request = await findOpenRequest(tx, by, input.request);
	if (request.extendedUntil) throw new Refused('This request was extended already; the law allows it once.');
	if (dayOf(now) > request.dueOn)
		throw new Refused('The first month is over, so it cannot be extended any more. Answer it now.');
	await setExtended(tx, by.workspaceId, request.id, extendedUntil(request.dueOn), input.reason);
	await noteAudit(tx, by, { kind: 'request-extended', subject: request.pollId }, now);
}
