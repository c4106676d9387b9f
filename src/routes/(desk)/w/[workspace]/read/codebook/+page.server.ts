import { NotAllowed } from '#domain/errors.ts';
import { undoChange } from '#domain/insights/change-codebook.ts';
import { codebookFrom, currentThemes } from '#domain/insights/codebook.ts';
import { listChanges } from '#domain/insights/codebook.store.server.ts';
import { describeChange } from '#domain/insights/describe-change.ts';
import { mayCodeAnswers } from '#domain/workspaces/membership.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			if (!mayCodeAnswers(by)) throw new NotAllowed('open the codebook');
			const changes = await listChanges(tx, by.workspaceId);
			const book = codebookFrom(changes);
			return {
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

export const actions = {
	async undo(event) {
		const form = await event.request.formData();
		return orFail(form, () =>
			atDesk(event, (tx, by) => undoChange(tx, by, Number(form.get('number')), new Date()))
		);
	}
};
