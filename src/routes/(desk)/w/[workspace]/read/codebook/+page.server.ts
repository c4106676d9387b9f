import type { Tx } from '#db/open.ts';
import { NotAllowed } from '#domain/errors.ts';
import { undoChange } from '#domain/insights/change-codebook.ts';
import { diffCodebooks } from '#domain/insights/codebook-diff.ts';
import { readFoundThemes } from '#domain/insights/read-found-themes.ts';
import { codebookFrom, currentThemes } from '#domain/insights/codebook.ts';
import { listChanges } from '#domain/insights/codebook.store.server.ts';
import { describeChange } from '#domain/insights/describe-change.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import { mayCodeAnswers, type Member } from '#domain/workspaces/membership.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			if (!mayCodeAnswers(by)) throw new NotAllowed('open the codebook');
			const changes = await listChanges(tx, by.workspaceId);
			const book = codebookFrom(changes);
			const search = event.url.searchParams;
			const asked = (name: string, otherwise: number) =>
				Math.min(book.version, Math.max(0, Math.trunc(Number(search.get(name) ?? otherwise)) || 0));
			const between: [number, number] = [asked('from', 0), asked('to', book.version)];
			const compared = search.has('from')
				? diffCodebooks(changes, between, await readFound(tx, by, search.get('poll')))
				: null;
			return {
				between,
				compared,
				poll: event.url.searchParams.get('poll'),
				version: book.version,
				themes: currentThemes(book),
				changes: [...changes].reverse().map(({ number, change, at }) => ({
					number,
					at,
					undone: book.undone.has(number),
					words: describeChange(book, change)
				}))
			};
		})
	);

/** What people found in the answers of this poll, or of the one worked on last: an answer a list. */
async function readFound(tx: Tx, by: Member, key: string | null): Promise<string[][]> {
	const { poll } = await choosePoll(tx, by.workspaceId, key);
	return poll ? readFoundThemes(tx, by, poll) : [];
}

export const actions = {
	async undo(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => undoChange(tx, by, Number(form.get('number')), new Date()))
		);
	}
};
