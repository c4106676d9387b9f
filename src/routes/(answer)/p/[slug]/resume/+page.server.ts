import { readPublicPoll } from '#domain/polls/poll.store.server.ts';
import { database } from '#server/app.server.ts';
import { goneSince } from '#server/gone-poll.ts';
import { readIn } from '#server/reading.ts';

/** Where a code is typed; the poll's own page opens it. */
export async function load({ params, request, url, locals }) {
	const poll = (await readPublicPoll(database(), params.slug)) ?? (await goneSince(params.slug, locals));
	const { content, reading, query } = readIn({ request, url, locals }, poll.version.content);
	const at = `/p/${params.slug}`;
	const { title, intent, look } = content;
	return { at, start: `${at}${query}`, title, asker: intent.asker.name, reading, look };
}
