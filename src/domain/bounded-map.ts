// For what a server keeps in memory and can make anew: memory grows neither with who comes nor with what they ask for.

/** So many names at most: whatever was set longest ago is let go of first. */
export class BoundedMap<T> extends Map<string, T> {
	readonly #most: number;

	constructor(most: number) {
		super();
		this.#most = most;
	}

	override set(name: string, value: T): this {
		this.delete(name);
		super.set(name, value);
		const [oldest] = this.keys();
		if (this.size > this.#most && oldest !== undefined) this.delete(oldest);
		return this;
	}
}
