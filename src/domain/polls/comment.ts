// What members say to each other about one field of a draft: a thread that is open, or settled.
import { z } from 'zod';
import type { PollContent } from './poll.ts';
import { placeWords } from './versions/place-words.ts';

export const LONGEST_COMMENT = 2000;

/** What somebody says, wherever members speak with each other. */
export const saidInput = z.object({
	/** The thread that is answered; '' begins one. */
	replyTo: z.union([z.uuid(), z.literal('')]).default(''),
	text: z
		.string()
		.trim()
		.min(1, 'Write what you want to say.')
		.max(LONGEST_COMMENT, `At most ${LONGEST_COMMENT} characters.`)
});
export type SaidInput = z.infer<typeof saidInput>;

export const commentInput = z.object({
	/** As the editor names its fields; '' for the poll as a whole. */
	field: z
		.string()
		.regex(/^(|title|(intent|questions)\.[\w.-]{1,150})$/, 'Choose what it is about.')
		.default(''),
	...saidInput.shape
});
export type CommentInput = z.infer<typeof commentInput>;

const OF_THE_STATEMENT = [
	...['title', 'intent.asker.name', 'intent.decision.text', 'intent.purposes', 'intent.benefit'],
	...['intent.identity', 'intent.seenBy.raw', 'intent.recipients', 'intent.processors', 'intent.countries'],
	...[
		'intent.retention.months',
		'intent.retention.draftDays',
		'intent.minimumAge',
		'intent.minutes',
		'intent.withdrawal.how'
	],
	...['intent.rights', 'intent.machines', 'intent.tellBack.what', 'intent.sample.asked']
];

/** What may be spoken about, in words: the poll, its fields, its questions. */
export const placesOf = (content: PollContent): { field: string; words: string }[] => [
	{ field: '', words: placeWords(content, '') },
	...content.questions.map(({ id, title }) => {
		const field = `questions.${id}`;
		return { field, words: `${placeWords(content, field)}${title ? `: ${title}` : ''}` };
	}),
	...OF_THE_STATEMENT.map((field) => ({ field, words: placeWords(content, field) }))
];
