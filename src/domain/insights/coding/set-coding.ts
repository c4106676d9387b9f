// What one answer says, as the person who reads it leaves it: set whole, so that sending it twice, or late, or taking it back
// is the same act.
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes, themeAfterMerges } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { informing } from '../reading-purposes.ts';
import { deleteCodings, insertCodings, insertReadings } from '../reading.store.server.ts';
import { deleteReading, listCodedOf } from './coding.store.server.ts';

/** A place in the answer as written, in UTF-16 units; `end` is exclusive. */
const place = z.number().int().min(0).max(1_000_000);
export const codingInput = z.object({
	responseId: z.uuid(),
	/** Nobody has read it where this is false: then it has no theme either. */
	isRead: z.boolean(),
	codings: z
		.array(z.object({ themeId: z.uuid(), start: place, end: place, against: z.boolean().optional() }))
		.max(100),
	/** Answers that say the same: left as this one is, or, where `isRead` is false of them, unread again. */
	alike: z.object({ responseIds: z.array(z.uuid()).max(2000), isRead: z.boolean() }).optional()
});
export type CodingInput = z.infer<typeof codingInput>;

/** Sets one answer, and with it those that say the same, where the reader said so. */
export async function setCodings(
	tx: Tx,
	by: Member,
	of: { pollId: string; scope: number; questionId: string },
	{ alike, ...one }: CodingInput,
	now: Date
): Promise<void> {
	await setCoding(tx, by, of, one, now);
	if (!alike) return;
	const isRead = one.isRead && alike.isRead;
	const texts = await textsOf(tx, by, of, [one.responseId, ...alike.responseIds]);
	for (const responseId of alike.responseIds) {
		// Marked as a part of the one, it is that part of its very copies, and found in all of whatever is only nearly the same.
		const isCopy = texts.get(responseId) === texts.get(one.responseId);
		const codings = one.codings.map((each) => (isCopy ? each : { ...each, start: 0, end: 0 }));
		await setCoding(tx, by, of, { responseId, isRead, codings: isRead ? codings : [] }, now);
	}
}

async function textsOf(
	tx: Tx,
	by: Member,
	{ pollId, scope, questionId }: { pollId: string; scope: number; questionId: string },
	responseIds: readonly string[]
): Promise<Map<string, string>> {
	const at = { workspaceId: by.workspaceId, pollId };
	const answers = await forPurpose(tx, informing(by, scope), () =>
		listCodedOf(tx, at, questionId, responseIds)
	);
	return new Map(answers.map(({ responseId, text }) => [responseId, text]));
}

export async function setCoding(
	tx: Tx,
	by: Member,
	of: { pollId: string; scope: number; questionId: string },
	{ responseId, isRead, codings }: CodingInput,
	now: Date
): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('sort answers');
	const at = { workspaceId: by.workspaceId, pollId: of.pollId };
	const ref = { responseId, questionId: of.questionId };
	const book = await readCodebook(tx, by.workspaceId);
	const inUse = new Set(currentThemes(book).map(({ id }) => id));
	if (codings.some(({ themeId }) => !inUse.has(themeId))) throw new NotFound('theme');
	await forPurpose(tx, informing(by, of.scope), async () => {
		const [answer] = await listCodedOf(tx, at, of.questionId, [responseId]);
		if (!answer) throw new NotFound('answer');
		const wanted = new Map(codings.map((one) => [one.themeId, one]));
		// Themes that were taken off the board keep what was found of them: bringing them back brings it back.
		const gone = answer.codings.filter((one) => {
			const counted = themeAfterMerges(book, one.themeId);
			return inUse.has(counted) && !(isRead && wanted.has(one.themeId));
		});
		await deleteCodings(
			tx,
			by.workspaceId,
			[ref],
			gone.map(({ themeId }) => themeId)
		);
		if (!isRead) return deleteReading(tx, by.workspaceId, ref);
		await insertReadings(tx, by, [ref], now);
		const { length } = answer.text;
		const inside = [...wanted.values()].map(({ themeId, start, end, against = false }) => ({
			...{ ...ref, themeId, against },
			spanStart: start < end && end <= length ? start : 0,
			spanEnd: start < end && end <= length ? end : length
		}));
		await insertCodings(tx, by, inside, now);
	});
}
