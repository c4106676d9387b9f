// A poll that asks a question of every kind there is, in every way a kind can look; in English, and word for word in Arabic.
import { KIND_IDS } from '../../src/domain/polls/question-kinds/kinds.ts';
import type { StoredPicture } from '../../src/domain/polls/question-kinds/picture.ts';
import { pollContentSchema, type PollContent } from '../../src/domain/polls/poll.ts';
import type { QuestionKind } from '../../src/domain/polls/question.ts';
import { translatable } from '../../src/domain/polls/translatable.ts';
import { examplePoll } from './example-poll.ts';

const listed = (...labels: string[]) => labels.map((label, at) => ({ id: `o${at}`, label }));
const WORK = listed('A flat tyre', 'The brakes', 'The gears');
const TOWNS = listed(...Array.from({ length: 30 }, (_each, at) => `Town ${at + 1}`));
const MARKS = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'];

/** Typed by all kinds, so that a new one is asked here or nothing compiles. `optional`: contact details never must be given. */
const WRITTEN: { [K in QuestionKind]: (picture: StoredPicture) => object[] } = {
	single: () => [
		{ title: 'Which repair was it?', options: WORK, other: {}, preferNot: true, help: 'The last one counts.' }
	],
	several: () => [{ title: 'What else was done?', options: WORK, none: {}, atMost: 2 }],
	dropdown: () => [
		{ title: 'Which workshop?', options: listed('Leeds', 'York') },
		{ title: 'Which town do you live in?', options: TOWNS }
	],
	picture: (picture) =>
		['Which rack would you use?', 'Which of these do you own?'].map((title, at) => ({
			title,
			choose: at === 0 ? undefined : 'several',
			options: listed('The low rack', 'The high rack').map((one) => ({
				...one,
				alt: `Drawing ${at}`,
				picture
			}))
		})),
	yesno: () => [{ title: 'Do you own a bike?' }],
	ranking: () => [{ title: 'What comes first for you?', items: WORK, preferNot: true }],
	agree: () => [{ title: 'The photograph', words: 'The workshop may photograph my bike.' }],
	rating: () => [
		{ title: 'How was the repair?', points: MARKS, dontKnow: true },
		{ title: 'How was the wait?', points: MARKS, look: 'numbers' },
		{ title: 'How were the opening hours?', look: 'numbers' },
		{ title: 'How was the price?', points: MARKS, look: 'stars' },
		{ title: 'How was the welcome?', points: MARKS, look: 'faces' }
	],
	nps: () => [{ title: 'How likely are you to recommend us?' }],
	csat: () => [{ title: 'How satisfied are you?' }],
	ces: () => [{ title: 'It was easy to bring my bike.' }],
	slider: () => [{ title: 'How full was the shop?', low: 'Empty', high: 'Full' }],
	matrix: () => [
		{
			title: 'How often do you ride?',
			items: listed('In summer', 'In winter'),
			columns: listed('Daily', 'Weekly')
		},
		{
			title: 'Who rides with you?',
			items: listed('On weekdays', 'On Sundays'),
			columns: listed('Friends', 'Children'),
			choose: 'several'
		}
	],
	importance: () => [{ title: 'How important is each?', items: listed('The price', 'The speed') }],
	kano: () => [{ title: 'What if we opened on Saturdays?', items: listed('Saturday opening') }],
	maxdiff: () => [
		{ title: 'What matters most?', items: listed('Price', 'Speed', 'Warmth', 'Coffee'), size: 3 }
	],
	sum: () => [{ title: 'Where should our time go?', items: WORK }],
	short: () => [{ title: 'Which day suits you?' }, { title: 'And if not that day?', optional: true }],
	long: () => [{ title: 'What could we do better?', longest: 400, preferNot: true }],
	number: () => [{ title: 'How far do you live from us?', unit: 'km', least: 0 }],
	date: () => [{ title: 'When did you come?' }],
	time: () => [{ title: 'At what time?' }],
	email: () => [{ title: 'Where can we write to you at work?', optional: true }],
	phone: () => [{ title: 'Where can we call you?', optional: true }],
	address: () => [{ title: 'Where do we bring the bike?', optional: true }],
	file: () => [{ title: 'A photograph of the bike?', optional: true }],
	note: () => [{ title: 'About the workshop', help: 'Two lines\nof words.', optional: true }],
	page: () => [{ title: 'The last part', optional: true }]
};

/** Words of the length of the original, to be read from the right. */
const inArabic = (words: string, at: number): string =>
	`${'كلمات عربية '
		.repeat(Math.ceil(words.length / 12))
		.slice(0, Math.max(4, words.length))
		.trim()} ${at}`;

export function everyKind(title: string, picture: StoredPicture): PollContent {
	const asked = KIND_IDS.flatMap((kind) =>
		WRITTEN[kind](picture).map((written, at) => {
			const isOptional = 'optional' in written;
			return {
				kind,
				id: `${kind}${at + 1}`,
				dataItem: at === 0 ? 'd1' : 'd2',
				required: !isOptional,
				...written
			};
		})
	);
	const at = asked.findIndex(({ kind }) => kind === 'matrix');
	const end = asked.filter(({ kind }) => kind === 'page');
	const rest = asked.filter(({ kind }) => kind !== 'page');
	const example = examplePoll({ identity: 'identified', purposes: ['quote', 'contact'] });
	// So many that neither day nor town tells one of them from the others.
	example.intent.sample.expected = 100_000;
	const content = pollContentSchema.parse({
		...example,
		title,
		questions: [...rest.slice(0, at), ...end, ...rest.slice(at)]
	});
	const ar = translatable(content).map(({ path, words }, line) => [path, inArabic(words, line + 1)]);
	return { ...content, translations: { ar: Object.fromEntries(ar) } };
}
