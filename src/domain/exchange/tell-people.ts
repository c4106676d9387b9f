import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { listOutcomes } from '../decisions/outcome.store.server.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayDecide, type Member } from '../workspaces/membership.ts';
import { insertLetters, insertTelling } from './letter.store.server.ts';
import { readContacts } from './read-contacts.ts';

/** Has a letter written to each who asked to hear, about the newest outcome, once. Returns how many that are. */
export async function tellPeople(tx: Tx, by: Member, pollId: string, now: Date): Promise<number> {
	if (!mayDecide(by)) throw new NotAllowed('tell people what came of it');
	const at = { workspaceId: by.workspaceId, pollId };
	if ((await listVersions(tx, at)).length === 0) throw new NotFound('published poll');
	const [outcome] = await listOutcomes(tx, at);
	if (!outcome) throw new Refused('Nothing is published yet. Publish the outcome first, then tell people.');
	const people = await readContacts(tx, at, by.accountId, 'tell');
	if (people.length === 0) throw new Refused('Nobody asked to hear what came of it.');
	const telling = { outcome: outcome.number, letters: people.length, by: by.accountId };
	if (!(await insertTelling(tx, at, telling, now)))
		throw new Refused('This outcome was told already. Each is told once; publish a new one to write again.');
	await insertLetters(
		tx,
		at,
		outcome.number,
		people.map((one) => one.link),
		now
	);
	await noteAudit(tx, by, { kind: 'people-told', subject: pollId }, now);
	return people.length;
}
