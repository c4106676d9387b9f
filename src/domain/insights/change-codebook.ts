// A person changes the codebook. Every change is kept, and can be undone; answers keep the marks people made.
import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { mayCodeAnswers, type Member } from '../workspaces/membership.ts';
import { parseInput } from '../parse-input.ts';
import { codebookChange, currentThemes, type CodebookChange, type ThemeInput } from './codebook.ts';
import { appendChange, listChanges, readCodebook } from './codebook.store.server.ts';

/** Gives a theme another name, kind or definition. */
export async function changeTheme(
	tx: Tx,
	by: Member,
	themeId: string,
	input: ThemeInput,
	now: Date
): Promise<void> {
	await mustBeCurrent(tx, by, themeId);
	await change(tx, by, { type: 'theme-changed', themeId, ...input }, now);
}

/** From now on `from` counts under `into`. */
export async function mergeThemes(tx: Tx, by: Member, from: string, into: string, now: Date): Promise<void> {
	await mustBeCurrent(tx, by, from);
	await mustBeCurrent(tx, by, into);
	if (from === into) throw new Refused('Choose another theme to merge into.');
	await change(tx, by, { type: 'themes-merged', from, into }, now);
}

/** Takes a theme off the board. Its answers stay read; undoing brings it back as it was. */
export async function rejectTheme(tx: Tx, by: Member, themeId: string, now: Date): Promise<void> {
	await mustBeCurrent(tx, by, themeId);
	await change(tx, by, { type: 'theme-rejected', themeId }, now);
}

/** This draft is not proposed again. */
export const rejectProposal = (tx: Tx, by: Member, key: string, now: Date): Promise<void> =>
	change(tx, by, { type: 'proposal-rejected', key }, now);

/** Undoes one change; undoing that undo brings it back. */
export async function undoChange(tx: Tx, by: Member, number: number, now: Date): Promise<void> {
	const events = await listChanges(tx, by.workspaceId);
	if (!events.some((event) => event.number === number)) throw new NotFound('change');
	await change(tx, by, { type: 'undone', number }, now);
}

async function change(tx: Tx, by: Member, one: CodebookChange, now: Date): Promise<void> {
	if (!mayCodeAnswers(by)) throw new NotAllowed('change the codebook');
	await appendChange(tx, by, parseInput(codebookChange, one), now);
	const subject = 'themeId' in one ? one.themeId : 'into' in one ? one.into : null;
	await noteAudit(tx, by, { kind: 'codebook-changed', subject }, now);
}

async function mustBeCurrent(tx: Tx, by: Member, themeId: string): Promise<void> {
	const themes = currentThemes(await readCodebook(tx, by.workspaceId));
	if (!themes.some((theme) => theme.id === themeId)) throw new NotFound('theme');
}
