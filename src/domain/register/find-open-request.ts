import type { Tx } from '#db/open.ts';
import { NotFound, Refused } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import type { RightsRequest } from './rights-request.ts';
import { listRequests } from './rights-request.store.server.ts';

/** A request of this workspace that still waits for its answer. */
export async function findOpenRequest(tx: Tx, by: Member, id: string): Promise<RightsRequest> {
	const request = (await listRequests(tx, by.workspaceId)).find((each) => each.id === id);
	if (!request) throw new NotFound('request');
	if (request.answeredOn) throw new Refused('This request was answered already.');
	return request;
}
