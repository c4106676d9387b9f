import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayDecide, type Member } from '../workspaces/membership.ts';
import { draftOutcome } from './draft-outcome.ts';
import { insertOutcome } from './outcome.store.server.ts';

/** Tells everybody what a poll found and what was decided. What was published before stays to be read. */
export async function publishOutcome(
	tx: Tx,
	by: Member,
	pollId: string,
	words: string,
	now: Date
): Promise<number> {
	if (!mayDecide(by)) throw new NotAllowed('publish outcomes');
	const at = { workspaceId: by.workspaceId, pollId };
	const [version] = await listVersions(tx, at);
	if (!version) throw new NotFound('poll');
	if (!words.trim())
		throw new Refused('Write a few sentences to the people who answered.', {
			words: 'Say in your own words what you learnt and what happens now.'
		});
	if (words.length > 8000)
		throw new Refused('This is too long.', { words: 'Keep it under 8,000 characters.' });
	const content = await draftOutcome(
		tx,
		{ ...at, reader: by.accountId, scope: version.scope },
		version.content,
		words.trim()
	);
	if (content.decisions.every((decision) => decision.status === 'considering'))
		throw new Refused('Nothing is decided yet: record a decision first. “We will not, because …” is one.');
	const number = await insertOutcome(tx, at, content, by.accountId, now);
	await noteAudit(tx, by, { kind: 'outcome-published', subject: pollId }, now);
	return number;
}
