// Who is asking, and how every answer leaves: the session, the member, refused cross-site posts, headers.
import { json, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { directionOf, wordsFor } from '#domain/languages/words.ts';
import { isAway } from '#db/is-away.ts';
import { findMember } from '#domain/workspaces/membership.store.server.ts';
import { readSession } from '#server/session-cookie.ts';
import { database, origin } from '#server/app.server.ts';
import { isCrossSite } from '#server/cross-site.ts';
import { noteError } from '#server/note-error.ts';
import { withRoad } from '#server/front/road.ts';
import { setHeaders } from '#server/headers.ts';
import { spokenLanguage } from '#server/reading.ts';

/** The road in front of SvelteKit shares its memory, its pool and its guard, so it is built with it; start takes it from here. */
export const init = () => void Object.assign(globalThis, { candorRoad: withRoad });

export const handle: Handle = async ({ event, resolve }) => {
	if (isCrossSite(event.request, origin()))
		return new Response(wordsFor(languageOf(event)).missing.otherSite, {
			status: 403,
			headers: { 'content-type': 'text/plain; charset=utf-8' }
		});
	if (event.url.pathname.includes('%00')) return new Response('There is no such page.', { status: 404 });
	event.locals.isAway = false;
	event.locals.frameableBy = null;
	event.locals.language = languageOf(event);
	event.locals.invitation = null;
	if (isInFrame(event.route.id)) event.locals.account = event.locals.sessionId = null;
	else await readSession(event);
	event.locals.member = null;
	const address = event.params.workspace;
	if (event.route.id?.includes('/w/[workspace]') && address) {
		if (!event.locals.account) return signInFirst(event.url, event.request);
		event.locals.member = await findMember(database(), event.locals.account, address);
	}
	const made = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%candor.lang%', event.locals.language)
				.replace('%candor.dir%', directionOf(event.locals.language))
	});
	const response = event.locals.isAway && made.status === 500 ? notNow(made) : made;
	if (isTranslated(event.route.id)) response.headers.append('vary', 'Accept-Language');
	setHeaders(response.headers, event.route.id, origin(), event.locals.frameableBy);
	if (event.locals.account || /^\/\((answer|account)\)\/(r|i|stop|unfollow)\//.test(event.route.id ?? ''))
		response.headers.set('cache-control', 'private, no-store');
	// Browsers keep this status for ever unless told otherwise; a poll may come back out of the bin.
	else if (response.status === 410) response.headers.set('cache-control', 'no-store');
	return response;
};

/** Pages of people who answer. */
const isTranslated = (routeId: string | null): boolean => routeId?.startsWith('/(answer)/') ?? false;

const languageOf = (event: RequestEvent): string =>
	isTranslated(event.route.id) ? spokenLanguage(event) : 'en';

/** Pages that another site may show in a frame know no session: nobody is signed in there, and no cookie is set. */
const isInFrame = (routeId: string | null): boolean =>
	routeId?.startsWith('/(answer)/p/[slug]/embed') ?? false;
/** The same page, under the status that says: come again. */
function notNow({ body, headers }: Response): Response {
	headers.set('retry-after', '60');
	headers.set('cache-control', 'no-store');
	return new Response(body, { status: 503, headers });
}

const AWAY =
	'Our records cannot be reached just now: the fault is ours, and nothing is lost. Wait a minute, then load this page again. If you were sending something, go back in your browser, where your words still are.';
const SAYS: Record<number, string> = {
	404: 'We could not find this page.',
	413: 'This is more than can be sent at once. Go back in your browser, where your words still are, and choose a smaller file.'
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404) noteError(error, `${status} ${event.request.method} ${event.route.id}`);
	event.locals.isAway = isAway(error);
	if (event.locals.isAway) return { message: AWAY, isAway: true };
	return { message: SAYS[status] ?? 'Something went wrong on our side. Please try again.' };
};

/** A page leads to signing in and back. What a page sends by itself is told in a way that it can show. */
function signInFirst(url: URL, request: Request): Response {
	const location = `/sign-in?next=${encodeURIComponent(url.pathname)}`;
	if (request.headers.has('x-sveltekit-action')) return json({ type: 'redirect', status: 303, location });
	if (request.headers.get('content-type')?.startsWith('application/json'))
		return json(
			{ problem: 'You are signed out. Sign in in another tab; what you typed stays here and is saved then.' },
			{ status: 401 }
		);
	return new Response(null, { status: 303, headers: { location } });
}
