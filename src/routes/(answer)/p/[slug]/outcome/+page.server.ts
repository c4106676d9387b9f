import { error } from '@sveltejs/kit';
import { readOutcome } from '#domain/decisions/read-outcome.ts';
import { readBatches } from '#domain/exchange/read-batches.ts';
import { database } from '#server/app.server.ts';

export async function load({ params }) {
	const found = await readOutcome(database(), params.slug, new Date());
	if (!found) error(404, 'There is no poll at this address. Check the link you were given.');
	const { poll, ...rest } = found;
	const { intent, title, look } = poll.version.content;
	return {
		...rest,
		elsewhere: await readBatches(database(), poll.version),
		slug: poll.slug,
		workspace: poll.workspaceAddress,
		fingerprint: poll.version.fingerprint,
		title,
		intent,
		look
	};
}
