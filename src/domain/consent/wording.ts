// The exact words a respondent agrees to, one sentence a purpose: shown before the choice, stored with it, shown again on the receipt.
import type { PollContent } from '../polls/poll.ts';
import type { PurposeId } from '../intents/purpose.ts';

export type Wording = { purpose: PurposeId; sentence: string };

export function informWording({ intent }: PollContent): Wording {
	const decision = intent.decision.text.trim().replace(/[.!?]$/, '');
	return {
		purpose: 'inform',
		sentence: `I agree that ${intent.asker.name} uses my answers for this decision, and for nothing else: ${decision}.`
	};
}

/** The purposes a respondent may allow or not, as the intent words them. */
export const optionalWordings = ({ intent }: PollContent): Wording[] =>
	intent.purposes.optional.map((purpose) => ({ purpose: purpose.id, sentence: purpose.plain.trim() }));
