// How much a response is tied to the person who gave it. The page computes the sentence; no author can write it.
import { en } from '../languages/en.ts';

export const IDENTITY_MODES = ['anonymous', 'coded', 'identified'] as const;
export type IdentityMode = (typeof IDENTITY_MODES)[number];

export const IDENTITY_SENTENCES: Record<IdentityMode, string> = en.statement.identity;

export const IDENTITY_NAMES: Record<IdentityMode, string> = {
	anonymous: 'Anonymous',
	coded: 'Coded',
	identified: 'With a contact'
};
