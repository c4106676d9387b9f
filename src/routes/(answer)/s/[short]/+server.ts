import { error, redirect } from '@sveltejs/kit';
import { findSlugByShort } from '#domain/polls/sharing.store.server.ts';
import { database } from '#server/app.server.ts';

/** The short address of a poll leads to its full one. */
export async function GET({ params }) {
	const slug = await database()
		.transaction()
		.execute((tx) => findSlugByShort(tx, params.short.toLowerCase()));
	if (slug === null) error(404, 'There is no poll at this address. Check the link you were given.');
	redirect(302, `/p/${slug}`);
}
