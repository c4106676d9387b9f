import type { Tx } from '#db/open.ts';
import { NotAllowed } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { mayKeepRegister } from './permission.ts';
import { clockOf, deadlineOf, inOrder, type Clock, type RightsRequest } from './rights-request.ts';
import { listRequests } from './rights-request.store.server.ts';

export type ClockedRequest = RightsRequest & { clock: Clock; deadline: string; mayExtend: boolean };

/** The requests of a workspace with their clocks, the most pressing first. */
export async function readRequests(tx: Tx, by: Member, today: string): Promise<ClockedRequest[]> {
	if (!mayKeepRegister(by)) throw new NotAllowed('read requests');
	return inOrder(await listRequests(tx, by.workspaceId)).map((request) => ({
		...request,
		clock: clockOf(request, today),
		deadline: deadlineOf(request),
		mayExtend: !request.answeredOn && !request.extendedUntil && today <= request.dueOn
	}));
}
