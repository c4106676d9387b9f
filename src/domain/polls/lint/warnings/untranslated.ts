// Words of the questions that stand in the poll's own language where people read another.
import { languageName } from '../../../languages/words.ts';
import { addedLanguages, textsOf } from '../../change-translations.ts';
import type { PollContent } from '../../poll.ts';
import { translatable } from '../../translatable.ts';
import { isReadBefore } from '../languages.ts';
import type { Finding } from './warning.ts';

export function untranslated(content: PollContent): (Finding & { path: string })[] {
	const words = translatable(content).filter(({ path }) => !isReadBefore(path));
	const own = languageName(content.language, 'en');
	return addedLanguages(content).flatMap((tag) => {
		const texts = textsOf(content, tag);
		const missing = words.filter(({ path }) => !texts.has(path)).length;
		if (texts.size === 0 || missing === 0) return [];
		const many = missing === 1 ? 'one text of the questions is' : `${missing} texts of the questions are`;
		return [
			{
				path: `translations.${tag}`,
				spans: [],
				reason: `In ${languageName(tag, 'en')} ${many} still in ${own}.`,
				instead: `Translate them, or leave them: the page says that parts of it are in ${own}.`,
				better: []
			}
		];
	});
}
