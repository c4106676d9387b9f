// What stands around a question of each kind, what its answer is called, and what an answer that cannot be taken is told.
import { formsOf } from '../forms.ts';

const { and, count, day, number, or, plain } = formsOf('en-GB');

const least = (least: number) => `Choose at least ${number(least)}.`;
const points = (total: number, unit: string) => `Share out ${plain(total)} ${unit}`.trim();
const label = (words: string) => `“${words}”`;

/** What is asked for where nothing was given. */
const ask = {
	oneAnswer: 'Choose one answer',
	someAnswer: 'Choose at least one answer',
	ofTwo: 'Choose one of the two',
	point: 'Choose a point on the scale',
	zeroToTen: 'Choose a number from 0 to 10',
	place: 'Choose a place on the line',
	picture: 'Choose a picture',
	order: 'Give each its place',
	lines: 'Choose an answer in each line',
	importance: 'Say for each line how important it is and how satisfied you are',
	feelings: 'Say how you would feel, with and without',
	sets: 'Choose in each set',
	number: 'Write a number',
	day: 'Choose a day',
	time: 'Choose a time',
	words: 'Write a few words',
	email: 'Write an e-mail address',
	phone: 'Write a phone number',
	address: 'Write the address',
	file: 'Choose a file',
	points
};

export const kinds = {
	optional: 'optional',
	why: 'Why we ask this',
	preferNot: 'Prefer not to say',
	ask,
	nothing: (what: string) => `${what}.`,
	nothingOrPreferNot: (what: string) => `${what}, or choose “Prefer not to say”.`,
	eitherPreferNot: 'Either answer this or tick “Prefer not to say”.',
	notOffered: 'This answer is not among those offered. Choose again.',
	// One or several of those offered
	ownWords: (other: string) => `${other}: in your own words`,
	ownWordsTooLong: (most: number) =>
		`Write at most ${count(most, { one: '# character', other: '# characters' })} there.`,
	ownWordsMissing: (other: string) => `Write what you mean by ${label(other)}, or choose another answer.`,
	ownOrOffered: 'Either choose one of the answers or write your own.',
	answersOrNone: (none: string) => `Choose either answers or ${label(none)}.`,
	atMost: (most: number) => `Choose at most ${number(most)}.`,
	atLeast: least,
	upTo: (most: number) => `Choose up to ${number(most)}.`,
	fromTo: (least: number, most: number) => `Choose ${number(least)} to ${number(most)}.`,
	anyNumber: 'Choose any number.',
	noneOfThese: 'None of these',
	other: 'Other',
	nameThree: 'Name at least three things.',
	choose: 'Choose',
	typeToFind: 'Type a few letters',
	notInList: (given: string) =>
		`${label(given)} is not in the list. Type a few letters and choose one of those offered.`,
	// Scales
	dontKnow: 'Don’t know',
	pointOf: (point: number, last: number) => `${point} of ${last}`,
	importance: 'Importance',
	notImportant: 'not important',
	veryImportant: 'very important',
	satisfaction: 'Satisfaction',
	veryDissatisfied: 'very dissatisfied',
	verySatisfied: 'very satisfied',
	markEnds: (what: string, low: string, high: string) => `${what}: 1 ${low}, 5 ${high}`,
	markFor: (item: string, what: string, low: string, high: string) =>
		`${item}: ${what}, from 1 ${low} to 5 ${high}`,
	importanceEachLine:
		'Say for every line how important it is. Leave satisfaction out where you cannot judge.',
	/** Several things that were chosen, side by side. */
	listed: (things: readonly string[]) => things.join(', '),
	importanceSaid: (mark: number | null) =>
		mark === null ? 'importance left out' : `importance ${mark} of 5`,
	satisfactionSaid: (mark: number | null) =>
		mark === null ? 'satisfaction: cannot judge' : `satisfaction ${mark} of 5`,
	// Ranking and lines
	firstIsBest: '1 is the first, the best.',
	samePlace: (one: string, other: string) =>
		`${label(one)} and ${label(other)} have the same place. Give each its own.`,
	placeEmpty: (place: number) => `Nothing has place ${place} yet.`,
	answerLineToo: (line: string) => `Choose an answer for ${label(line)}, too.`,
	// Kano
	feelWith: 'How would you feel with it?',
	feelWithout: 'How would you feel without it?',
	feelings: {
		like: 'I would like it',
		expect: 'I expect it',
		neutral: 'I do not mind',
		bear: 'I can live with it',
		dislike: 'I would dislike it'
	},
	answerBoth: (item: string) => `Answer both for ${label(item)}: with it and without it.`,
	answerItemToo: (item: string) => `Answer for ${label(item)}, too.`,
	pairSaid: (item: string, given: string, without: string) =>
		`${item}: with it ${label(given)}, without it ${label(without)}`,
	// MaxDiff
	setOf: (set: number, sets: number) => `Set ${set} of ${sets}`,
	setBoth: (set: number) => `In set ${set}, choose one in each column.`,
	setDifferent: (set: number) => `In set ${set}, choose two different ones.`,
	setToo: (set: number) => `Choose in set ${set}, too.`,
	setSaid: (set: number, best: string, worst: string) => `Set ${set}: ${best}. ${worst}.`,
	// Points and numbers
	wholeFor: (item: string) => `Write a whole number, 0 or more, for ${label(item)}.`,
	tooFewPoints: (given: number, missing: number) =>
		`That makes ${plain(given)}. Share out ${plain(missing)} more.`,
	tooManyPoints: (given: number, over: number) => `That makes ${plain(given)}. Take ${plain(over)} away.`,
	pointsInAll: (total: number, unit: string) =>
		`${points(total, unit)} in all. A line left empty counts as 0.`,
	inDigits: 'Write a number in digits, for example 12 or 12.5.',
	whole: 'Write a whole number.',
	orMore: (least: number) => `Write ${plain(least)} or more.`,
	orLess: (most: number) => `Write ${plain(most)} or less.`,
	numberLimit: (least: number | undefined, most: number | undefined, unit: string, isWhole: boolean) => {
		const what = isWhole ? 'A whole number' : 'A number';
		const from =
			least === undefined ? '' : most === undefined ? ` from ${plain(least)} up` : ` from ${plain(least)}`;
		const to = most === undefined ? '' : least === undefined ? ` up to ${plain(most)}` : ` to ${plain(most)}`;
		return `${what}${from}${to}${unit ? ` (${unit})` : ''}.`;
	},
	// Days, words, contacts
	dayWritten: 'Write the day as year, month, day: 2026-11-24.',
	dayOrLater: (first: string) => `Choose ${day(first)} or later.`,
	dayOrEarlier: (last: string) => `Choose ${day(last)} or earlier.`,
	sayDay: day,
	timeWritten: 'Write the time with hours and minutes: 18:30.',
	shorten: (over: number) => `Shorten this by ${count(over, { one: '# character', other: '# characters' })}.`,
	longest: (most: number) => `At most ${count(most, { one: '# character', other: '# characters' })}.`,
	cannotGoOn: 'Without this you cannot go on. You can leave the poll without a word, and nothing is stored.',
	agreed: (words: string) => `Agreed: ${words}`,
	emailWritten: 'Write an e-mail address such as name@example.org.',
	phoneWritten: 'Write a phone number in digits, such as +44 113 496 0000.',
	phoneLimit: 'With the code of its country, such as +44 113 496 0000.',
	addressLines: {
		street: 'Street and number',
		more: 'Further line',
		code: 'Postal code',
		place: 'Town, and state where there is one',
		country: 'Country'
	},
	shortenLine: (line: string, over: number) =>
		`Shorten ${label(line)} by ${count(over, { one: '# character', other: '# characters' })}.`,
	stillMissing: (lines: string[]) => `Still missing: ${and(lines.map(label))}.`,
	// Files
	fileGroups: {
		picture: 'a picture (JPEG, PNG, WebP, HEIC)',
		pdf: 'a PDF',
		document: 'a document (DOCX, ODT)',
		sound: 'a recording (MP3, M4A, OGG)'
	},
	fileLimit: (groups: string[], megabytes: number) => {
		const words = or(groups);
		return `${words.charAt(0).toUpperCase()}${words.slice(1)}, at most ${number(megabytes)} MB.`;
	},
	fileSent: (file: string) => `You sent: ${file}. Another takes its place.`,
	fileBack: 'Take this file back',
	fileEmpty: 'This file is empty. Choose another.',
	fileTooLarge: (megabytes: number) =>
		`This file is larger than ${number(megabytes)} MB. Choose a smaller one.`,
	fileOtherKind: 'This file is of another kind than can be taken here, whatever it is called.',
	fileNoContact: 'Your contact is no longer kept here, so this cannot be kept either. Leave it empty.'
};
