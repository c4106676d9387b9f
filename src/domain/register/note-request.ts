import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, Refused } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { mayKeepRegister } from './permission.ts';
import { listPublished } from './register.store.server.ts';
import { dueOn, type RequestInput } from './rights-request.ts';
import { insertRequest } from './rights-request.store.server.ts';

/** Writes down a request that came by letter or mail; its clock runs from the day it came. Returns its id. */
export async function noteRequest(tx: Tx, by: Member, input: RequestInput, now: Date): Promise<string> {
	if (!mayKeepRegister(by)) throw new NotAllowed('write requests down');
	const { kind, receivedOn, note } = input;
	if (receivedOn > dayOf(now))
		throw new Refused('This day lies ahead.', { receivedOn: 'Give the day it came, today at the latest.' });
	const pollId = input.poll || null;
	const published = await listPublished(tx, by.workspaceId);
	if (pollId && !published.some((version) => version.pollId === pollId))
		throw new Refused('This poll is not in this workspace.', { poll: 'Choose a poll of this workspace.' });
	const request = { kind, pollId, receivedOn, dueOn: dueOn(receivedOn), note };
	const id = await insertRequest(tx, by, request, now);
	await noteAudit(tx, by, { kind: 'request-noted', subject: pollId }, now);
	return id;
}
