// What could not be saved yet, kept in this browser: a closed tab, a lost line or somebody else's change loses nothing.
import { pollContentSchema, type PollContent } from '#domain/polls/poll.ts';

export type UnsavedCopy = {
	keep(content: PollContent): void;
	drop(): void;
	/** What an earlier visit left behind, and when; null when there is nothing, or it cannot be read any more. */
	find(): { content: PollContent; at: Date } | null;
};

export function unsavedCopy(pollId: string): UnsavedCopy {
	const name = `candor-unsaved-${pollId}`;
	const store = typeof localStorage === 'undefined' ? null : localStorage;
	return {
		keep(content) {
			// A full or forbidden store only means that there is no copy: what is typed is still on the page.
			try {
				store?.setItem(name, JSON.stringify({ at: Date.now(), content }));
			} catch {
				return;
			}
		},
		drop: () => store?.removeItem(name),
		find() {
			try {
				const kept = JSON.parse(store?.getItem(name) ?? 'null');
				return kept && { content: pollContentSchema.parse(kept.content), at: new Date(kept.at) };
			} catch {
				return null;
			}
		}
	};
}
