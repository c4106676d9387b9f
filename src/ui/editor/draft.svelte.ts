// A draft on the screen: what is typed, undone, redone, and whether it is saved.
import { pollContentSchema, type PollContent } from '#domain/polls/poll.ts';

type Saved = { revision: number; savedAt: string };
type SaveOutcome = Saved | { problem: string; again: boolean };
/** Sends the content to the server, over the revision it was written on. */
export type Save = (content: PollContent, revision: number) => Promise<SaveOutcome>;

const PAUSE_MS = 500;
/** Keys pressed within this time of each other are one step back. */
const BURST_MS = 900;

export class Draft {
	content: PollContent = $state(pollContentSchema.parse({}));
	state: 'saved' | 'typing' | 'saving' | 'failed' = $state('saved');
	problem = $state('');
	/** ISO 8601. */
	savedAt = $state('');
	canUndo = $state(false);
	canRedo = $state(false);

	#save: Save;
	#revision: number;
	#written: string;
	#past: string[] = [];
	#future: string[] = [];
	#changedAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();

	constructor(content: PollContent, revision: number, savedAt: string, save: Save) {
		this.content = content;
		this.savedAt = savedAt;
		this.#save = save;
		this.#revision = revision;
		this.#written = JSON.stringify(content);
	}

	/** To be called whenever the content may have changed: remembers the step and saves after a pause. */
	notice(): void {
		const written = JSON.stringify(this.content);
		if (written === this.#written) return;
		if (Date.now() - this.#changedAt > BURST_MS) this.#past.push(this.#written);
		this.#changedAt = Date.now();
		this.#future = [];
		this.#settle(written);
	}

	undo(): void {
		const before = this.#past.pop();
		if (before === undefined) return;
		this.#future.push(this.#written);
		this.#put(before);
	}

	redo(): void {
		const after = this.#future.pop();
		if (after === undefined) return;
		this.#past.push(this.#written);
		this.#put(after);
	}

	/** Saves now what is not saved yet. True when the server has everything. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		if (this.state !== 'saved') this.#saving = this.#saving.then(() => this.#saveNow());
		await this.#saving;
		return this.state === 'saved';
	}

	#put(written: string): void {
		this.content = pollContentSchema.parse(JSON.parse(written));
		this.#changedAt = 0;
		this.#settle(JSON.stringify(this.content));
	}

	#settle(written: string): void {
		this.#written = written;
		this.canUndo = this.#past.length > 0;
		this.canRedo = this.#future.length > 0;
		this.state = 'typing';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
	}

	async #saveNow(): Promise<void> {
		const sent = this.#written;
		this.state = 'saving';
		const outcome = await this.#save(pollContentSchema.parse(JSON.parse(sent)), this.#revision);
		if ('revision' in outcome) {
			this.#revision = outcome.revision;
			this.savedAt = outcome.savedAt;
			this.problem = '';
			if (this.#written === sent) this.state = 'saved';
			return;
		}
		this.state = 'failed';
		this.problem = outcome.problem;
		if (outcome.again) this.#timer = setTimeout(() => void this.flush(), 4000);
	}
}
