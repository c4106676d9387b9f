import type { Tx } from '#db/open.ts';
import { noteErasures } from '../consent/erasure-log.store.server.ts';
import { dayOf } from '../calendar.ts';
import { sweepAll } from './sweep.store.server.ts';

/** Inside a restore: deletes what is past its day in every workspace, before anybody can read it. */
export async function sweepRestored(tx: Tx, secret: string, now: Date): Promise<number> {
	const on = dayOf(now);
	const gone = await sweepAll(tx, on);
	for (const workspaceId of new Set(gone.map((row) => row.workspaceId))) {
		const ofOne = gone.filter((row) => row.workspaceId === workspaceId);
		await noteErasures(
			tx,
			secret,
			workspaceId,
			ofOne.map(({ responseId }) => ({ workspaceId, responseId, what: 'erased', on }))
		);
	}
	return gone.length;
}
