// The way back from taking a theme off answers: what was found in them stands there again, in the same words.
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { idsCountedUnder } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { informing } from '../reading-purposes.ts';
import { insertCodings, listWritten } from '../reading.store.server.ts';

const place = z.number().int().min(0).max(1_000_000);
export const takenOff = z
	.array(
		z.object({
			responseId: z.uuid(),
			questionId: z.string().max(200),
			themeId: z.uuid(),
			spanStart: place,
			spanEnd: place,
			against: z.boolean().optional()
		})
	)
	.max(500);
export type TakenOff = z.infer<typeof takenOff>;

/** Only under this theme, in answers that may be read, and where the words are still long enough. */
export async function putBack(
	tx: Tx,
	by: Member,
	themeId: string,
	poll: { pollId: string; scope: number },
	codings: TakenOff,
	now: Date
): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('sort answers');
	const book = await readCodebook(tx, by.workspaceId);
	if (!book.themes.has(themeId)) throw new NotFound('theme');
	const ids = idsCountedUnder(book, themeId);
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	await forPurpose(tx, informing(by, poll.scope), async () => {
		const lengths = new Map<string, number>();
		for (const questionId of new Set(codings.map((one) => one.questionId)))
			for (const { responseId, text } of await listWritten(tx, at, questionId))
				lengths.set(`${questionId}/${responseId}`, text.length);
		const fits = codings.filter(
			({ questionId, responseId, themeId: one, spanStart, spanEnd }) =>
				ids.includes(one) &&
				spanStart < spanEnd &&
				spanEnd <= (lengths.get(`${questionId}/${responseId}`) ?? 0)
		);
		await insertCodings(tx, by, fits, now);
	});
}
