import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { sourceHash } from '../answers/keyed-secrets.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed } from '../errors.ts';
import { currentThemes, themeInput } from '../insights/codebook.ts';
import { appendChange, readCodebook } from '../insights/codebook.store.server.ts';
import { informing, quoting } from '../insights/reading-purposes.ts';
import {
	insertCodings,
	insertReadings,
	listWritten,
	type AnswerRef,
	type Coding
} from '../insights/reading.store.server.ts';
import { listQuotable, putOnCard, putShownWords } from '../insights/shown-words.store.server.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayCodeAnswers, type Member } from '../workspaces/membership.ts';
import { listSources } from './import.store.server.ts';

const answer = z.tuple([z.string(), z.string()]);
/** A codebook in a file: themes, and which imported answers people found them in. Rows are named by their source. */
export const codebookFile = z.object({
	schema: z.literal('candor-codebook/1'),
	themes: z.array(themeInput).max(500),
	/** Every answer that was read: [source, question id, theme positions, start, end]. No theme: read, nothing found. */
	readings: z
		.array(
			z.tuple([z.string(), z.string(), z.array(z.number().int().min(0)), z.number().int(), z.number().int()])
		)
		.max(200_000),
	/** By theme position, the words that are released for it, [source, question id]; the first of them stand on its card. */
	words: z
		.record(z.string(), z.union([z.array(answer).max(50), answer.transform((one) => [one])]))
		.default({})
});
export type CodebookFile = z.infer<typeof codebookFile>;

/** Takes a codebook and its readings into a poll whose answers were imported. Returns how many of each were taken. */
export async function importCodebook(
	tx: Tx,
	by: Member,
	secret: string,
	source: { pollId: string; file: CodebookFile },
	now: Date
): Promise<{ themes: number; readings: number; codings: number }> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('import a codebook');
	const at = { workspaceId: by.workspaceId, pollId: source.pollId };
	const { file } = source;
	const scope = (await listVersions(tx, at))[0]?.scope ?? 1;
	const there = new Map(
		currentThemes(await readCodebook(tx, by.workspaceId)).map((theme) => [theme.name, theme.id])
	);
	const themeIds: string[] = [];
	for (const theme of file.themes) {
		const themeId = there.get(theme.name) ?? randomUUID();
		if (!there.has(theme.name)) await appendChange(tx, by, { type: 'theme-named', themeId, ...theme }, now);
		themeIds.push(themeId);
	}

	const counts = await forPurpose(tx, informing(by, scope), async () => {
		const sources = await listSources(tx, at);
		const texts = await textsOf(tx, at, new Set(file.readings.map(([, questionId]) => questionId)));
		const readings: AnswerRef[] = [];
		const codings: Coding[] = [];
		for (const [row, questionId, themes, start, end] of file.readings) {
			const responseId = sources.get(sourceHash(secret, `${at.pollId}:${row}`));
			const text = responseId && texts.get(`${questionId}/${responseId}`);
			if (!responseId || !text) continue;
			readings.push({ responseId, questionId });
			const span = start < end && end <= text.length ? [start, end] : [0, text.length];
			for (const position of themes) {
				const themeId = themeIds[position];
				if (themeId)
					codings.push({
						responseId,
						questionId,
						themeId,
						spanStart: span[0] ?? 0,
						spanEnd: span[1] ?? text.length
					});
			}
		}
		await insertReadings(tx, by, readings, now);
		await insertCodings(tx, by, codings, now);
		return { readings: readings.length, codings: codings.length };
	});

	await forPurpose(tx, quoting(by, scope), async () => {
		const sources = await listSources(tx, at);
		const quotable = await listQuotable(tx, at);
		for (const [position, released] of Object.entries(file.words)) {
			const themeId = themeIds[Number(position)];
			const answers = released.flatMap(([row, questionId]) => {
				const responseId = sources.get(sourceHash(secret, `${at.pollId}:${row}`));
				return responseId && quotable.has(responseId) ? [{ responseId, questionId }] : [];
			});
			const [first] = answers;
			if (!themeId || !first) continue;
			for (const answer of answers) await putShownWords(tx, by, themeId, answer, now);
			await putOnCard(tx, by.workspaceId, [themeId], first);
		}
	});
	await noteAudit(tx, by, { kind: 'codebook-imported', subject: at.pollId }, now);
	return { themes: themeIds.length, ...counts };
}

async function textsOf(tx: Tx, at: { workspaceId: string; pollId: string }, questionIds: Set<string>) {
	const texts = new Map<string, string>();
	for (const questionId of questionIds)
		for (const one of await listWritten(tx, at, questionId))
			texts.set(`${questionId}/${one.responseId}`, one.text);
	return texts;
}
