// Sends a draft to the server, fetches it, and says what happened in words.
import { z } from 'zod';
import { pollContentSchema, type PollContent } from '#domain/polls/poll.ts';
import type { SaveOutcome, Theirs } from './draft.svelte.ts';

const saved = z
	.object({
		content: pollContentSchema,
		revision: z.number(),
		savedAt: z.string(),
		savedBy: z.string().nullable(),
		byYou: z.boolean()
	})
	.transform(({ savedBy, byYou, ...theirs }): Theirs => ({
		...theirs,
		by: byYou ? 'You, in another tab' : (savedBy ?? 'Somebody else')
	}));

const answered = z.object({
	revision: z.number().optional(),
	savedAt: z.string().default(''),
	problem: z.string().default('It could not be saved.'),
	theirs: saved.optional()
});

/** A server that does not answer is as good as none. */
const PATIENCE_MS = 15_000;

export async function saveDraft(at: string, content: PollContent, revision: number): Promise<SaveOutcome> {
	try {
		const answer = await fetch(at, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ content, revision }),
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		const { theirs, ...said } = answered.parse(await answer.json());
		if (answer.ok && said.revision !== undefined) return { revision: said.revision, savedAt: said.savedAt };
		const again = answer.status >= 500 || answer.status === 401 || answer.status === 409;
		return { problem: said.problem, again, theirs };
	} catch {
		return {
			problem: 'No connection. It stays on this page, and is saved as soon as there is one.',
			again: true
		};
	}
}

/** The draft as it stands at the server; null when it cannot be had now. */
export async function fetchDraft(at: string): Promise<Theirs | null> {
	try {
		const answer = await fetch(at, {
			headers: { 'content-type': 'application/json' },
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		return answer.ok ? saved.parse(await answer.json()) : null;
	} catch {
		return null;
	}
}
