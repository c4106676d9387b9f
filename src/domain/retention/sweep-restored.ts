import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { noteErased } from '../consent/erasure-log.store.server.ts';
import { dayOf } from '../calendar.ts';
import { sweepAll } from './sweep.store.server.ts';

/** Inside a restore: deletes what is past its day in every workspace, before anybody can read it. */
export async function sweepRestored(tx: Tx, secret: string, now: Date): Promise<number> {
	const on = dayOf(now);
	const gone = await sweepAll(tx, on);
	for (const workspaceId of new Set(gone.map((row) => row.workspaceId))) {
		const here = gone.filter((row) => row.workspaceId === workspaceId);
		await noteErased(
			tx,
			secret,
			workspaceId,
			here.map((row) => row.responseId),
			on
		);
		for (const subject of new Set(here.map((row) => row.pollId)))
			await noteAudit(
				tx,
				{ workspaceId, accountId: null },
				{ kind: 'answers-expired', subject },
				new Date(on)
			);
	}
	return gone.length;
}
