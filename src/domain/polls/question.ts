// What a poll asks. Each kind has a file of its own in question-kinds/, holding how it is written, read, said and counted.
import { z } from 'zod';
import { schema as importance } from './question-kinds/importance.ts';
import { schema as nps } from './question-kinds/nps.ts';
import { schema as rating } from './question-kinds/rating.ts';
import { schema as several } from './question-kinds/several.ts';
import { noteSchema as note, pageSchema as page } from './question-kinds/shown.ts';
import { schema as single } from './question-kinds/single.ts';
import { longSchema as long, shortSchema as short } from './question-kinds/words.ts';

export const questionSchema = z.discriminatedUnion('kind', [
	single,
	several,
	rating,
	nps,
	short,
	long,
	importance,
	note,
	page
]);

export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

/** Answered in the person's own words, which can be read and sorted into themes. */
export const isOpen = (question: Question): question is QuestionOf<'short'> | QuestionOf<'long'> =>
	question.kind === 'short' || question.kind === 'long';

/** Asks something: words between questions and page ends do not. */
export const asks = ({ kind }: Question): boolean => kind !== 'note' && kind !== 'page';
