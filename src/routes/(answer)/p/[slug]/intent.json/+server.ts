import { error } from '@sveltejs/kit';
import { canonicalJson } from '#domain/polls/fingerprint.ts';
import { readPublicPoll } from '#domain/polls/poll.store.server.ts';
import { database } from '#server/app.server.ts';

/** The statement and every question, byte for byte what the fingerprint is the SHA-256 of. */
export async function GET({ params }) {
	const poll = await readPublicPoll(database(), params.slug);
	if (!poll) error(404, 'There is no poll at this address.');
	return new Response(canonicalJson(poll.version.content), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'candor-fingerprint': poll.version.fingerprint,
			'access-control-allow-origin': '*'
		}
	});
}
