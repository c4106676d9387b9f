import type { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, Refused } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { findOpenRequest } from './find-open-request.ts';
import { mayKeepRegister } from './permission.ts';
import type { answerInput } from './rights-request.ts';
import { setAnswered } from './rights-request.store.server.ts';

/** Stops a request's clock: on which day it was answered, and what came of it. */
export async function answerRequest(
	tx: Tx,
	by: Member,
	input: z.output<typeof answerInput>,
	now: Date
): Promise<void> {
	if (!mayKeepRegister(by)) throw new NotAllowed('answer requests');
	const request = await findOpenRequest(tx, by, input.request);
	if (input.answeredOn > dayOf(now) || input.answeredOn < request.receivedOn)
		throw new Refused('This day cannot be.', {
			answeredOn: 'Give a day from when it came until today.'
		});
	await setAnswered(tx, by.workspaceId, request.id, input.answeredOn, input.outcome);
	await noteAudit(tx, by, { kind: 'request-answered', subject: request.pollId }, now);
}
