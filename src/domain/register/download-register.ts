import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import type { Member } from '../workspaces/membership.ts';
import { readRegister } from './read-register.ts';
import { registerCsv } from './register-csv.ts';

/** The register as a file to take away. */
export async function downloadRegister(tx: Tx, by: Member, now: Date): Promise<string> {
	const csv = registerCsv(await readRegister(tx, by));
	await noteAudit(tx, by, { kind: 'register-downloaded', subject: null }, now);
	return csv;
}
