// The steps that can be undone and done again. They hold one's own changes only: what others saved meanwhile is put into
// each of them, so that undoing never takes it back.
import { mergeDrafts } from '#domain/polls/merge-drafts.ts';
import type { PollContent } from '#domain/polls/poll.ts';
import { placeOfChange } from './place-of-change.ts';

/** Keys pressed in one place within this time of each other are one step back. */
const BURST_MS = 900;
const MOST = 200;

export class Steps {
	canUndo = $state(false);
	canRedo = $state(false);
	#past: PollContent[] = [];
	#future: PollContent[] = [];
	#typedAt = 0;
	#typedIn = '';

	/** Something was typed, added or moved where `before` stood. */
	typed(before: PollContent, after: PollContent): void {
		const place = placeOfChange(before, after);
		const goesOn = place === this.#typedIn && !place.endsWith('!') && Date.now() - this.#typedAt <= BURST_MS;
		if (!goesOn) this.#past.push(before);
		this.#typedAt = Date.now();
		this.#typedIn = place;
		this.#future = [];
		this.#tell();
	}

	/** A step of its own, whatever is typed before and after. */
	add(before: PollContent): void {
		this.#past.push(before);
		this.#future = [];
		this.#end();
	}

	undo(now: PollContent): PollContent | undefined {
		const before = this.#past.pop();
		if (before) this.#future.push(now);
		this.#end();
		return before;
	}

	redo(now: PollContent): PollContent | undefined {
		const after = this.#future.pop();
		if (after) this.#past.push(now);
		this.#end();
		return after;
	}

	/** `before` became `after` by what others did: so does each step. */
	rebase(before: PollContent, after: PollContent): void {
		const onto = (step: PollContent) => {
			const { clashes } = mergeDrafts(before, step, after);
			const theirs = clashes.map(({ path }) => path);
			return mergeDrafts(before, step, after, theirs).content;
		};
		this.#past = this.#past.slice(-MOST).map(onto);
		this.#future = this.#future.slice(-MOST).map(onto);
		this.#end();
	}

	#end(): void {
		this.#typedAt = 0;
		this.#tell();
	}

	#tell(): void {
		this.canUndo = this.#past.length > 0;
		this.canRedo = this.#future.length > 0;
	}
}
