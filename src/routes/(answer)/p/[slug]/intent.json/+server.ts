import { error } from '@sveltejs/kit';
import { canonicalJson } from '#domain/polls/fingerprint.ts';
import { readStatement } from '#domain/polls/statement.store.server.ts';
import { database } from '#server/app.server.ts';

/** The statement and every question, byte for byte what the fingerprint is the SHA-256 of; ?fingerprint= names an older one. */
export async function GET({ params, url }) {
	const statement = await readStatement(database(), params.slug, url.searchParams.get('fingerprint'));
	if (!statement) error(404, 'There is no poll, or no such version of it, at this address.');
	return new Response(canonicalJson(statement.content), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'candor-fingerprint': statement.fingerprint,
			'access-control-allow-origin': '*'
		}
	});
}
