// A poll, its draft and its versions.
import { z } from 'zod';
import { intentSchema } from '../intents/intent.ts';
import { hiddenField } from './journey/hidden.ts';
import { lookSchema } from './look/look.ts';
import { score } from './journey/score.ts';
import { questionSchema } from './question.ts';
import { languageTag, translations } from './translations.ts';

/** All that a respondent may be shown and all that is promised to them: what the fingerprint is taken of. */
export const pollContentSchema = z.object({
	schema: z.literal('candor/1').default('candor/1'),
	language: languageTag.default('en'),
	title: z.string().max(200).default(''),
	intent: intentSchema.prefault({}),
	questions: z.array(questionSchema).max(300).default([]),
	/** Numbers computed from answers, for conditions and texts. */
	scores: z.array(score).max(20).optional(),
	/** What a link to the poll may say besides, declared one by one; nothing else in it is read. */
	hidden: z.array(hiddenField).max(20).optional(),
	/** `one`: each question on a page of its own. Left out: together, as far as none hangs on another. */
	paging: z.literal('one').optional(),
	/** How its pages look; left out: as the product does. */
	look: lookSchema.optional(),
	/** The same words in further languages. */
	translations: translations.optional()
});
export type PollContent = z.infer<typeof pollContentSchema>;

export type PollState = 'draft' | 'open' | 'closed';

export type PollDraft = { pollId: string; content: PollContent; revision: number; savedAt: Date };

export type PollVersion = {
	workspaceId: string;
	pollId: string;
	number: number;
	/** Grows with each version that widens the statement: earlier consents do not reach a later scope. */
	scope: number;
	content: PollContent;
	/** SHA-256 over the RFC 8785 canonical JSON of `content`, in lower-case hexadecimal. */
	fingerprint: string;
	publishedAt: Date;
	/** Nobody may finish a version before it. */
	stopsEarlier?: boolean;
};

export const blankContent = (): PollContent => pollContentSchema.parse({});
