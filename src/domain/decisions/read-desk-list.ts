import type { Tx } from '#db/open.ts';
import { dayOf } from '../calendar.ts';
import { readPeopleOf } from '../insights/people-of-polls.ts';
import { listSavers } from '../polls/desk.store.server.ts';
import { inOrder, isCalled } from '../polls/desk-list.ts';
import { findOpening } from '../polls/find-opening.ts';
import { listPolls } from '../polls/poll-list.store.server.ts';
import type { Member } from '../workspaces/membership.ts';
import { readPromises } from './read-promises.ts';

/** So many polls are seen at a glance; of more one wants to look for some. */
const AT_A_GLANCE = 8;

/** The polls of a workspace as its members look through them, those whose title holds `asked`. */
export async function readDeskList(tx: Tx, by: Member, asked: string, now: Date) {
	const all = await listPolls(tx, by.workspaceId);
	const titleOf = ({ title, version }: (typeof all)[number]) => version?.content.title || title;
	const found = all.filter((poll) => isCalled(titleOf(poll), asked));
	const versions = found.flatMap(({ version }) => (version ? [version] : []));
	const answered = await readPeopleOf(tx, by, versions, now);
	const savers = await listSavers(tx, by.workspaceId);
	const polls = [];
	for (const poll of found) {
		const { version, closed } = poll;
		const promises = await readPromises(tx, { ...by, pollId: poll.pollId }, dayOf(now));
		polls.push({
			id: poll.pollId,
			slug: poll.slug,
			title: titleOf(poll),
			state: version ? (await findOpening(tx, { version, closed }, now)).opening : ('draft' as const),
			archived: poll.archived,
			/** null for a draft. */
			answered: answered.get(poll.pollId) ?? null,
			savedAt: poll.savedAt,
			savedBy: savers.get(poll.pollId) ?? null,
			/** What is kept in time needs nobody's attention. */
			promises: promises.filter(({ state }) => state === 'due' || state === 'broken')
		});
	}
	return { polls: inOrder(polls), total: all.length, maySearch: all.length > AT_A_GLANCE };
}
