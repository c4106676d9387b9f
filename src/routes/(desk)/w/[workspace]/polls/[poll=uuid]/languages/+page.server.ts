import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { Refused } from '#domain/errors.ts';
import { importTranslations, reportTranslations } from '#domain/exchange/translations/import-translations.ts';
import { addLanguage } from '#domain/polls/add-language.ts';
import { confirmTranslation } from '#domain/polls/confirm-translation.ts';
import { readLanguages } from '#domain/polls/read-languages.ts';
import { removeLanguage } from '#domain/polls/remove-language.ts';
import { translations } from '#domain/polls/translations.ts';
import { writeTranslations } from '#domain/polls/write-translations.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(async () => ({
		...(await atDesk(event, (tx, by) => readLanguages(tx, by, event.params.poll))),
		language: event.url.searchParams.get('language') ?? '',
		only: event.url.searchParams.get('only') === 'missing'
	}));

type Event = { params: { poll: string } };
const which = (event: Event, form: FormData) => ({
	pollId: event.params.poll,
	language: String(form.get('language') ?? '')
});
/** Fields called `words.` and the path. */
const wordsIn = (form: FormData): Map<string, string> =>
	new Map(
		[...form].flatMap(([name, words]) =>
			name.startsWith('words.') && typeof words === 'string' ? [[name.slice('words.'.length), words]] : []
		)
	);

/** What was taken out and comes back. */
function putBack(language: string, sent: FormDataEntryValue | null): Map<string, string> {
	if (typeof sent !== 'string' || sent === '') return new Map();
	try {
		const read = translations.parse({ [language]: JSON.parse(sent) });
		return new Map(Object.entries(read[language] ?? {}));
	} catch {
		throw new Refused('These words could not be put back.');
	}
}

export const actions = {
	async add(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const added = which(event, form);
			const words = putBack(added.language, form.get('words'));
			await atDesk(event, (tx, by) => addLanguage(tx, by, { ...added, words }, new Date()));
			redirect(303, `${event.url.pathname}?language=${added.language}`);
		});
	},
	async remove(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const { pollId, language } = which(event, form);
			const words = await atDesk(event, (tx, by) => removeLanguage(tx, by, { pollId, language }, new Date()));
			return { removed: { language, words: JSON.stringify(Object.fromEntries(words)) } };
		});
	},
	/** The words of one language, as a plain form sends them; `fits` names one whose original changed and that fits still. */
	async save(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const at = which(event, form);
			const revision = z.coerce.number().int().catch(0).parse(form.get('revision'));
			const fits = String(form.get('fits') ?? '');
			const saved = await atDesk(event, async (tx, by) => {
				const count = await writeTranslations(tx, by, { ...at, revision, words: wordsIn(form) }, new Date());
				if (fits) await confirmTranslation(tx, by, { ...at, path: fits }, new Date());
				return count;
			});
			return { saved };
		});
	},
	/** Nothing is stored before the report was read: what was understood travels in the page. */
	async read(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const file = form.get('file');
			const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : []);
			const report = await atDesk(event, (tx, by) => reportTranslations(tx, by, which(event, form), bytes));
			return { report: { ...report, fileName: file instanceof File ? file.name.slice(0, 200) : '' } };
		});
	},
	async take(event) {
		const form = await event.request.formData();
		const carried = String(form.get('carried') ?? '');
		form.delete('carried');
		return orFail(form, async () => {
			const taken = await atDesk(event, (tx, by) =>
				importTranslations(tx, by, { ...which(event, form), carried }, new Date())
			);
			return { taken };
		});
	}
};
