/**
 * Tells whether a state-changing request comes from another site, whatever its type: by what the browser says of it, and
 * where the browser does not say, by the Origin it sends. A program that sends neither carries nobody's cookie.
 */
export function isCrossSite(request: Request, origin: string): boolean {
	if (request.method === 'GET' || request.method === 'HEAD') return false;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null) return site !== 'same-origin' && site !== 'none';
	const from = request.headers.get('origin');
	return from !== null && from !== origin;
}
