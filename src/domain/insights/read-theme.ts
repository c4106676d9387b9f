import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotFound } from '../errors.ts';
import type { PollContent } from '../polls/poll.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { currentThemes, idsCountedUnder } from './codebook.ts';
import { readCodebook } from './codebook.store.server.ts';
import { themeOver } from './edition/theme-over.ts';
import { readEvidence } from './evidence/read-evidence.ts';
import { readSnapshot } from './snapshots/read-snapshot.ts';
import type { CountedTheme, SnapshotContent } from './snapshots/snapshot.ts';

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
	const { snapshot } = await readSnapshot(tx, { ...at, scope: poll.scope }, now);
	const told = snapshot?.content ?? null;
	const k = poll.content.intent.seenBy.smallestGroup;
	const counted = snapshot?.content.themes.find(({ id }) => id === themeId) ?? null;
	if (!counted && !mayReadAnswers(by)) throw new NotFound('theme');

	const evidence = await readEvidence(tx, by, poll, ids, page);
	if (mayReadAnswers(by) && evidence.seen > 0)
		await noteAudit(tx, by, { kind: 'answers-read', subject: poll.pollId }, now);
	return {
		theme,
		k,
		others: mayReadAnswers(by) ? themes.filter((each) => each.id !== themeId) : [],
		shown: counted && shownOf(counted),
		over: snapshot && counted && themeOver(snapshot.content, themeId),
		...evidence,
		against: counted?.against ?? null,
		missing: told && missingIn(told),
		seesAll: mayReadAnswers(by)
	};
}

const shownOf = ({ people, orMore, base, share, low, high, how, audited }: CountedTheme) => ({
	...{ people, orMore, base, share, low, high, how, audited }
});

/** Who does not speak in a theme, as far as that can be known. `notRead`: null where they are too few to be told. */
const missingIn = ({ absent, notRead }: SnapshotContent) => ({
	wroteNothing: absent?.wroteNothing ?? 'hidden',
	notQuotable: absent?.notQuotable ?? 'hidden',
	notRead
});
export type Missing = ReturnType<typeof missingIn>;
