// What the coding room knows: the answers in hand, which one is read, what was done last, and what is not saved yet.
import type { CodedAnswer, CodedSpan } from '#domain/insights/coding/coded-answer.ts';

const PAUSE_MS = 2_000;
type Before = { at: number; was: CodedAnswer };
type Send = (answer: CodedAnswer) => Promise<'saved' | 'refused' | 'not-reached'>;

export class CodingRoom {
	answers = $state<CodedAnswer[]>([]);
	at = $state(0);
	/** A part of the answer in hand that the next theme is found in. */
	marked = $state<{ start: number; end: number } | null>(null);
	refused = $state(0);
	/** The answers whose last change has not been acknowledged, by their ids. */
	unsaved = $state<string[]>([]);
	/** How many were read here for the first time. */
	done = $state(0);
	isTouched = $state(false);
	/** The last time it tried, nobody answered. */
	isCutOff = $state(false);
	#before: Before[] = $state([]);
	#send: Send;
	#isSending = false;
	/** Answers whose likes were noted with them once: from then on these are sent along. */
	#withLikes: string[] = [];

	constructor(answers: readonly CodedAnswer[], send: Send) {
		this.answers = [...answers];
		this.#send = send;
	}

	get current(): CodedAnswer | undefined {
		return this.answers[this.at];
	}
	get mayUndo(): boolean {
		return this.#before.length > 0;
	}
	has = (themeId: string): boolean => this.current?.codings.some((one) => one.themeId === themeId) ?? false;

	go(to: number): void {
		this.at = Math.max(0, Math.min(to, this.answers.length - 1));
		this.marked = null;
	}

	add(more: readonly CodedAnswer[]): void {
		const isHere = (one: CodedAnswer) => this.answers.some(({ responseId }) => responseId === one.responseId);
		this.answers.push(...more.filter((one) => !isHere(one)));
	}

	/** Puts the answer in hand under this theme, in the marked part or in all of it; or takes it off. */
	toggle(themeId: string): void {
		const { current, marked } = this;
		if (!current) return;
		const all = { start: 0, end: current.text.length };
		const others = current.codings.filter((one) => one.themeId !== themeId);
		const codings: CodedSpan[] =
			this.has(themeId) && !marked ? others : [...others, { themeId, ...(marked ?? all) }];
		this.marked = null;
		this.#change({ ...current, codings, isRead: true });
	}

	/** What was put under this theme last speaks against it, or for it again. */
	against(): void {
		const { current } = this;
		const last = current?.codings.at(-1);
		if (!current || !last) return;
		const codings = [...current.codings.slice(0, -1), { ...last, against: !last.against }];
		this.#change({ ...current, codings, isRead: true });
	}

	/** Takes what the machine suggests as what it says. */
	accept(): void {
		const { current } = this;
		if (!current?.suggested?.length) return;
		const span = this.marked ?? { start: 0, end: current.text.length };
		this.marked = null;
		const codings = current.suggested.map(({ themeId }) => ({ themeId, ...span }));
		this.#change({ ...current, codings, isRead: true });
	}

	/** What was noted of the answer in hand holds for all that say the same. */
	noteAlike(): void {
		const { current } = this;
		if (current?.isRead && current.alike?.length) this.#change({ ...current, withAlike: true });
	}

	/** Read, and nothing found in it; on to the next. */
	nothing(): void {
		const { current } = this;
		if (current) this.#change({ ...current, codings: [], isRead: true });
		this.go(this.at + 1);
	}

	/** Takes back what was done last, wherever that was. */
	undo(): void {
		const last = this.#before.pop();
		if (!last) return;
		this.go(last.at);
		if (this.current?.isRead && !last.was.isRead) this.done -= 1;
		const { withAlike } = this.current ?? {};
		this.#put(withAlike === undefined ? last.was : { ...last.was, withAlike: last.was.withAlike ?? false });
	}

	#change(next: CodedAnswer): void {
		const { current } = this;
		if (!current) return;
		this.#before.push({ at: this.at, was: $state.snapshot(current) });
		if (!current.isRead) this.done += 1;
		this.#put(next);
	}

	#put(answer: CodedAnswer): void {
		if (answer.withAlike || this.#withLikes.includes(answer.responseId)) this.#putAlike(answer);
		this.answers[this.at] = answer;
		this.isTouched = true;
		if (!this.unsaved.includes(answer.responseId)) this.unsaved.push(answer.responseId);
		void this.#saveAll();
	}

	/** Those in hand that say the same look like this one, or as if nobody had read them; the part that is marked is that part of
	 *  its very copies. */
	#putAlike({ responseId, text, alike = [], withAlike, isRead, codings }: CodedAnswer): void {
		if (!this.#withLikes.includes(responseId)) this.#withLikes.push(responseId);
		const noted = withAlike === true && isRead;
		const marksOf = (copy: CodedAnswer) =>
			codings.map((each) => (copy.text === text ? each : { ...each, start: 0, end: copy.text.length }));
		this.answers = this.answers.map((one) =>
			alike.includes(one.responseId) ? { ...one, isRead: noted, codings: noted ? marksOf(one) : [] } : one
		);
	}

	/** One after the other, the latest state of each, until all are acknowledged. */
	async #saveAll(): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		for (let id = this.unsaved[0]; id !== undefined; id = this.unsaved[0]) {
			const answer = this.answers.find(({ responseId }) => responseId === id);
			const sent = JSON.stringify(answer);
			const said = answer ? await this.#send($state.snapshot(answer)) : 'saved';
			this.isCutOff = said === 'not-reached';
			if (this.isCutOff) {
				await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
				continue;
			}
			if (said === 'refused') this.refused += 1;
			const now = JSON.stringify(this.answers.find(({ responseId }) => responseId === id));
			// Changed while it was on its way: it goes once more.
			if (now === sent || said === 'refused') this.unsaved = this.unsaved.filter((one) => one !== id);
		}
		this.#isSending = false;
	}
}
