// The exact words a respondent agrees to, one sentence a purpose: shown before the choice, stored with it, shown again on the receipt.
import type { Party } from '../intents/intent.ts';
import { isSharing, type PurposeId } from '../intents/purpose.ts';
import type { PollContent } from '../polls/poll.ts';

export type Wording = { purpose: PurposeId; sentence: string };

export function informWording({ intent }: PollContent): Wording {
	const decision = intent.decision.text.trim().replace(/[.!?]$/, '');
	return {
		purpose: 'inform',
		sentence: `I agree that ${intent.asker.name} uses my answers for this decision, and for nothing else: ${decision}.`
	};
}

/** The purposes a respondent may allow or not: as the intent words them, then one for each who would receive answers.
 *  `noSharing`: the browser asks not to be shared (Global Privacy Control), so nobody else is even offered. */
export function optionalWordings({ intent }: PollContent, { noSharing = false } = {}): Wording[] {
	const asker = intent.asker.name;
	const worded = intent.purposes.optional.map((purpose): Wording => ({
		purpose: purpose.id,
		sentence: purpose.plain.trim()
	}));
	const shared = (intent.recipients ?? []).map((party): Wording => ({
		purpose: `share:${party.id}`,
		sentence: `${asker} may pass my answers on to ${named(party)}.`
	}));
	const machines = (intent.processors ?? [])
		.filter((party) => party.machine)
		.map((party): Wording => ({
			purpose: `machine:${party.id}`,
			sentence: `${asker} may let a machine of ${named(party)} work on my words.`
		}));
	return [...worded, ...shared, ...machines].filter((one) => !(noSharing && isSharing(one.purpose)));
}

const named = ({ name, country, why }: Party): string =>
	`${name.trim()} (${country.trim()})${why.trim() ? `: ${why.trim().replace(/[.!?]$/, '')}` : ''}`;
