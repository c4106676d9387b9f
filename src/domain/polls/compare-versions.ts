// What is different between two contents of a poll, in plain words: before publishing, and in the history.
import { languageName } from '../languages/words.ts';
import { textsOf } from './change-translations.ts';
import type { PollContent } from './poll.ts';
import {
	inside,
	isEntries,
	isFields,
	isSame,
	keysOf,
	stayedInOrder,
	type Entry
} from './versions/content-tree.ts';
import { entryOf, fieldOfEntry, fieldOfPoll, switched, valueWords } from './versions/field-words.ts';
import { translationWords } from './versions/string-place.ts';

export type Change = {
	/** As the editor names its fields; entries of lists by their ids: questions.q1.options.a.label */
	path: string;
	sentence: string;
	/** The words before and after, where they are too long for the sentence. */
	was: string | null;
	is: string | null;
};

/** A sentence for each difference, in the order in which the poll is written; empty when there is none. */
export const compareVersions = (before: PollContent, after: PollContent): Change[] =>
	walk(
		{
			path: '',
			subject: '',
			unnamed: '',
			from: '',
			content: after,
			numbers: after.questions,
			data: dataNames(before, after)
		},
		withAllLanguages(before, after),
		withAllLanguages(after, before)
	);

/** So that a language more or less is one difference, also where it is the first. */
const withAllLanguages = (content: PollContent, other: PollContent): PollContent => {
	const tags = [content, other].flatMap(({ translations }) => Object.keys(translations ?? {}));
	const texts = tags.map((tag) => [tag, Object.fromEntries(textsOf(content, tag))]);
	return tags.length > 0 ? { ...content, translations: Object.fromEntries(texts) } : content;
};

type Place = {
	path: string;
	/** What the path leads into, in words: Question 3; '' for the poll as a whole. */
	subject: string;
	/** The same without its name: Question 3: answer */
	unnamed: string;
	/** The path of that subject. */
	from: string;
	/** As it is afterwards. */
	content: PollContent;
	numbers: readonly { id: string }[];
	/** The names of data items by id: a question names its item by id. */
	data: Record<string, string>;
};

function walk(place: Place, was: unknown, is: unknown): Change[] {
	if (isSame(was, is)) return [];
	const language = /^translations\.[^.]+$/.test(place.path);
	if (language && isFields(was) && isFields(is) && [was, is].some((texts) => keysOf(texts).length === 0))
		return [languageMoreOrLess(place.path, keysOf(is).length)];
	if (isFields(was) && isFields(is))
		return keysOf(was, is)
			.filter((key) => key !== 'schema')
			.flatMap((key) => walk({ ...place, path: inside(place.path, key) }, was[key], is[key]));
	if (isEntries(was ?? []) && isEntries(is ?? []) && !(isEmpty(was) && isEmpty(is)))
		return walkList(place, entries(was), entries(is));
	return [inField(place, was, is)];
}

const isEmpty = (list: unknown) => !Array.isArray(list) || list.length === 0;
const entries = (list: unknown): Entry[] => (isEntries(list) ? list : []);

function walkList(place: Place, was: Entry[], is: Entry[]): Change[] {
	const ids = (list: Entry[]) => list.map((entry) => entry.id);
	const stayed = stayedInOrder(ids(was), ids(is));
	const gone = was
		.filter((entry) => !ids(is).includes(entry.id))
		.map((entry) => whole(place, entry, `${called(place, entry, was)} was taken out.`));
	const there = is.flatMap((entry, at): Change[] => {
		const earlier = was.find((each) => each.id === entry.id);
		if (!earlier) return [whole(place, entry, `${called(place, entry, is)} was added.`)];
		const next = is.slice(at + 1).find((each) => stayed.has(each.id));
		const moved = stayed.has(entry.id)
			? []
			: [
					whole(
						place,
						entry,
						`${called(place, entry, is)} was moved ${next ? `before “${nameOf(next)}”` : 'to the end'}.`
					)
				];
		const path = inside(place.path, entry.id);
		return [...moved, ...walk({ ...place, path, from: path, ...subjectOf(place, entry) }, earlier, entry)];
	});
	return [...gone, ...there];
}

const whole = (place: Place, entry: Entry, sentence: string): Change => ({
	path: inside(place.path, entry.id),
	sentence: begin(sentence),
	was: null,
	is: null
});

const begin = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const within = (place: Place) => (place.subject ? `${place.subject}: ` : '');
const lastOf = (path: string) => path.split('.').at(-1) ?? '';

const NAMES = ['title', 'label', 'name', 'item', 'plain', 'text'];
/** What an entry is called by those who wrote it. */
const nameOf = (entry: Entry): string =>
	NAMES.map((key) => entry[key]).find((name): name is string => typeof name === 'string' && name !== '') ??
	entry.id;

function called(place: Place, entry: Entry, list: Entry[]): string {
	const noun = entryOf(lastOf(place.path));
	const number = place.path === 'questions' ? ` ${list.indexOf(entry) + 1},` : '';
	return `${within(place)}${noun}${number} “${nameOf(entry)}”${number && ','}`.replace('”,', '”');
}

function subjectOf(place: Place, entry: Entry): Pick<Place, 'subject' | 'unnamed'> {
	const number = place.numbers.findIndex((each) => each.id === entry.id) + 1;
	if (place.path === 'questions') return { subject: `Question ${number}`, unnamed: `Question ${number}` };
	const unnamed = begin(`${within(place)}${entryOf(lastOf(place.path))}`);
	return { subject: `${unnamed} “${nameOf(entry)}”`, unnamed };
}

const SHORT = 60;

function languageMoreOrLess(path: string, texts: number): Change {
	const language = languageName(lastOf(path), 'en');
	const sentence =
		texts > 0
			? `${language} was added: ${texts === 1 ? 'one text' : `${texts} texts`}.`
			: `${language} was taken out.`;
	return { path, sentence, was: null, is: null };
}

function inField(place: Place, was: unknown, is: unknown): Change {
	const { path, subject, from } = place;
	const key = lastOf(path);
	const change = (sentence: string, long = false): Change => ({
		path,
		sentence: begin(sentence),
		was: long ? words(was) : null,
		is: long ? words(is) : null
	});
	const words = (value: unknown): string =>
		(key === 'dataItem' && place.data[String(value)]) || valueWords(key, value);
	if (path === 'intent.retention.months' && Number(is) > 0 && Number(was) > 0)
		return change(`Kept ${Number(is)} months instead of ${Number(was)}.`);
	const isSwitch = typeof (is ?? was) === 'boolean';
	if (isSwitch && subject) return change(`${subject} ${switched(key, is === true)}.`);
	if (isSwitch) return change(`${fieldOfPoll(path)}: ${is === true ? 'yes, before no' : 'no, before yes'}.`);

	const isOwnName = subject !== '' && NAMES.includes(key) && path === inside(from, key);
	const isQuestion = from === `questions.${from.split('.')[1] ?? ''}`;
	const isTranslated = path.startsWith('translations.');
	const name = isTranslated
		? translationWords(place.content, path)
		: subject
			? `${subject}: ${fieldOfEntry(path.slice(from.length + 1))}`
			: fieldOfPoll(path);
	const [before, after] = [words(was), words(is)];
	if (Array.isArray(is) && is.length === 0 && was === null)
		return change(`${name}: nobody, and nothing; not said before.`);
	if (isSame(was, undefined) && typeof is === 'object') return change(`${name}: set now.`);
	if (isSame(is, undefined) && typeof was === 'object') return change(`${name}: taken out.`);
	const isLong = before.length > SHORT || after.length > SHORT;
	if (isOwnName && isQuestion)
		return before && after
			? change(`${subject} was reworded: “${before}” became “${after}”.`)
			: change(after ? `${subject} got its words: “${after}”.` : `${subject} lost its words: “${before}”.`);
	if (isOwnName && before && after) return change(`${place.unnamed} “${before}” became “${after}”.`);
	if (!before) return isLong ? change(`${name}: added.`, true) : change(`${name}: added, “${after}”.`);
	if (!after)
		return isLong ? change(`${name}: taken out.`, true) : change(`${name}: taken out, “${before}”.`);
	if (isLong) return change(`${name}: put in other words.`, true);
	return typeof is === 'number'
		? change(`${name}: ${after} instead of ${before}.`)
		: change(`${name}: “${after}” instead of “${before}”.`);
}

const dataNames = (...all: PollContent[]): Record<string, string> =>
	Object.fromEntries(all.flatMap(({ intent }) => intent.data.map(({ id, item }) => [id, item])));
