import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import type { PollContent } from '../../polls/poll.ts';
import { mayReadAnswers, type Member } from '../../workspaces/membership.ts';
import { markedWords, type MarkedWords } from '../marked-words.ts';
import { informing, quoting } from '../reading-purposes.ts';
import { listQuotable, listReleased, type ShownWords } from '../shown-words.store.server.ts';
import { countChanged, listEvidence, type Coded } from './evidence.store.server.ts';
import { inMasks, masksOf, type Passage } from './in-masks.ts';

export const EVIDENCE_PAGE = 25;

export type Evidence = {
	responseId: string;
	questionId: string;
	question: string;
	answeredOn: string;
	/** As written for those who read answers; masked for readers. */
	words: MarkedWords;
	/** As written, with what others do not see; only for those who read answers. */
	passages: Passage[];
	mayBeQuoted: boolean;
	isReleased: boolean;
	isOnCard: boolean;
};
type Poll = { pollId: string; scope: number; content: PollContent };

/** What a theme rests on and what speaks against it: all of it, as written, for those who read answers; for readers the
 *  words that were released, masked. `seen`: how many answers were read as written. */
export async function readEvidence(tx: Tx, by: Member, poll: Poll, ids: readonly string[], page: number) {
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const { changed, rows, against } = await forPurpose(tx, informing(by, poll.scope), async () => ({
		changed: await countChanged(tx, at, ids),
		rows: mayReadAnswers(by) ? await listPage(tx, at, ids, { against: false, page }) : [],
		against: mayReadAnswers(by) ? await listPage(tx, at, ids, { against: true, page: 0 }) : []
	}));
	const asked = [...rows, ...against].map(({ responseId }) => responseId);
	const { quotable, released } = await forPurpose(tx, quoting(by, poll.scope), async () => ({
		quotable: await listQuotable(tx, at, asked),
		released: await listReleased(tx, at, ids)
	}));
	const titles = new Map(poll.content.questions.map((question) => [question.id, question.title]));
	const say = <T extends { questionId: string }>(one: T) => ({
		...one,
		question: titles.get(one.questionId) ?? one.questionId
	});
	const asWritten = (row: Coded) => say(fromCoded(row, quotable, released));
	const asReleased = (one: ShownWords) => say(fromReleased(one));
	const [first, last] = [page * EVIDENCE_PAGE, (page + 1) * EVIDENCE_PAGE];
	const forReaders = released.filter((one) => !one.against);
	const opposed = released.filter((one) => one.against).slice(0, EVIDENCE_PAGE);
	const seesAll = mayReadAnswers(by);
	return {
		evidence: seesAll
			? rows.slice(0, EVIDENCE_PAGE).map(asWritten)
			: forReaders.slice(first, last).map(asReleased),
		hasMore: seesAll ? rows.length > EVIDENCE_PAGE : forReaders.length > last,
		counter: seesAll ? against.slice(0, EVIDENCE_PAGE).map(asWritten) : opposed.map(asReleased),
		/** Answers that say something else since they were read; nothing of them for readers. */
		changed: seesAll ? changed : 0,
		seen: rows.length + against.length
	};
}

const listPage = (
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	ids: readonly string[],
	{ against, page }: { against: boolean; page: number }
) => listEvidence(tx, at, ids, { against, limit: EVIDENCE_PAGE + 1, offset: page * EVIDENCE_PAGE });

function fromCoded(
	row: Coded,
	quotable: ReadonlySet<string>,
	released: readonly ShownWords[]
): Omit<Evidence, 'question'> {
	const { responseId, questionId, answeredOn, text, spanStart: start, spanEnd: end } = row;
	const its = released.find((one) => one.responseId === responseId && one.questionId === questionId);
	return {
		...{ responseId, questionId, answeredOn },
		words: markedWords(text, start, end),
		passages: inMasks(text, { start, end }, masksOf(text, its?.byHand)),
		mayBeQuoted: quotable.has(responseId),
		isReleased: its !== undefined,
		isOnCard: its?.onCard ?? false
	};
}

const fromReleased = (one: ShownWords): Omit<Evidence, 'question'> => ({
	...{ responseId: one.responseId, questionId: one.questionId, answeredOn: one.answeredOn },
	...{ words: one.words, passages: [], mayBeQuoted: true, isReleased: true, isOnCard: one.onCard }
});
