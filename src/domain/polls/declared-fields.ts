// All that an answer may be stored under: the questions, and what the link may say besides.
import type { HiddenField } from './journey/hidden.ts';
import { questionSchema, type Question } from './question.ts';

type Declares = { questions: readonly Question[]; hidden?: readonly HiddenField[] | undefined };

/** What the link may say, as if it had been asked in one line. */
export const hiddenQuestions = ({ hidden = [] }: Pick<Declares, 'hidden'>): Question[] =>
	hidden.map(({ id, name, parameter, dataItem }) =>
		questionSchema.parse({ kind: 'short', id, title: name || parameter, dataItem, longest: 300 })
	);

export const declaredFields = (content: Declares): Question[] => [
	...content.questions,
	...hiddenQuestions(content)
];
