import { error } from '@sveltejs/kit';
import { readPromisePage } from '#domain/decisions/read-promise-page.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { database } from '#server/app.server.ts';

export async function load({ params, locals }) {
	const page = await readPromisePage(database(), params.workspace, new Date(), locals.language);
	if (!page) error(404, wordsFor(locals.language).promises.nobody);
	return { page };
}
