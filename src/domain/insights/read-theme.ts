import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotFound } from '../errors.ts';
import type { PollContent } from '../polls/poll.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { currentThemes, idsCountedUnder } from './codebook.ts';
import { readCodebook } from './codebook.store.server.ts';
import { markedWords, type MarkedWords } from './marked-words.ts';
import { informing, quoting } from './reading-purposes.ts';
import { listEvidence } from './reading.store.server.ts';
import { listQuotable, listShownWords } from './shown-words.store.server.ts';
import { readSnapshot } from './snapshots/read-snapshot.ts';
import type { CountedTheme } from './snapshots/snapshot.ts';

export const EVIDENCE_PAGE = 25;

export type Evidence = {
	responseId: string;
	questionId: string;
	question: string;
	answeredOn: string;
	words: MarkedWords;
	mayBeQuoted: boolean;
	isOnCard: boolean;
};

/**
 * A theme down to its evidence. Those who may read answers see all of it, as written; a reader sees only what may be
 * quoted, masked, and no theme that is under the smallest group.
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
	const k = poll.content.intent.seenBy.smallestGroup;
	const counted = snapshot?.content.themes.find(({ id }) => id === themeId) ?? null;
	if (!counted && !mayReadAnswers(by)) throw new NotFound('theme');

	const { quotable, onCard } = await forPurpose(tx, quoting(by, poll.scope), async () => ({
		quotable: await listQuotable(tx, at),
		onCard: (await listShownWords(tx, at)).find((one) => ids.includes(one.themeId))
	}));
	const rows = await forPurpose(
		tx,
		mayReadAnswers(by) ? informing(by, poll.scope) : quoting(by, poll.scope),
		() => listEvidence(tx, at, ids, { limit: EVIDENCE_PAGE + 1, offset: page * EVIDENCE_PAGE })
	);
	const titles = new Map(poll.content.questions.map((question) => [question.id, question.title]));
	const evidence = rows.slice(0, EVIDENCE_PAGE).map((row): Evidence => ({
		responseId: row.responseId,
		questionId: row.questionId,
		question: titles.get(row.questionId) ?? row.questionId,
		answeredOn: row.answeredOn,
		words: markedWords(row.text, row.spanStart, row.spanEnd, !mayReadAnswers(by)),
		mayBeQuoted: quotable.has(row.responseId),
		isOnCard: onCard?.responseId === row.responseId && onCard.questionId === row.questionId
	}));
	if (mayReadAnswers(by) && evidence.length > 0)
		await noteAudit(tx, by, { kind: 'answers-read', subject: poll.pollId }, now);
	return {
		theme,
		k,
		others: mayReadAnswers(by) ? themes.filter((each) => each.id !== themeId) : [],
		shown: counted && shownOf(counted),
		/** People whose words nobody has read; null where they are too few to be told. */
		notRead: snapshot?.content.notRead ?? null,
		evidence,
		hasMore: rows.length > EVIDENCE_PAGE,
		seesAll: mayReadAnswers(by)
	};
}

const shownOf = ({ people, orMore, base, share, low, high }: CountedTheme) => ({
	...{ people, orMore, base, share },
	...{ low, high }
});
