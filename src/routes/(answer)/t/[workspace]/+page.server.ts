import { error } from '@sveltejs/kit';
import { readPromisePage } from '#domain/decisions/read-promise-page.ts';
import { database } from '#server/app.server.ts';

export async function load({ params }) {
	const page = await readPromisePage(database(), params.workspace, new Date());
	if (!page) error(404, 'There is nobody at this address. Check the link you were given.');
	return { page };
}
