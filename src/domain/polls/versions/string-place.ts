// Where one text of a poll stands, in words: for whoever translates it, and to say in which language it was changed.
import { languageName } from '../../languages/words.ts';
import type { PollContent } from '../poll.ts';
import { fieldOfEntry, fieldOfPoll } from './field-words.ts';

export type StringPlace = {
	/** What it belongs to: Question 3. '' for the poll as a whole. */
	part: string;
	/** What it is there: answer 2. */
	name: string;
};

/** `path` as translatable.ts has it. */
export function stringPlace(content: PollContent, path: string): StringPlace {
	const [first = '', id = '', ...rest] = path.split('.');
	if (first === 'questions') {
		const at = content.questions.findIndex((question) => question.id === id);
		return {
			part: at < 0 ? 'A question that is gone' : `Question ${at + 1}`,
			name: inQuestion(content, at, rest)
		};
	}
	if (first === 'hidden') return { part: '', name: 'What the link says' };
	if (path === 'look.logo.alt') return { part: '', name: 'What the logo shows' };
	if (first === 'intent')
		return { part: 'The statement of intent', name: inStatement(content, path, id, rest) };
	return { part: '', name: fieldOfPoll(path) };
}

/** Question 3: answer 2. */
export function stringWords(content: PollContent, path: string): string {
	const { part, name } = stringPlace(content, path);
	return part.includes('uestion') ? `${part}: ${name}` : name;
}

/** German: the title. The whole language where the path goes no further. */
export function translationWords(content: PollContent, path: string): string {
	const [, tag = '', ...rest] = path.split('.');
	const language = languageName(tag, 'en');
	if (rest.length === 0) return tag ? `The words in ${language}` : 'The translations';
	const words = stringWords(content, rest.join('.'));
	return `${language}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const called = (noun: string, name: string | undefined): string => (name ? `${noun} “${name}”` : noun);

function inStatement(
	{ intent }: PollContent,
	path: string,
	list: string,
	[id = '', ...rest]: string[]
): string {
	const field = rest.at(-1) ?? '';
	if (list === 'data') {
		const data = called('Data', intent.data.find((each) => each.id === id)?.item);
		return field === 'why' ? `${data}: why we ask for it` : `${data}: ${fieldOfEntry(field)}`;
	}
	if (list === 'recipients' || list === 'processors') {
		const party = intent[list]?.find((each) => each.id === id);
		return `${called(list === 'recipients' ? 'Recipient' : 'Processor', party?.name)}: ${fieldOfEntry(field)}`;
	}
	if (list === 'purposes') return `What one may also allow (${rest[0] ?? ''})`;
	if (list === 'automatic') return `What is recorded without asking, line ${id}`;
	return fieldOfPoll(path);
}

const OWN: Record<string, string> = {
	other: 'the words of “Other”',
	none: 'the words of “None of these”',
	unit: 'the unit',
	yes: 'the word for yes',
	no: 'the word for no',
	best: 'the words for the best',
	worst: 'the words for the worst',
	words: 'what is agreed to'
};

function inQuestion(content: PollContent, at: number, [field = '', id = '', alt]: string[]): string {
	const question = content.questions[at];
	if (field === 'points' && id) return `point ${id}`;
	if (field === 'columns' && question && 'columns' in question)
		return `column ${question.columns.findIndex((each) => each.id === id) + 1}`;
	if (field !== 'options' || !question) return OWN[field] ?? fieldOfEntry(field);
	const isLine = 'items' in question;
	const list = isLine ? question.items : 'options' in question ? question.options : [];
	const name = `${isLine ? 'line' : 'answer'} ${list.findIndex((each) => each.id === id) + 1}`;
	return alt ? `${name}, for those who do not see it` : name;
}
