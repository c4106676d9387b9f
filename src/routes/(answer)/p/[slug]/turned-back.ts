// What a form is answered with that cannot be gone on with as it is: what was written stays on the page.
import { fail } from '@sveltejs/kit';
import { AlreadySent, statusOf, type DomainError } from '#domain/errors.ts';
import type { AnswerValue } from '#domain/polls/answer-value.ts';
import type { Question } from '#domain/polls/question.ts';
import type { Carried } from '#server/carried.ts';

/** Back to the statement. What was ticked under other words is not ticked under these. */
export const readAnew = (carried: Carried, problem: string) =>
	fail(409, { ...carried, ticked: [], step: 'statement' as const, problem, problems: {} });

/** Nothing was stored, and sending again would not help. */
export const notTaken = (
	carried: Carried,
	step: 'late' | 'already',
	cause: DomainError,
	written: { read: Record<string, AnswerValue>; asked: Question[] }
) =>
	fail(statusOf(cause), {
		...carried,
		...written,
		step,
		problem: cause.message,
		problems: {},
		receipt: cause instanceof AlreadySent ? cause.receipt : null
	});
