/** The language in which somebody answered: that of what they agreed to first. */
export const agreedIn = (consents: readonly { purpose: string; language: string }[]): string | undefined =>
	(consents.find(({ purpose }) => purpose === 'inform') ?? consents[0])?.language;
