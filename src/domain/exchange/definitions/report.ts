// What became of each thing in a definition that another tool wrote. Nothing is left out without a line that says why.

export const OUTCOMES = ['changed', 'left-out', 'taken'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Entry = {
	/** What it was in the file: question, choice, language, page, rule, text, setting. */
	what: What;
	/** Its name or first words. */
	name: string;
	/** Where it stood: `survey, row 12`. */
	from: string;
	/** What it is here; '' where it was left out. */
	became: string;
	outcome: Outcome;
	/** A sentence; '' where it was taken as it was. */
	why: string;
};
export type What = 'title' | 'language' | 'page' | 'question' | 'choice' | 'rule' | 'text' | 'setting';
export type Thing = Pick<Entry, 'what' | 'name' | 'from'>;

const LONGEST_NAME = 120;

/** Collects the lines as a file is read. */
export class Report {
	readonly entries: Entry[] = [];

	taken(thing: Thing, became: string): void {
		this.#add(thing, 'taken', became, '');
	}
	changed(thing: Thing, became: string, why: string): void {
		this.#add(thing, 'changed', became, why);
	}
	leftOut(thing: Thing, why: string): void {
		this.#add(thing, 'left-out', '', why);
	}

	#add({ what, name, from }: Thing, outcome: Outcome, became: string, why: string): void {
		const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
		this.entries.push({ what, name: short, from, became, outcome, why });
	}
}

/** How many entries of each outcome, by what they are. */
export function countEntries(entries: readonly Entry[]): { what: What; counts: Record<Outcome, number> }[] {
	const kinds = [...new Set(entries.map(({ what }) => what))];
	return kinds.map((what) => {
		const of = (outcome: Outcome) =>
			entries.filter((entry) => entry.what === what && entry.outcome === outcome).length;
		return { what, counts: { taken: of('taken'), changed: of('changed'), 'left-out': of('left-out') } };
	});
}
