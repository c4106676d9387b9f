// What one respondent allowed, purpose by purpose.
import { purposeUnder } from '../intents/purpose.ts';
import type { PollContent } from '../polls/poll.ts';
import { informWording, optionalWordings, type Offer, type Wording } from './wording.ts';

export type Choice = Wording & { given: boolean };

/** The choices made on a form: `inform` by pressing Yes, the others by ticking. What was not offered is ignored. */
export function readChoices(
	content: PollContent,
	agreed: boolean,
	ticked: string[],
	offer: Offer = {}
): Choice[] {
	return [
		{ ...informWording(content), given: agreed },
		...optionalWordings(content, offer).map((wording) => ({
			...wording,
			given: ticked.includes(wording.purpose)
		}))
	];
}

/** The purposes these choices allow, under this scope of the statement. */
export const allowedBy = (choices: Choice[], scope: number): string[] =>
	choices.filter((choice) => choice.given).map((choice) => purposeUnder(choice.purpose, scope));
