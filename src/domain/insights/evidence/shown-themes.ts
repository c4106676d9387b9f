import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import type { PollContent } from '../../polls/poll.ts';
import { mayReadAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes, type Codebook } from '../codebook.ts';
import { protectPeople } from '../disclosure.ts';
import { countThemes } from '../read-board.ts';
import { informing } from '../reading-purposes.ts';
import { countPeople, listCodings } from '../reading.store.server.ts';

/** The themes whose page this member may open: all for those who read answers, else those that the board shows. */
export async function readShownThemes(
	tx: Tx,
	by: Member,
	poll: { pollId: string; scope: number; content: PollContent },
	book: Codebook
): Promise<Set<string>> {
	const ids = currentThemes(book).map(({ id }) => id);
	if (mayReadAnswers(by)) return new Set(ids);
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const { read, codings } = await forPurpose(tx, informing(by, poll.scope), async () => ({
		...(await countPeople(tx, at)),
		codings: await listCodings(tx, at)
	}));
	const people = countThemes(book, codings);
	const k = poll.content.intent.seenBy.smallestGroup;
	return new Set(ids.filter((id) => protectPeople(people.get(id) ?? 0, read, k) !== null));
}
