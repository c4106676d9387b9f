import { NotFound } from '#domain/errors.ts';
import { addedLanguages } from '#domain/polls/change-translations.ts';
import { inLanguage } from '#domain/polls/in-language.ts';
import { readLanguages } from '#domain/polls/read-languages.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

/** The draft as people would read it in one of its languages. */
export const load = (event) =>
	orError(async () => {
		const { draft } = await atDesk(event, (tx, by) => readLanguages(tx, by, event.params.poll));
		const own = draft.content.language;
		const language = event.url.searchParams.get('language') ?? own;
		if (![own, ...addedLanguages(draft.content)].includes(language)) throw new NotFound('language');
		const { content, missing } = inLanguage(draft.content, language);
		return { title: draft.content.title, content, reading: { language, own, missing, languages: [] } };
	});
