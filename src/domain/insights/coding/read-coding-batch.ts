import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes, themeAfterMerges } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { informing } from '../reading-purposes.ts';
import { countRead } from '../reading.store.server.ts';
import type { CodedAnswer } from './coded-answer.ts';
import { listCoded, type After } from './coding.store.server.ts';

export const BATCH = 200;

/** The next answers of one open question for whoever codes them, under the themes as they stand now. */
export async function readCodingBatch(
	tx: Tx,
	by: Member,
	poll: { pollId: string; scope: number },
	questionId: string,
	{ which, after }: { which: 'unread' | 'all'; after: After },
	now: Date
) {
	if (!mayCodeAnswers(by)) throw new NotAllowed('read answers as they were written');
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const book = await readCodebook(tx, by.workspaceId);
	const themes = currentThemes(book);
	const inUse = new Set(themes.map(({ id }) => id));
	const { answers, counts } = await forPurpose(tx, informing(by, poll.scope), async () => ({
		answers: await listCoded(tx, at, questionId, { which, after, limit: BATCH + 1 }),
		counts: await countRead(tx, at, questionId)
	}));
	if (answers.length > 0) await noteAudit(tx, by, { kind: 'answers-read', subject: poll.pollId }, now);
	/** Under the theme it counts under; two that were merged stand once. */
	const asCounted = (answer: CodedAnswer): CodedAnswer => {
		const codings = new Map(
			answer.codings.map((one) => {
				const themeId = themeAfterMerges(book, one.themeId);
				return [themeId, { ...one, themeId }];
			})
		);
		return { ...answer, codings: [...codings.values()].filter(({ themeId }) => inUse.has(themeId)) };
	};
	return {
		...counts,
		themes,
		answers: answers.slice(0, BATCH).map(asCounted),
		hasMore: answers.length > BATCH
	};
}
