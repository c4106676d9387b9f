import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotFound } from '../errors.ts';
import type { PollContent } from '../polls/poll.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { currentThemes, idsCountedUnder } from './codebook.ts';
import { readCodebook } from './codebook.store.server.ts';
import { protectPeople } from './disclosure.ts';
import { readEvidence } from './evidence/read-evidence.ts';
import { readMissing } from './evidence/read-missing.ts';
import { wilson } from './measures/wilson.ts';
import { informing } from './reading-purposes.ts';
import { countThemes } from './read-board.ts';
import { countPeople, listCodings } from './reading.store.server.ts';

/**
 * A theme down to its evidence. Those who may read answers see all of it, as written; a reader sees only words
 * that were released, masked, and no theme that is under the smallest group.
 */
export async function readTheme(
	tx: Tx,
	by: Member,
	poll: { pollId: string; scope: number; content: PollContent },
	themeId: string,
	page: number,
	now: Date
) {
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const book = await readCodebook(tx, by.workspaceId);
	const themes = currentThemes(book);
	const theme = themes.find((each) => each.id === themeId);
	if (!theme) throw new NotFound('theme');
	const ids = idsCountedUnder(book, themeId);
	const { read, codings } = await forPurpose(tx, informing(by, poll.scope), async () => ({
		...(await countPeople(tx, at)),
		codings: await listCodings(tx, at)
	}));
	const k = poll.content.intent.seenBy.smallestGroup;
	const people = countThemes(book, codings).get(themeId) ?? 0;
	const shown = protectPeople(people, read, k);
	if (!shown && !mayReadAnswers(by)) throw new NotFound('theme');

	const evidence = await readEvidence(tx, by, poll, ids, page);
	const count = shown?.people ?? 0;
	if (mayReadAnswers(by) && evidence.seen > 0)
		await noteAudit(tx, by, { kind: 'answers-read', subject: poll.pollId }, now);
	return {
		theme,
		k,
		others: mayReadAnswers(by) ? themes.filter((each) => each.id !== themeId) : [],
		shown: shown && { ...shown, base: read, share: count / read, ...wilson(count, read) },
		...evidence,
		missing: await readMissing(tx, by, poll),
		seesAll: mayReadAnswers(by)
	};
}
