// What a poll asks. Each kind has a file of its own in question-kinds/, holding how it is written, read, said and counted.
import { z } from 'zod';
import { schema as agree } from './question-kinds/agree.ts';
import { schema as sum } from './question-kinds/constant-sum.ts';
import { schema as dropdown } from './question-kinds/dropdown.ts';
import { schema as importance } from './question-kinds/importance.ts';
import { schema as kano } from './question-kinds/kano.ts';
import { schema as matrix } from './question-kinds/matrix.ts';
import { schema as maxdiff } from './question-kinds/maxdiff.ts';
import { dateSchema as date, timeSchema as time } from './question-kinds/moment.ts';
import { schema as nps } from './question-kinds/nps.ts';
import { schema as number } from './question-kinds/number.ts';
import { schema as ranking } from './question-kinds/ranking.ts';
import { schema as rating } from './question-kinds/rating.ts';
import { csatSchema as csat, cesSchema as ces } from './question-kinds/scale.ts';
import { schema as several } from './question-kinds/several.ts';
import { noteSchema as note, pageSchema as page } from './question-kinds/shown.ts';
import { schema as single } from './question-kinds/single.ts';
import { schema as slider } from './question-kinds/slider.ts';
import { shortSchema as short, longSchema as long } from './question-kinds/words.ts';
import { schema as yesno } from './question-kinds/yes-no.ts';

export const questionSchema = z.discriminatedUnion('kind', [
	single,
	several,
	dropdown,
	yesno,
	rating,
	nps,
	csat,
	ces,
	slider,
	ranking,
	matrix,
	importance,
	kano,
	maxdiff,
	sum,
	number,
	date,
	time,
	short,
	long,
	agree,
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
