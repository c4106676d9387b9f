// A decision: what the organisation chose because of insights. "No, because" counts too.
import { z } from 'zod';
import type { Evidence } from './evidence.ts';

export const STATUSES = ['considering', 'will-do', 'done', 'will-not-do'] as const;
export type DecisionStatus = (typeof STATUSES)[number];
export const STATUS_NAMES: Record<DecisionStatus, string> = {
	considering: 'Considering',
	'will-do': 'Will do',
	done: 'Done',
	'will-not-do': 'Will not do'
};

const line = (missing: string, max: number) =>
	z.string().trim().min(1, missing).max(max, `Keep this under ${max} characters.`);

/** An insight that a decision rests on: `theme:{id}` or `question:{id}`, of one poll. */
const citation = z
	.string()
	.regex(/^(theme:[0-9a-f-]{36}|question:[a-z0-9]{1,20})$/, 'This insight is not known.');

export const decisionInput = z.object({
	text: line('Say what was decided.', 2000),
	owner: line('Say who answers for it.', 200),
	reason: line('Say why. “No, because …” counts too.', 4000),
	decidedOn: z.iso.date('Give the date.'),
	status: z.enum(STATUSES, 'Choose how it stands.'),
	/** When it is looked at again; '' where nobody asked for that. */
	reviewOn: z.union([z.iso.date('Give a date, or leave it empty.'), z.literal('')]).optional(),
	cites: z
		.array(citation)
		.min(1, 'Choose at least one insight that it rests on.')
		.max(100, 'Choose at most 100 insights.')
});
export type DecisionInput = z.infer<typeof decisionInput>;

export type Decision = {
	id: string;
	text: string;
	owner: string;
	reason: string;
	/** YYYY-MM-DD */
	decidedOn: string;
	status: DecisionStatus;
	/** YYYY-MM-DD */
	reviewOn: string | null;
	cites: Citation[];
	/** What was seen each time it was looked at again, the latest first. */
	reviews: Review[];
};

export type Citation = {
	pollId: string;
	themeId: string | null;
	questionId: string | null;
	/** What it measured when the decision first rested on it; null where it was recorded before that was kept. */
	evidence: Evidence | null;
};
export type Review = { number: number; reviewedOn: string; words: string; evidence: Evidence[] };

export const citeOf = ({ themeId, questionId }: Pick<Citation, 'themeId' | 'questionId'>): string =>
	themeId ? `theme:${themeId}` : `question:${questionId}`;

export const reviewInput = z.object({
	words: line('Say what you see now, and whether it stays.', 4000),
	/** '' where it is not looked at again. */
	reviewOn: z.union([z.iso.date('Give a date, or leave it empty.'), z.literal('')]).optional()
});
export type ReviewInput = z.infer<typeof reviewInput>;
