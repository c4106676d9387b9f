// A request that came by letter or mail, and its clock: one calendar month, two more where it was extended (GDPR art. 12(3)).
import { z } from 'zod';
import { addMonths, daysBetween } from '../calendar.ts';

export const REQUEST_KINDS = [
	'access',
	'rectify',
	'erase',
	'restrict',
	'object',
	'portability',
	'other'
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const KIND_NAMES: Record<RequestKind, string> = {
	access: 'See what is held (art. 15)',
	rectify: 'Put it right (art. 16)',
	erase: 'Erase it (art. 17)',
	restrict: 'Restrict its use (art. 18)',
	portability: 'Take it along (art. 20)',
	object: 'Object to its use (art. 21)',
	other: 'Something else'
};

export const OUTCOMES = ['done', 'partly', 'refused', 'not-found', 'taken-back'] as const;
export type RequestOutcome = (typeof OUTCOMES)[number];
export const OUTCOME_NAMES: Record<RequestOutcome, string> = {
	done: 'Done as asked',
	partly: 'Done in part, and said why',
	refused: 'Refused, and said why and where to complain',
	'not-found': 'We cannot tell which answers are theirs, and said so (art. 11)',
	'taken-back': 'They took it back'
};

export type RightsRequest = {
	id: string;
	kind: RequestKind;
	pollId: string | null;
	/** YYYY-MM-DD, as are all days here. */
	receivedOn: string;
	dueOn: string;
	extendedUntil: string | null;
	extensionReason: string | null;
	answeredOn: string | null;
	outcome: RequestOutcome | null;
	note: string;
};

/** Due on the same day of the next month, weekends not counted out: early is safe. */
export const dueOn = (receivedOn: string): string => addMonths(receivedOn, 1);
export const extendedUntil = (due: string): string => addMonths(due, 2);
export const deadlineOf = (request: RightsRequest): string => request.extendedUntil ?? request.dueOn;

export type Clock = { state: 'running' | 'soon' | 'overdue' | 'answered' | 'late'; words: string };
const SOON_DAYS = 7;
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export function clockOf(request: RightsRequest, today: string): Clock {
	const left = daysBetween(request.answeredOn ?? today, deadlineOf(request));
	if (request.answeredOn)
		return left < 0
			? { state: 'late', words: `Answered ${days(-left)} late` }
			: { state: 'answered', words: 'Answered in time' };
	if (left < 0) return { state: 'overdue', words: `${days(-left)} overdue` };
	if (left === 0) return { state: 'soon', words: 'Due today' };
	return { state: left <= SOON_DAYS ? 'soon' : 'running', words: `${days(left)} left` };
}

/** Open ones first, the most pressing on top; then the answered ones, the latest on top. */
export const inOrder = (requests: readonly RightsRequest[]): RightsRequest[] =>
	[...requests].sort((a, b) => {
		if (!a.answeredOn || !b.answeredOn)
			return a.answeredOn || b.answeredOn
				? a.answeredOn
					? 1
					: -1
				: deadlineOf(a).localeCompare(deadlineOf(b));
		return b.answeredOn.localeCompare(a.answeredOn);
	});

const noAddress = (text: string): boolean => !/\S@\S/.test(text);
const NO_ADDRESS = 'This looks like an e-mail address. Write a reference only, nothing that says who it was.';

export const requestInput = z.object({
	kind: z.enum(REQUEST_KINDS, 'Choose what was asked for.'),
	receivedOn: z.iso.date('Give the day it came.'),
	poll: z.union([z.uuid('Choose a poll of this workspace.'), z.literal('')]).default(''),
	note: z.string().trim().max(500, 'At most 500 characters.').refine(noAddress, NO_ADDRESS).default('')
});
export type RequestInput = z.infer<typeof requestInput>;

export const extensionInput = z.object({
	request: z.uuid(),
	reason: z
		.string()
		.trim()
		.min(1, 'Say why it takes longer: the law asks for a reason.')
		.max(500, 'At most 500 characters.')
		.refine(noAddress, NO_ADDRESS)
});
export const answerInput = z.object({
	request: z.uuid(),
	answeredOn: z.iso.date('Give the day it was answered.'),
	outcome: z.enum(OUTCOMES, 'Choose what came of it.')
});
