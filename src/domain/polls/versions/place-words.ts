// Where in a poll a field stands, in words: for the history, for comments, and to say where somebody else is writing.
import type { PollContent } from '../poll.ts';
import { fieldOfEntry, fieldOfPoll } from './field-words.ts';
import { translationWords } from './string-place.ts';

/** A path as the editor names it, such as questions.q1.title. What is no longer in `content` is said to be gone. */
export function placeWords(content: PollContent, path: string): string {
	if (path === '') return 'The poll as a whole';
	const [list = '', id = '', ...rest] = path.split('.');
	if (list === 'translations') return translationWords(content, path);
	if (list === 'questions') {
		if (id === '' || id === '#order') return 'The order of the questions';
		const at = content.questions.findIndex((question) => question.id === id);
		const question = at < 0 ? 'A question that is gone' : `Question ${at + 1}`;
		return rest.length === 0 ? question : `${question}: ${fieldOfEntry(inQuestion(rest))}`;
	}
	if (path.startsWith('intent.data.')) {
		const item = content.intent.data.find((each) => each.id === rest[0]);
		return item?.item ? `Data “${item.item}”` : 'The data';
	}
	const ofList = /^intent\.(purposes|recipients|processors)\./.exec(path);
	if (ofList && !path.endsWith('.basis')) return fieldOfPoll(`intent.${ofList[1]}`);
	return fieldOfPoll(path);
}

/** Entries of lists inside a question go by ids, which nobody knows: their list stands for them. */
const inQuestion = ([field = '', ...rest]: string[]): string => (rest.length === 0 ? field : `${field}.list`);
