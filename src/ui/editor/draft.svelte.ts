// A draft on the screen: what is typed, undone, redone, whether it is saved, and what others changed meanwhile.
import { withoutOrphans } from '#domain/polls/change-translations.ts';
import { mergeDrafts, type Clash } from '#domain/polls/merge-drafts.ts';
import { pollContentSchema, type PollContent } from '#domain/polls/poll.ts';
import { tooLong } from '#domain/polls/too-long.ts';
import { isSame } from '#domain/polls/versions/content-tree.ts';
import { PlainContent } from './plain-content.svelte.ts';
import { Steps } from './steps.svelte.ts';
import type { UnsavedCopy } from './unsaved-copy.ts';

type Saved = { revision: number; savedAt: string };
/** The draft as somebody else, or another tab, saved it. */
export type Theirs = Saved & { content: PollContent; by: string };
/** `again`: worth trying by itself. `theirs`: what was saved meanwhile. */
export type SaveOutcome = Saved | { problem: string; again: boolean; theirs?: Theirs };
/** Sends the content to the server, over the revision it was written on. */
export type Save = (content: PollContent, revision: number) => Promise<SaveOutcome>;

const PAUSE_MS = 500;
/** What looks at the whole poll need not do so at every key. */
const SETTLE_MS = 120;
const AGAIN_MS = 4000;

export class Draft {
	content: PollContent = $state(pollContentSchema.parse({}));
	/** As it stood a moment ago, without proxies: for what looks at all of it. */
	settled: PollContent = $state.raw(pollContentSchema.parse({}));
	state: 'saved' | 'typing' | 'saving' | 'failed' = $state('saved');
	problem = $state('');
	/** ISO 8601. */
	savedAt = $state('');
	/** Fields that both changed: somebody has to choose, and until then nothing is saved. */
	clashes = $state.raw<Clash[]>([]);
	/** Who changed them, too. */
	clashesWith = $state('');
	readonly steps = new Steps();

	#save: Save;
	#plain = new PlainContent();
	#settling: ReturnType<typeof setTimeout> | undefined;
	#copy: UnsavedCopy;
	#revision: number;
	/** What the server had at that revision. */
	#base: PollContent;
	/** Sent, and no answer came: the server may have it. */
	#sent: PollContent[] = [];
	#theirs: Theirs | null = null;
	#written: string;
	#last: PollContent;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();

	constructor(content: PollContent, revision: number, savedAt: string, save: Save, copy: UnsavedCopy) {
		this.content = content;
		this.savedAt = savedAt;
		this.#save = save;
		this.#copy = copy;
		this.#revision = revision;
		this.#base = structuredClone(content);
		this.#written = JSON.stringify(content);
		this.#last = structuredClone(content);
		this.settled = this.#last;
	}

	get revision(): number {
		return this.#revision;
	}

	/** To be called whenever the content may have changed: remembers the step and saves after a pause. */
	notice(): void {
		const now = this.#plain.read(this.content);
		const written = JSON.stringify(now);
		if (written === this.#written) return;
		this.steps.typed(this.#last, now);
		this.#settle(written, now);
	}

	undo(): void {
		const before = this.steps.undo(this.#last);
		if (before) this.#put(before);
	}

	redo(): void {
		const after = this.steps.redo(this.#last);
		if (after) this.#put(after);
	}

	/** Puts another content in place of this one, as a step that can be undone. */
	replace(content: PollContent): void {
		this.steps.add(this.#last);
		this.#put(content);
	}

	/** Words that were written over `base` and never saved come back; what was saved since then stays. */
	takeBack(content: PollContent, base: PollContent): void {
		const { content: merged, clashes } = mergeDrafts(base, content, this.#last);
		this.steps.add(this.#last);
		if (clashes.length === 0) return this.#put(merged);
		this.#theirs = { ...this.#now(), content: this.#last, by: '' };
		this.#base = base;
		this.#put(content);
	}

	/** What others saved: theirs and mine become one draft, or the fields that both changed are asked about. */
	meet(theirs: Theirs): Promise<void> {
		this.#saving = this.#saving.then(() => this.#meet(theirs));
		return this.#saving;
	}

	/** Of the fields that both changed, theirs is taken in these, mine in the others. */
	choose(theirPaths: readonly string[]): void {
		if (this.#theirs) this.#adopt(this.#theirs, theirPaths);
	}

	/** Saves now what is not saved yet. True when the server has everything. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		if (this.state !== 'saved') this.#saving = this.#saving.then(() => this.#saveNow());
		await this.#saving;
		return this.state === 'saved';
	}

	#now = (): Saved => ({ revision: this.#revision, savedAt: this.savedAt });

	#put(content: PollContent): void {
		this.content = structuredClone(content);
		this.#settle(JSON.stringify(content), content);
		this.settled = withoutOrphans(this.#last);
	}

	#settle(written: string, plain: PollContent): void {
		this.#written = written;
		this.#last = plain;
		clearTimeout(this.#settling);
		this.#settling = setTimeout(() => (this.settled = withoutOrphans(this.#last)), SETTLE_MS);
		this.state = 'typing';
		this.#copy.keep(this.#last, this.#base);
		if (this.#theirs) this.#ask(this.#theirs);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
	}

	async #saveNow(): Promise<void> {
		if (this.#theirs) return this.#fail(this.#bothChanged());
		const last = this.#last;
		const sent = withoutOrphans(last);
		const [over] = Object.values(tooLong(sent));
		if (over !== undefined) return this.#fail(over);
		this.state = 'saving';
		const outcome = await this.#save(sent, this.#revision);
		if (!('revision' in outcome)) {
			if (outcome.theirs) return this.#meet(outcome.theirs);
			if (this.#sent.at(-1) !== sent) this.#sent = [...this.#sent.slice(-9), sent];
			if (outcome.again) this.#timer = setTimeout(() => void this.flush(), AGAIN_MS);
			return this.#fail(outcome.problem);
		}
		this.#follow(outcome, sent, this.#last === last);
	}

	/** The server has `content` now. `isAll`: nothing was typed since. */
	#follow(saved: Saved, content: PollContent, isAll: boolean): void {
		this.#revision = saved.revision;
		this.savedAt = saved.savedAt;
		this.#base = content;
		this.#sent = [];
		this.problem = '';
		if (isAll) {
			this.state = 'saved';
			this.#copy.drop();
		} else this.#copy.keep(this.#last, this.#base);
	}

	#meet(theirs: Theirs): void {
		if (theirs.revision <= this.#revision) return;
		this.notice();
		// It arrived after all, only the answer got lost.
		if (this.#sent.some((sent) => isSame(sent, theirs.content))) return this.#adopt(theirs, []);
		if (mergeDrafts(this.#base, this.#last, theirs.content).clashes.length === 0)
			return this.#adopt(theirs, []);
		this.#theirs = theirs;
		this.#ask(theirs);
		this.#fail(this.#bothChanged());
	}

	#ask(theirs: Theirs): void {
		this.clashes = mergeDrafts(this.#base, this.#last, theirs.content).clashes;
		this.clashesWith = theirs.by;
		if (this.clashes.length === 0) this.#adopt(theirs, []);
	}

	#bothChanged = () => 'Choose below between what you wrote and what was saved meanwhile.';

	#adopt(theirs: Theirs, theirPaths: readonly string[]): void {
		const arrived = this.#sent.some((sent) => isSame(sent, theirs.content));
		const base = arrived ? theirs.content : this.#base;
		// Without orphans: else two who have some would save over each other for ever.
		const mine = withoutOrphans(this.#last);
		const content = withoutOrphans(mergeDrafts(base, mine, theirs.content, theirPaths).content);
		this.#theirs = null;
		this.clashes = [];
		this.steps.rebase(mine, content);
		if (!isSame(content, this.#last)) this.content = structuredClone(content);
		this.#last = content;
		this.settled = content;
		this.#written = JSON.stringify(content);
		this.#follow(theirs, theirs.content, false);
		if (isSame(this.#last, theirs.content)) {
			this.state = 'saved';
			this.#copy.drop();
		} else this.#settle(this.#written, content);
	}

	#fail(problem: string): void {
		this.state = 'failed';
		this.problem = problem;
	}
}
