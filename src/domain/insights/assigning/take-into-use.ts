// A person takes a version into use after seeing what it changes: only then does anything move.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed, Refused } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { informing } from '../reading-purposes.ts';
import { listAssigners, lockLearning, setInUse, type Of } from './assigner.store.server.ts';
import { deleteAutoBut } from './auto.store.server.ts';

export async function takeIntoUse(tx: Tx, by: Member, of: Of, number: number, now: Date): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('take over what the machine learnt');
	await lockLearning(tx, of);
	const [newest] = await listAssigners(tx, of);
	if (!newest) throw new Refused('Nothing was learnt yet. Learn first, and look at what would change.');
	// What was shown before is no longer what would change.
	if (newest.number !== number) throw new Refused('It was learnt again meanwhile. Look at what changes now.');
	await setInUse(tx, of, number, now);
	await forPurpose(tx, informing(by, of.scope), () => deleteAutoBut(tx, of, [number]));
	await noteAudit(tx, by, { kind: 'assigner-taken', subject: of.pollId }, now);
}
