// A language that a poll is offered in has all that people read before they say yes. Words of the questions may be missing:
// they are read in the poll's own language, and the page says so (warnings/untranslated.ts).
import { languageName } from '../../languages/words.ts';
import { addedLanguages, textsOf } from '../change-translations.ts';
import { translatable } from '../translatable.ts';
import { stringWords } from '../versions/string-place.ts';
import type { Rule } from './gap.ts';

const NAMED = 3;

export const languages: Rule = (content) => {
	const needed = translatable(content).filter(({ path }) => isReadBefore(path));
	return addedLanguages(content).flatMap((tag) => {
		const texts = textsOf(content, tag);
		const missing = needed.filter(({ path }) => !texts.has(path));
		// Where nothing is written yet, it is not offered.
		if (texts.size === 0 || missing.length === 0) return [];
		const named = missing.slice(0, NAMED).map(({ path }) => uncapital(stringWords(content, path)));
		const more = missing.length - named.length;
		const list = and.format([...named, ...(more > 0 ? [`${more} more`] : [])]);
		const language = languageName(tag, 'en');
		return [
			{
				rule: 'languages',
				path: `translations.${tag}`,
				sentence: `In ${language} the statement is not whole: ${list}. Write what is missing, or take ${language} out.`
			}
		];
	});
};

/** The title, the statement of intent and with it the words that people agree to. */
export const isReadBefore = (path: string): boolean => path === 'title' || path.startsWith('intent.');

const and = new Intl.ListFormat('en', { type: 'conjunction' });
const uncapital = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
