// What a file calls a language, as the tag by which a page says it.
import { languageTag } from '../../polls/translations.ts';

const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `german`, `deutsch` and the like, by lower-case name. Made once, on the first name that is asked for. */
let byName: Map<string, string> | null = null;
function names(): Map<string, string> {
	if (byName) return byName;
	byName = new Map();
	for (const a of LETTERS)
		for (const b of LETTERS) {
			const tag = `${a}${b}`;
			const name = english.of(tag);
			if (!name) continue;
			const own = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
			for (const each of [own, name])
				if (each && !byName.has(each.toLowerCase())) byName.set(each.toLowerCase(), tag);
		}
	return byName;
}

/** A tag for what the file says; null where it names no language that is known. `English (en)`, `French`, `pt_br`, `fr`. */
export function languageOf(said: string): string | null {
	const inBrackets = /\(([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\)\s*$/.exec(said)?.[1];
	const found = inBrackets ?? names().get(said.trim().toLowerCase()) ?? said.trim();
	const [first = '', ...rest] = found.replaceAll('_', '-').split('-');
	const tag = [first.toLowerCase(), ...rest].join('-');
	return languageTag.safeParse(tag).success && (inBrackets || rest.length > 0 || first.length <= 3)
		? tag
		: null;
}

/** Tags kept for private use, for languages nobody knows: qaa, qab, … */
export const privateTag = (at: number): string => `qa${LETTERS[at % LETTERS.length] ?? 'a'}`;

/** The name a person reads beside a tag. */
export const languageName = (tag: string): string => {
	try {
		return english.of(tag) ?? tag;
	} catch {
		return tag;
	}
};
