// How much a response is tied to the person who gave it. The page computes the sentence; no author can write it.

export const IDENTITY_MODES = ['anonymous', 'coded', 'identified'] as const;
export type IdentityMode = (typeof IDENTITY_MODES)[number];

export const IDENTITY_SENTENCES: Record<IdentityMode, string> = {
	anonymous:
		'Anonymous: nothing links your answers to you. We keep the day, not the time, and no address, device or cookie. Because nobody can tell which answers are yours, you cannot take them back after sending.',
	coded:
		'Coded, not anonymous: your answers carry no name. After sending you get a private code, shown once. Whoever holds it can look at the answers, withdraw or erase them. We keep only its fingerprint and cannot look it up for you.',
	identified:
		'With your contact: your e-mail address is kept encrypted and apart from your answers. After sending you get a private code with which you can look, withdraw or erase.'
};

export const IDENTITY_NAMES: Record<IdentityMode, string> = {
	anonymous: 'Anonymous',
	coded: 'Coded',
	identified: 'With a contact'
};
