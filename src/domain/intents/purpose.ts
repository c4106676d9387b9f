// The uses of an answer which a respondent allows, one by one. `inform` is the poll itself; all others are optional.

export const OPTIONAL_PURPOSES = ['quote', 'contact', 'tell', 'profile'] as const;
export type OptionalPurpose = (typeof OPTIONAL_PURPOSES)[number];
export type PurposeId = 'inform' | OptionalPurpose;

export const PURPOSE_NAMES: Record<PurposeId, string> = {
	inform: 'Use my answers for the decision stated above',
	quote: 'Show my words',
	contact: 'Ask me more',
	tell: 'Tell me what you decided',
	profile: 'Link my answers to my customer record'
};

/** These reach a person, so they need a contact: identified mode only. */
export const NEEDS_CONTACT: readonly PurposeId[] = ['contact', 'tell', 'profile'];

export const LEGAL_BASES = ['consent', 'legitimate-interest', 'contract', 'public-task'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];
export const LEGAL_BASIS_NAMES: Record<LegalBasis, string> = {
	consent: 'consent',
	'legitimate-interest': 'legitimate interest',
	contract: 'contract',
	'public-task': 'public task'
};
