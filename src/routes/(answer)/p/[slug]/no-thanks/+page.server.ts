import { error } from '@sveltejs/kit';
import { readPublicPoll } from '#domain/polls/poll.store.server.ts';
import { database } from '#server/app.server.ts';

export async function load({ params }) {
	if (!(await readPublicPoll(database(), params.slug)))
		error(404, 'There is no poll at this address. Check the link you were given.');
}
