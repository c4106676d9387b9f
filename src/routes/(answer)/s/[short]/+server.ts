import { error, redirect } from '@sveltejs/kit';
import { findSlugByShort } from '#domain/polls/sharing.store.server.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { database } from '#server/app.server.ts';
import { askedLanguage } from '#server/reading.ts';

/** The short address of a poll leads to its full one. */
export async function GET({ params, url, locals }) {
	const slug = await database()
		.transaction()
		.execute((tx) => findSlugByShort(tx, params.short.toLowerCase()));
	if (slug === null) error(404, wordsFor(locals.language).missing.noPoll);
	redirect(302, `/p/${slug}${askedLanguage(url)}`);
}
