import { error } from '@sveltejs/kit';
import { readOutcome } from '#domain/decisions/read-outcome.ts';
import { toldIn } from '#domain/insights/told-in.ts';
import { readBatches } from '#domain/exchange/read-batches.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { database } from '#server/app.server.ts';
import { readIn } from '#server/reading.ts';

export async function load({ params, request, url, locals }) {
	const found = await readOutcome(database(), params.slug, new Date());
	if (!found) error(404, wordsFor(locals.language).missing.noPoll);
	const { poll, outcome, ...rest } = found;
	const { content, reading, query } = readIn({ request, url, locals }, poll.version.content);
	const { intent, title, look } = content;
	const told = toldIn(poll.version.content, content.language, wordsFor(content.language));
	return {
		...rest,
		outcome: outcome && {
			...outcome,
			content: {
				...outcome.content,
				questions: outcome.content.questions.map(told.question),
				apart: outcome.content.apart.map(told.apart)
			}
		},
		elsewhere: await readBatches(database(), poll.version),
		reading,
		query,
		slug: poll.slug,
		workspace: poll.workspaceAddress,
		fingerprint: poll.version.fingerprint,
		title,
		intent,
		look
	};
}
