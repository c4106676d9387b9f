// A person sorts answers under themes. What a person decided stays: no refit, no new answer ever moves it.
import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayCodeAnswers, type Member } from '../workspaces/membership.ts';
import { currentThemes, idsCountedUnder, type ThemeInput } from './codebook.ts';
import { appendChange, readCodebook } from './codebook.store.server.ts';
import { foundOf } from './coding/coded-answer.ts';
import { listCodedOf } from './coding/coding.store.server.ts';
import { informing } from './reading-purposes.ts';
import {
	deleteCodings,
	insertCodings,
	insertReadings,
	listWritten,
	type AnswerRef,
	type At,
	type Coding
} from './reading.store.server.ts';

/** Answers to one question of one poll, given under one scope of its statement. */
export type Chosen = { pollId: string; scope: number; questionId: string; responseIds: string[] };
export type Span = { start: number; end: number };

/** Names a new theme and puts these answers under it; returns the theme's id. */
export async function nameTheme(
	tx: Tx,
	by: Member,
	input: ThemeInput,
	chosen: Chosen,
	now: Date
): Promise<string> {
	mustCode(by);
	if ((await findNamed(tx, by.workspaceId, input.name)) !== null)
		throw new Refused('There is a theme of this name. Choose it, or take another name.', {
			name: 'This name is taken.'
		});
	const themeId = randomUUID();
	await appendChange(tx, by, { type: 'theme-named', themeId, ...input }, now);
	await sortUnder(tx, by, [themeId], chosen, now);
	await noteAudit(tx, by, { kind: 'codebook-changed', subject: themeId }, now);
	return themeId;
}

/** Puts these answers under these themes and notes them as read. With no theme: read, and nothing found. */
export async function sortUnder(
	tx: Tx,
	by: Member,
	themeIds: string[],
	chosen: Chosen,
	now: Date,
	span?: Span
): Promise<void> {
	mustCode(by);
	const book = await readCodebook(tx, by.workspaceId);
	const known = new Set(currentThemes(book).map((theme) => theme.id));
	if (themeIds.some((id) => !known.has(id))) throw new NotFound('theme');
	await forPurpose(tx, informing(by, chosen.scope), async () => {
		const answers = await chosenAnswers(tx, by, chosen);
		const codings = answers.flatMap((answer) =>
			themeIds.map((themeId): Coding => ({ ...answer.ref, themeId, ...spanIn(answer.text, span) }))
		);
		await insertReadings(
			tx,
			by,
			answers.map((answer) => answer.ref),
			now
		);
		await insertCodings(tx, by, codings, now);
	});
}

/** Takes a theme off these answers; they stay read. Returns what was found in them, so that it can be put back. */
export async function takeOff(tx: Tx, by: Member, themeId: string, chosen: Chosen): Promise<Coding[]> {
	mustCode(by);
	const book = await readCodebook(tx, by.workspaceId);
	return forPurpose(tx, informing(by, chosen.scope), async () => {
		const answers = await chosenAnswers(tx, by, chosen);
		return deleteCodings(
			tx,
			by.workspaceId,
			answers.map((answer) => answer.ref),
			idsCountedUnder(book, themeId)
		);
	});
}

/** Moves these answers of a theme under a new one. Undone, they count under the first again. */
export async function splitTheme(
	tx: Tx,
	by: Member,
	from: string,
	input: ThemeInput,
	chosen: Chosen[],
	now: Date
): Promise<string> {
	mustCode(by);
	const book = await readCodebook(tx, by.workspaceId);
	if (!book.themes.has(from)) throw new NotFound('theme');
	if (chosen.every((one) => one.responseIds.length === 0))
		throw new Refused('Tick the answers that the new theme takes with it.');
	if ((await findNamed(tx, by.workspaceId, input.name)) !== null)
		throw new Refused('There is a theme of this name. Take another.', { name: 'This name is taken.' });
	const themeId = randomUUID();
	await appendChange(tx, by, { type: 'theme-split', from, themeId, ...input }, now);
	for (const one of chosen) {
		const marked = await markedAs(tx, by, idsCountedUnder(book, from), themeId, one);
		await takeOff(tx, by, from, one);
		await sortUnder(tx, by, [themeId], one, now);
		await forPurpose(tx, informing(by, one.scope), () => insertCodings(tx, by, marked, now));
	}
	await noteAudit(tx, by, { kind: 'codebook-changed', subject: themeId }, now);
	return themeId;
}

/** What was found under these ids, as it will stand under the new theme: the same part, and for or against it as before. */
async function markedAs(
	tx: Tx,
	by: Member,
	ids: readonly string[],
	themeId: string,
	{ pollId, scope, questionId, responseIds }: Chosen
): Promise<Coding[]> {
	const at: At = { workspaceId: by.workspaceId, pollId };
	const answers = await forPurpose(tx, informing(by, scope), () =>
		listCodedOf(tx, at, questionId, responseIds)
	);
	return answers.flatMap((answer) => {
		const found = foundOf(answer, ids);
		if (!found) return [];
		const { responseId, text } = answer;
		return [{ ...{ responseId, questionId, themeId }, against: found.against, ...spanIn(text, found) }];
	});
}

function mustCode(by: Member): void {
	if (!mayCodeAnswers(by)) throw new NotAllowed('sort answers');
}

async function findNamed(tx: Tx, workspaceId: string, name: string): Promise<string | null> {
	const plain = (words: string) => words.trim().toLowerCase();
	const themes = currentThemes(await readCodebook(tx, workspaceId));
	return themes.find((theme) => plain(theme.name) === plain(name))?.id ?? null;
}

/** Only answers that may be read, of this poll: anything else sent along is left out. */
async function chosenAnswers(
	tx: Tx,
	by: Member,
	chosen: Chosen
): Promise<{ ref: AnswerRef; text: string }[]> {
	const at: At = { workspaceId: by.workspaceId, pollId: chosen.pollId };
	const wanted = new Set(chosen.responseIds);
	const written = await listWritten(tx, at, chosen.questionId);
	return written
		.filter((answer) => wanted.has(answer.responseId))
		.map(({ responseId, questionId, text }) => ({ ref: { responseId, questionId }, text }));
}

/** The span as asked for where it lies inside the words; otherwise all of them, without the blanks around. */
function spanIn(text: string, span?: Span): { spanStart: number; spanEnd: number } {
	if (span && span.start >= 0 && span.start < span.end && span.end <= text.length)
		return { spanStart: span.start, spanEnd: span.end };
	const start = text.length - text.trimStart().length;
	return { spanStart: start, spanEnd: Math.max(start + 1, text.trimEnd().length) };
}
