// The exact words a respondent agrees to, one sentence a purpose: shown before the choice, stored with it, shown again on the receipt.
import { wordsFor } from '../languages/words.ts';
import type { Party } from '../intents/intent.ts';
import { isSharing, type PurposeId } from '../intents/purpose.ts';
import type { PollContent } from '../polls/poll.ts';

export type Wording = {
	purpose: PurposeId;
	sentence: string;
	/** In which it is shown, and kept. */
	language: string;
};

/** `languageAt`: the language of the poll's words at a path, where they stand in another than the rest. */
export type Offer = { noSharing?: boolean; languageAt?: (path: string) => string };

export function informWording({ intent, language }: PollContent): Wording {
	const decision = intent.decision.text.trim().replace(/[.!?]$/, '');
	return {
		purpose: 'inform',
		sentence: wordsFor(language).consent.inform(intent.asker.name, decision),
		language
	};
}

/** The purposes a respondent may allow or not: as the intent words them, then one for each who would receive answers.
 *  `noSharing`: the browser asks not to be shared (Global Privacy Control), so nobody else is even offered. */
export function optionalWordings(
	{ intent, language }: PollContent,
	{ noSharing = false, languageAt = () => language }: Offer = {}
): Wording[] {
	const asker = intent.asker.name;
	const { consent } = wordsFor(language);
	const worded = intent.purposes.optional.map((purpose): Wording => ({
		purpose: purpose.id,
		sentence: purpose.plain.trim(),
		language: languageAt(`intent.purposes.optional.${purpose.id}.plain`)
	}));
	const shared = (intent.recipients ?? []).map((party): Wording => ({
		purpose: `share:${party.id}`,
		sentence: consent.share(asker, named(party)),
		language
	}));
	const machines = (intent.processors ?? [])
		.filter((party) => party.machine)
		.map((party): Wording => ({
			purpose: `machine:${party.id}`,
			sentence: consent.machine(asker, named(party)),
			language
		}));
	return [...worded, ...shared, ...machines].filter((one) => !(noSharing && isSharing(one.purpose)));
}

const named = ({ name, country, why }: Party): string =>
	`${name.trim()} (${country.trim()})${why.trim() ? `: ${why.trim().replace(/[.!?]$/, '')}` : ''}`;
