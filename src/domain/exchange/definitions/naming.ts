// Our ids, made of the names that another tool gave: plain, short, and each only once. The name itself is kept as `code`.

/** Ids that mean something of their own: the end of a poll, answers beside the list, and what every object has. */
const SPOKEN_FOR = new Set(['end', 'prefer-not', 'dont-know', 'constructor']);

export class Ids {
	readonly #taken = new Set<string>();
	readonly #longest: number;
	readonly #fallback: string;

	/** `fallback` stands before a number where a name has no plain letter. */
	constructor(longest: number, fallback: string) {
		this.#longest = longest;
		this.#fallback = fallback;
	}

	/** The id for a name, and the name where it says more than the id. */
	give(name: string, alphabet: RegExp = /[^a-z0-9]+/g): { id: string; code?: string } {
		const plain = name.toLowerCase().replace(alphabet, '').slice(0, this.#longest);
		const id = this.#free(plain);
		return name === '' || name === id ? { id } : { id, code: name.slice(0, 200) };
	}

	#free(plain: string): string {
		let id = plain || `${this.#fallback}1`;
		const stem = plain || this.#fallback;
		for (let at = plain ? 2 : 1; this.#taken.has(id) || SPOKEN_FOR.has(id); at += 1)
			id = `${stem.slice(0, this.#longest - String(at).length)}${at}`;
		this.#taken.add(id);
		return id;
	}
}

export const questionIds = (): Ids => new Ids(20, 'q');
export const optionIds = (): Ids => new Ids(40, 'a');
export const OPTION_LETTERS = /[^a-z0-9-]+/g;
