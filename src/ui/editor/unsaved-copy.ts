// What could not be saved yet, kept in this browser: a closed tab, a lost line or a stopped server loses nothing. Each tab
// keeps its own.
import { pollContentSchema, type PollContent } from '#domain/polls/poll.ts';
import { freshId } from './fresh-id.ts';

/** `base`: what the server had when it was written. */
export type KeptWords = { content: PollContent; base: PollContent; at: Date; drop: () => void };
export type UnsavedCopy = {
	keep(content: PollContent, base: PollContent): void;
	drop(): void;
	/** What earlier visits, and other tabs, left behind, the latest; null when there is nothing that can still be read. */
	find(): KeptWords | null;
};

export function unsavedCopy(pollId: string): UnsavedCopy {
	const ofPoll = `candor-unsaved-${pollId}`;
	const own = `${ofPoll}-${freshId('', [])}`;
	const store = typeof localStorage === 'undefined' ? null : localStorage;
	return {
		keep(content, base) {
			// A full or forbidden store only means that there is no copy: what is typed is still on the page.
			try {
				store?.setItem(own, JSON.stringify({ at: Date.now(), content, base }));
			} catch {
				return;
			}
		},
		drop: () => store?.removeItem(own),
		find() {
			const names = Object.keys(store ?? {}).filter((name) => name.startsWith(ofPoll) && name !== own);
			const kept = names.flatMap((name) => readKept(store, name));
			return kept.sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
		}
	};
}

function readKept(store: Storage | null, name: string): KeptWords[] {
	try {
		const kept = JSON.parse(store?.getItem(name) ?? 'null');
		const content = pollContentSchema.parse(kept.content);
		const base = pollContentSchema.parse(kept.base);
		return [{ content, base, at: new Date(kept.at), drop: () => store?.removeItem(name) }];
	} catch {
		return [];
	}
}
