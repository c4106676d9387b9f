// Words of SurveyJS: a string, or one for each language under the name of its locale.
import { languageOf } from '../languages.ts';
import { tidy } from '../plain-words.ts';
import type { Texts } from '../source.ts';

export class Words {
	/** The tag by the locale of the file. `default` is the survey's own. */
	readonly tags: Map<string, string>;
	/** Locales that name no language, and so were left out. */
	readonly unknown = new Set<string>();
	readonly language: string;

	constructor(locale: string) {
		this.language = (locale && languageOf(locale)) || 'en';
		this.tags = new Map([['default', this.language]]);
	}

	of(said: unknown): Texts {
		if (typeof said === 'string') return this.#kept([['default', said]]);
		if (typeof said !== 'object' || said === null) return new Map();
		return this.#kept(Object.entries(said));
	}

	#kept(said: readonly [string, unknown][]): Texts {
		const texts = new Map<string, string>();
		for (const [locale, words] of said) {
			if (typeof words !== 'string' || words.trim() === '') continue;
			const tag = this.tags.get(locale) ?? languageOf(locale);
			if (!tag) this.unknown.add(locale);
			else {
				this.tags.set(locale, tag);
				if (!texts.has(tag)) texts.set(tag, tidy(words));
			}
		}
		return texts;
	}
}
