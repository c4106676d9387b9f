// A poll under the names of the tool it goes to: the names it came with, where it came from one.
import type { PollContent } from '../../polls/poll.ts';
import type { Option } from '../../polls/question-kinds/question-parts.ts';
import type { Question } from '../../polls/question.ts';
import type { Texts } from './source.ts';

export const nameOf = ({ id, code }: { id: string; code?: string | undefined }): string => code ?? id;

/** Every language, the poll's own first. */
export const tagsOf = ({ language, translations = {} }: PollContent): string[] => [
	language,
	...Object.keys(translations).filter((tag) => tag !== language)
];

/** The words of one field in all languages. */
export function textsAt(content: PollContent, path: string, own: string): Texts {
	const others = Object.entries(content.translations ?? {})
		.filter(([tag]) => tag !== content.language)
		.flatMap(([tag, texts]): [string, string][] => {
			const words = new Map(Object.entries(texts)).get(path);
			return words ? [[tag, words]] : [];
		});
	return new Map([...(own ? [[content.language, own] satisfies [string, string]] : []), ...others]);
}

export const optionsOf = (question: Question): readonly Option[] =>
	'options' in question ? question.options : 'items' in question ? question.items : [];

/** Every `{{id}}` in a text by what the other tool writes there. */
export const unpiped = (words: string, write: (id: string) => string | null): string =>
	words.replace(/\{\{([a-z0-9]{1,20})\}\}/g, (all, id: string) => write(id) ?? all);

/** A question by its id. */
export const byId = (content: PollContent): ReadonlyMap<string, Question> =>
	new Map(content.questions.map((question) => [question.id, question]));
