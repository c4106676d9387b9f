// Which question, part or choice a name in a rule or a text stands for, seen from one question: only what comes earlier.
import type { Referred } from './conditions/to-condition.ts';
import { CannotSay } from './conditions/tree.ts';
import type { Source } from './source.ts';

type Known = { position: number; referred: Referred };

export class Names {
	readonly #known = new Map<string, Known[]>();
	readonly #source: Source;
	readonly #declared: ReadonlySet<string>;

	constructor(source: Source) {
		this.#source = source;
		this.#declared = new Set(source.questions.flatMap(({ names }) => names));
	}

	add(names: readonly string[], position: number, referred: Referred): void {
		for (const name of names) {
			if (!name) continue;
			const known = this.#known.get(name) ?? [];
			known.push({ position, referred });
			this.#known.set(name, known);
		}
	}

	/** Throws CannotSay where the name is none that comes before this position. */
	referFrom(position: number): (name: string, bare: boolean) => Referred {
		return (said, bare) => {
			if (bare && !this.#source.bareNames) throw new CannotSay(`names “${said}”, which is no question`);
			const name = this.#source.plainName(said);
			const known = this.#known.get(name);
			const found = known?.findLast((each) => each.position < position);
			if (found) return found.referred;
			if (known || this.#declared.has(name))
				throw new CannotSay(`asks for “${name}”, which is not answered yet at that point`);
			if (this.#source.leftOut.has(name)) throw new CannotSay(`asks for “${name}”, which was left out`);
			throw new CannotSay(`names “${name}”, which is no question`);
		};
	}

	/** The id of the question that a text names; null where it names none. */
	pipedFrom(position: number, said: string): string | null {
		const known = this.#known.get(this.#source.plainName(said));
		const found = known?.findLast((each) => each.position < position);
		return found && found.referred.part === undefined && found.referred.choice === undefined
			? found.referred.of
			: null;
	}
}
