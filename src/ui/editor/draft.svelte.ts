// A draft on the screen: what is typed, undone, redone, and whether it is saved.
import { pollContentSchema, type PollContent } from '#domain/polls/poll.ts';
import { tooLong } from '#domain/polls/too-long.ts';
import { PlainContent } from './plain-content.svelte.ts';
import type { UnsavedCopy } from './unsaved-copy.ts';

type Saved = { revision: number; savedAt: string };
/** `again`: worth trying by itself. `conflict`: somebody else saved meanwhile. */
export type SaveOutcome = Saved | { problem: string; again: boolean; conflict?: boolean };
/** Sends the content to the server, over the revision it was written on. */
export type Save = (content: PollContent, revision: number) => Promise<SaveOutcome>;

const PAUSE_MS = 500;
/** What looks at the whole poll need not do so at every key. */
const SETTLE_MS = 120;
/** Keys pressed within this time of each other are one step back. */
const BURST_MS = 900;
const AGAIN_MS = 4000;

export class Draft {
	content: PollContent = $state(pollContentSchema.parse({}));
	/** As it stood a moment ago, without proxies: for what looks at all of it. */
	settled: PollContent = $state.raw(pollContentSchema.parse({}));
	state: 'saved' | 'typing' | 'saving' | 'failed' = $state('saved');
	problem = $state('');
	conflict = $state(false);
	/** ISO 8601. */
	savedAt = $state('');
	canUndo = $state(false);
	canRedo = $state(false);

	#save: Save;
	#plain = new PlainContent();
	#settling: ReturnType<typeof setTimeout> | undefined;
	#copy: UnsavedCopy;
	#revision: number;
	#written: string;
	#past: PollContent[] = [];
	#future: PollContent[] = [];
	#last: PollContent;
	#changedAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();

	constructor(content: PollContent, revision: number, savedAt: string, save: Save, copy: UnsavedCopy) {
		this.content = content;
		this.savedAt = savedAt;
		this.#save = save;
		this.#copy = copy;
		this.#revision = revision;
		this.#written = JSON.stringify(content);
		this.#last = structuredClone(content);
		this.settled = this.#last;
	}

	/** To be called whenever the content may have changed: remembers the step and saves after a pause. */
	notice(): void {
		const now = this.#plain.read(this.content);
		const written = JSON.stringify(now);
		if (written === this.#written) return;
		if (Date.now() - this.#changedAt > BURST_MS) this.#past.push(this.#last);
		this.#changedAt = Date.now();
		this.#future = [];
		this.#settle(written, now);
	}

	undo(): void {
		const before = this.#past.pop();
		if (before === undefined) return;
		this.#future.push(this.#last);
		this.#put(before);
	}

	redo(): void {
		const after = this.#future.pop();
		if (after === undefined) return;
		this.#past.push(this.#last);
		this.#put(after);
	}

	/** Puts another content in place of this one, as a step that can be undone. */
	replace(content: PollContent): void {
		this.#past.push(this.#last);
		this.#future = [];
		this.#put(content);
	}

	/** Saves now what is not saved yet. True when the server has everything. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		if (this.state !== 'saved') this.#saving = this.#saving.then(() => this.#saveNow());
		await this.#saving;
		return this.state === 'saved';
	}

	#put(content: PollContent): void {
		this.content = structuredClone(content);
		this.#changedAt = 0;
		this.#settle(JSON.stringify(content), content);
		this.settled = this.#last;
	}

	#settle(written: string, plain: PollContent): void {
		this.#written = written;
		this.#last = plain;
		clearTimeout(this.#settling);
		this.#settling = setTimeout(() => (this.settled = this.#last), SETTLE_MS);
		this.canUndo = this.#past.length > 0;
		this.canRedo = this.#future.length > 0;
		this.state = 'typing';
		this.#copy.keep(this.#last);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
	}

	async #saveNow(): Promise<void> {
		const sent = this.#written;
		const [over] = Object.values(tooLong(this.#last));
		if (over !== undefined) return this.#fail(over);
		this.state = 'saving';
		const outcome = await this.#save(this.#last, this.#revision);
		if (!('revision' in outcome)) {
			this.conflict = outcome.conflict ?? false;
			if (outcome.again) this.#timer = setTimeout(() => void this.flush(), AGAIN_MS);
			return this.#fail(outcome.problem);
		}
		this.#revision = outcome.revision;
		this.savedAt = outcome.savedAt;
		this.problem = '';
		if (this.#written !== sent) return;
		this.state = 'saved';
		this.#copy.drop();
	}

	#fail(problem: string): void {
		this.state = 'failed';
		this.problem = problem;
	}
}
