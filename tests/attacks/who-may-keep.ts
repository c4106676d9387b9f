// Of who may come in by which door: those by which somebody keeps what they have not sent, and goes on with it later.
type Form = Record<string, string | string[]>;

export const KEEPING_MAY = {
	'GET /(answer)/i/[token]/resume': 'holder',
	'POST /(answer)/i/[token]?/keep': 'holder',
	'POST /(answer)/i/[token]?/open': 'holder',
	'POST /(answer)/i/[token]?/throwAway': 'holder',
	'GET /(answer)/p/[slug]/resume': 'anyone',
	'POST /(answer)/p/[slug]?/keep': 'anyone',
	'POST /(answer)/p/[slug]?/open': 'anyone',
	'POST /(answer)/p/[slug]?/throwAway': 'anyone'
} as const;

/** Nothing is kept under the code that the matrix types. */
export const KEEPING_GETS = { 'POST /(answer)/i/[token]?/open': 422, 'POST /(answer)/p/[slug]?/open': 422 };

const code = '0123-4567-89AB-CDEF-GHJK-MNPQ';
export const KEEPING_FORMS = { open: (): Form => ({ code }), throwAway: (): Form => ({ kept: code }) };
