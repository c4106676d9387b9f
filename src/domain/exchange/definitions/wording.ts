// Texts of a file as words of a poll: fitted, with answers put in by our ids, and the further languages beside them.
import type { Translations } from '../../polls/translations.ts';
import type { Names } from './names.ts';
import type { Source, Texts } from './source.ts';

export const LONGEST = {
	title: 500,
	pollTitle: 200,
	help: 1000,
	label: 300,
	short: 80,
	words: 1000
} as const;

export class Wording {
	readonly #byLanguage = new Map<string, Map<string, string>>();
	readonly #source: Source;
	readonly #names: Names;
	/** What is to be said of the texts since it was last asked. */
	#remarks = new Set<string>();

	constructor(source: Source, names: Names) {
		this.#source = source;
		this.#names = names;
	}

	/** The words in the poll's own language; the others are kept for the path. */
	say(path: string, texts: Texts, longest: number, position: number): string {
		const { language } = this.#source;
		const fitted = new Map(
			[...texts].map(([tag, words]) => [tag, this.#fit(this.#piped(words, position), longest)])
		);
		for (const [tag, words] of fitted) if (tag !== language && words) this.#keep(tag, path, words);
		const own = fitted.get(language);
		if (own) return own;
		const [other] = [...fitted].filter(([, words]) => words);
		if (!other) return '';
		this.#remarks.add(`It has no words in ${language}; those in ${other[0]} stand in.`);
		return other[1];
	}

	/** Title and help, where what is too long for the title goes on in the help. */
	sayBoth(path: string, title: Texts, help: Texts, position: number): { title: string; help: string } {
		const tags = new Set([...title.keys(), ...help.keys()]);
		const [titles, helps] = [new Map<string, string>(), new Map<string, string>()];
		for (const tag of tags) {
			const [own = '', more = ''] = [title.get(tag), help.get(tag)];
			const at = breakAt(own, LONGEST.title);
			if (at < own.length)
				this.#remarks.add('Its words are too long for a title: they go on in the line below it.');
			titles.set(tag, own.slice(0, at).trim());
			helps.set(tag, [own.slice(at).trim(), more].filter(Boolean).join('\n\n'));
		}
		return {
			title: this.say(`${path}.title`, titles, LONGEST.title, position),
			help: this.say(`${path}.help`, helps, LONGEST.help, position)
		};
	}

	/** What there is to say of the texts since the last time. */
	remarks(): string[] {
		const said = [...this.#remarks];
		this.#remarks = new Set();
		return said;
	}

	/** How many texts there are in a language. */
	countOf = (tag: string): number => this.#byLanguage.get(tag)?.size ?? 0;

	translations(): Translations | undefined {
		if (this.#byLanguage.size === 0) return undefined;
		return Object.fromEntries([...this.#byLanguage].map(([tag, texts]) => [tag, Object.fromEntries(texts)]));
	}

	keep(tag: string, path: string, words: string): void {
		this.#keep(tag, path, words);
	}

	/** Lets go of the texts of something that was not kept after all. */
	forget(start: string): void {
		for (const texts of this.#byLanguage.values())
			for (const path of texts.keys()) if (path.startsWith(start)) texts.delete(path);
	}

	#keep(tag: string, path: string, words: string): void {
		const texts = this.#byLanguage.get(tag) ?? new Map<string, string>();
		texts.set(path, words);
		this.#byLanguage.set(tag, texts);
	}

	#piped(words: string, position: number): string {
		return words.replace(this.#source.pipe, (all: string, name: string) => {
			const id = this.#names.pipedFrom(position, name);
			if (id !== null) return `{{${id}}}`;
			this.#remarks.add(`It names “${all}”, which is no earlier answer: rewrite that in plain words.`);
			return all;
		});
	}

	#fit(words: string, longest: number): string {
		if (words.length <= longest) return words;
		this.#remarks.add(`Its words were cut at ${longest} characters.`);
		return `${words.slice(0, longest - 1).trimEnd()}…`;
	}
}

/** Where to break words that are longer than this: after a sentence, a line or a word. */
function breakAt(words: string, longest: number): number {
	if (words.length <= longest) return words.length;
	const head = words.slice(0, longest);
	const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('. ') + 1);
	if (at > longest / 3) return at;
	return Math.max(head.lastIndexOf(' '), 1) || longest;
}
