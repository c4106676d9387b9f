// The content without proxies, for all that looks at the whole of it. Of many questions only the one that changed is read
// again: reading two hundred through their proxies at every key would be felt.
import type { PollContent } from '#domain/polls/poll.ts';

class Part<T extends object> {
	#of: T;
	plain = $derived.by(() => $state.snapshot(this.#of) as T);
	constructor(of: T) {
		this.#of = of;
	}
}

export class PlainContent {
	#parts = new WeakMap<object, Part<object>>();

	/** To be called where changes are followed: in an effect or a derived value. */
	read(content: PollContent): PollContent {
		const parts = Object.entries(content).map(([name, value]) => [
			name,
			name === 'questions' ? content.questions.map((question) => this.#part(question)) : this.#plain(value)
		]);
		return Object.fromEntries(parts) as PollContent;
	}

	#plain = (value: unknown): unknown =>
		typeof value === 'object' && value !== null ? this.#part(value) : value;

	#part<T extends object>(of: T): T {
		let part = this.#parts.get(of);
		if (!part) {
			part = outside(() => new Part<object>(of));
			this.#parts.set(of, part);
		}
		return part.plain as T;
	}
}

/** Svelte does not follow a derived value in the very effect that made it: it is made outside of any. */
function outside<T>(make: () => T): T {
	const made: T[] = [];
	$effect.root(() => void made.push(make()));
	return made[0] as T;
}
