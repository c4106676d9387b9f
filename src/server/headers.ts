// The headers of every page. svelte.config.js writes the content security policy; what only some pages need is added here.

const HEADERS = {
	'x-content-type-options': 'nosniff',
	// Not no-referrer: under it browsers send `Origin: null` with a form, which the cross-site check refuses.
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
	'cross-origin-opener-policy': 'same-origin'
};
const TWO_YEARS = 2 * 365 * 24 * 60 * 60;

/** Of the one style attribute that SvelteKit writes: the box, out of sight, in which it tells screen readers of a new page. */
export const ANNOUNCER_HASH = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** `frameableBy`: the sites that may show this page in a frame; null: none. */
export function setHeaders(
	headers: Headers,
	routeId: string | null,
	origin: string,
	frameableBy: readonly string[] | null
): void {
	for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
	if (origin.startsWith('https:')) headers.set('strict-transport-security', `max-age=${TWO_YEARS}`);
	const policy = headers.get('content-security-policy');
	// Pages for respondents have no client side, and so no announcer.
	if (policy && frameableBy && frameableBy.length > 0)
		headers.set(
			'content-security-policy',
			policy.replace("frame-ancestors 'none'", `frame-ancestors ${frameableBy.join(' ')}`)
		);
	if (policy && !routeId?.startsWith('/(answer)'))
		headers.set('content-security-policy', `${policy}; style-src-attr 'unsafe-hashes' '${ANNOUNCER_HASH}'`);
}
