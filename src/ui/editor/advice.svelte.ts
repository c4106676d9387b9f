// What is advised on the draft: found a moment after the author stops typing, and set aside where they say so.
import { getContext, setContext } from 'svelte';
import type { PollContent } from '#domain/polls/poll.ts';
import type { warningsOnPoll, warningsOnQuestion } from '#domain/polls/lint/warnings/find-warnings.ts';
import { followWarning } from '#domain/polls/lint/warnings/follow-warning.ts';
import type { Warning } from '#domain/polls/lint/warnings/warning.ts';
import type { Draft } from './draft.svelte.ts';
import { freshId } from './fresh-id.ts';

/** Nobody is corrected in the middle of a sentence. */
const PAUSE_MS = 1200;

type Rules = {
	warningsOnPoll: typeof warningsOnPoll;
	warningsOnQuestion: typeof warningsOnQuestion;
};

export class Advice {
	/** All that stands, but for what was set aside. */
	shown: Warning[] = $derived.by(() => this.#found.filter((one) => !this.#aside.includes(keyOf(one))));
	setAside: number = $derived.by(() => this.#found.length - this.shown.length);

	#found: Warning[] = $state.raw([]);
	#aside: string[] = $state.raw([]);
	#draft: Draft;
	#name: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#rules: Promise<Rules | null> | undefined;
	/** A later look leaves an earlier one unfinished. */
	#looks = 0;
	/** By the question as it stands, so that of 200 questions only what changed is read again. */
	#known: Record<string, Warning[]> = {};

	constructor(draft: Draft, pollId: string) {
		this.#draft = draft;
		this.#name = `candor-advice-${pollId}`;
		this.#aside = remembered(this.#name);
	}

	/** To be called whenever the content may have changed. */
	notice(content: PollContent): () => void {
		void this.#load();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#look(content), PAUSE_MS);
		return () => clearTimeout(this.#timer);
	}

	/** What is advised on the field at this path while it holds this text. */
	on(path: string, text: string): Warning[] {
		return this.shown.filter((one) => one.path === path && one.text === text);
	}

	/** What counts syllables and knows words knows those of English. */
	get knowsTheLanguage(): boolean {
		return this.#draft.content.language.split('-')[0] === 'en';
	}

	follow(warning: Warning): void {
		this.#found = this.#found.filter((one) => one !== warning);
		this.#draft.replace(followWarning($state.snapshot(this.#draft.content), warning, freshId));
	}

	/** Not to be said again about this question, in this browser. */
	dismiss(warning: Warning): void {
		this.#remember([...this.#aside, keyOf(warning)]);
	}

	sayAgain(): void {
		this.#remember([]);
	}

	/** The rules, fetched while the page still has a line; without one, null, and the next pause tries again. */
	#load(): Promise<Rules | null> {
		this.#rules ??= import('#domain/polls/lint/warnings/find-warnings.ts').catch(() => {
			this.#rules = undefined;
			return null;
		});
		return this.#rules;
	}

	async #look(content: PollContent): Promise<void> {
		const look = ++this.#looks;
		const rules = await this.#load();
		if (!rules) return;
		const known: Record<string, Warning[]> = {};
		const found: Warning[] = [];
		for (const question of content.questions) {
			const key = content.language + JSON.stringify(question);
			let warnings = this.#known[key];
			if (!warnings) {
				warnings = rules.warningsOnQuestion(question, content.language);
				// A question takes some milliseconds: keys are let through between one and the next.
				await new Promise((resolve) => setTimeout(resolve));
				if (look !== this.#looks) return;
			}
			known[key] = this.#known[key] = warnings;
			found.push(...warnings);
		}
		this.#known = known;
		this.#found = [...found, ...rules.warningsOnPoll(content)];
	}

	#remember(aside: string[]): void {
		this.#aside = aside;
		// A full or forbidden store only means that it is said again next time.
		try {
			localStorage.setItem(this.#name, JSON.stringify(aside));
		} catch {
			return;
		}
	}
}

const keyOf = ({ warning, path }: Warning): string => `${warning} ${path}`;

function remembered(name: string): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
		return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
	} catch {
		return [];
	}
}

const ADVICE = Symbol('advice');
export const giveAdvice = (advice: Advice): Advice => setContext(ADVICE, advice);
/** Undefined where fields are written that nobody advises on. */
export const useAdvice = (): Advice | undefined => getContext<Advice | undefined>(ADVICE);
