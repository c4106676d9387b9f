import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import type { Member } from '../workspaces/membership.ts';
import type { Drill } from './breach.ts';
import { responseIdsCsv } from './response-ids-csv.ts';
import { runDrill } from './run-drill.ts';

/** The ids of the responses that a drill found, as a file to take away. */
export async function downloadResponseIds(tx: Tx, by: Member, drill: Drill, now: Date): Promise<string> {
	const { responseIds } = await runDrill(tx, by, drill);
	await noteAudit(tx, by, { kind: 'response-ids-downloaded', subject: null }, now);
	return responseIdsCsv(responseIds);
}
