import type { Tx } from '#db/open.ts';
import { enterWorkspace } from '#db/scope.ts';
import { dayOf } from '../calendar.ts';
import { noteAudit } from './note-audit.ts';

type RespondentKind =
	'consent-withdrawn' | 'purpose-withdrawn' | 'answers-changed' | 'receipt-replaced' | 'response-erased';

/**
 * Notes that somebody who answered this poll used a right of theirs: not who, and only the day, since a moment would tell
 * more than is kept of an erasure anywhere else. Turns `tx` towards the workspace.
 */
export async function noteRespondent(
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	kind: RespondentKind,
	now: Date
): Promise<void> {
	await enterWorkspace(tx, at.workspaceId);
	const nobody = { workspaceId: at.workspaceId, accountId: null };
	await noteAudit(tx, nobody, { kind, subject: at.pollId }, new Date(dayOf(now)));
}
