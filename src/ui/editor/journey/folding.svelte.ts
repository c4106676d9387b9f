// Which questions stand open in the editor: where there are many, each is one line until somebody looks at it.
import { SvelteSet } from 'svelte/reactivity';
import { createContext } from 'svelte';

const MANY = 12;

export class Folding {
	/** Each is one line but for those opened. */
	folded = $state(false);
	#open = new SvelteSet<string>();

	constructor(questions: number) {
		this.folded = questions > MANY;
	}

	isOpen(id: string): boolean {
		return !this.folded || this.#open.has(id);
	}

	open(id: string): void {
		this.#open.add(id);
	}

	close(id: string): void {
		this.#open.delete(id);
	}

	foldAll(): void {
		this.#open.clear();
		this.folded = true;
	}

	openAll(): void {
		this.folded = false;
	}
}

export const [useFolding, giveFolding] = createContext<Folding>();
