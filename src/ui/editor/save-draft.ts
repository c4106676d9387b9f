// Sends a draft to the server, and says what happened in words.
import { z } from 'zod';
import type { PollContent } from '#domain/polls/poll.ts';
import type { SaveOutcome } from './draft.svelte.ts';

const answered = z.object({
	revision: z.number().optional(),
	savedAt: z.string().default(''),
	problem: z.string().default('It could not be saved.')
});

export async function saveDraft(at: string, content: PollContent, revision: number): Promise<SaveOutcome> {
	try {
		const answer = await fetch(at, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ content, revision })
		});
		const said = answered.parse(await answer.json());
		if (answer.ok && said.revision !== undefined) return { revision: said.revision, savedAt: said.savedAt };
		return {
			problem: said.problem,
			again: answer.status >= 500 || answer.status === 401,
			conflict: answer.status === 409
		};
	} catch {
		return {
			problem: 'No connection. It stays on this page, and is saved as soon as there is one.',
			again: true
		};
	}
}
