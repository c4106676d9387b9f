// The uses of an answer which a respondent allows, one by one. `inform` is the poll itself; all others are optional.
import { en } from '../languages/en.ts';

export const OPTIONAL_PURPOSES = ['quote', 'contact', 'tell', 'profile'] as const;
export type OptionalPurpose = (typeof OPTIONAL_PURPOSES)[number];
/** `share:{recipient}`: passed on to a declared recipient. `machine:{processor}`: words go to a declared machine. */
export type PurposeId = 'inform' | OptionalPurpose | `share:${string}` | `machine:${string}`;

export const PURPOSE_NAMES: Record<'inform' | OptionalPurpose, string> = {
	inform: 'Use my answers for the decision stated above',
	quote: 'Show my words',
	contact: 'Ask me more',
	tell: 'Tell me what you decided',
	profile: 'Link my answers to my customer record'
};

/** These reach a person, so they need a contact: identified mode only. */
export const NEEDS_CONTACT: readonly PurposeId[] = ['contact', 'tell', 'profile'];

/** A browser that sends Sec-GPC asks not to be shared: these are then not even offered. */
export const isSharing = (purpose: string): boolean => /^(share|machine):/.test(purpose);

/** A purpose as it was allowed: under the first statement by its own name, under a widened one as `inform@2`. */
export const purposeUnder = <P extends PurposeId>(purpose: P, scope: number): P | `${P}@${number}` =>
	scope === 1 ? purpose : `${purpose}@${scope}`;

/** Which purpose this is, and under which scope of the statement it was allowed. */
export function readPurpose(allowed: string): { purpose: string; scope: number } {
	const [purpose = '', scope = '1'] = allowed.split('@');
	return { purpose, scope: Number(scope) };
}

export const LEGAL_BASES = ['consent', 'legitimate-interest', 'contract', 'public-task'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];
export const LEGAL_BASIS_NAMES: Record<LegalBasis, string> = en.statement.bases;
