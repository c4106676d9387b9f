// What one respondent allowed, purpose by purpose.
import type { PollContent } from '../polls/poll.ts';
import { informWording, optionalWordings, type Wording } from './wording.ts';

export type Choice = Wording & { given: boolean };

/** The choices made on a form: `inform` by pressing Yes, the others by ticking. What the poll does not offer is ignored. */
export function readChoices(content: PollContent, agreed: boolean, ticked: string[]): Choice[] {
	return [
		{ ...informWording(content), given: agreed },
		...optionalWordings(content).map((wording) => ({ ...wording, given: ticked.includes(wording.purpose) }))
	];
}

export const allowedBy = (choices: Choice[]): string[] =>
	choices.filter((choice) => choice.given).map((choice) => choice.purpose);
