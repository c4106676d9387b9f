// The page of a published poll from memory, in front of SvelteKit, to people who come by its plain address. What is kept is
// what SvelteKit sent, under the state that the database told before and after it was made; each request asks the database
// for that state anew, and whoever comes while one is being asked shares the next. So no page is older than its request,
// however many servers there are, and nothing has to be told to them: behind a pooler no word would come.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readTogether } from '#db/read-together.ts';
import { BoundedMap } from '#domain/bounded-map.ts';
import { hearSent, type SentPage } from './front/hear-sent.ts';
import { packed, takesPacked } from './front/packed.ts';

type Page = { state: string; plain: SentPage; packed: SentPage };

/** Of one poll there is a page for each wish of a browser; one takes about 13 kB. */
const MOST_PAGES = 2000;
const LONGEST_WISH = 200;

/** `stateOf`: all that the page of this poll is made of at this moment; null where none may be kept. */
export function withPublishedPages(
	kit: RequestListener,
	stateOf: (slug: string) => Promise<string | null>,
	most = MOST_PAGES
): RequestListener {
	const pages = new BoundedMap<Page>(most);
	const readState = readTogether(stateOf);

	async function answer(slug: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
		// Where the database does not answer, SvelteKit says so.
		const state = await readState(slug).catch(() => null);
		if (state === null) return kit(request, response);
		const name = `${slug} ${wishOf(request)}`;
		const page = pages.get(name);
		if (page?.state === state) {
			const { headers, body } = takesPacked(request) ? page.packed : page.plain;
			response.writeHead(200, headers).end(body);
			return;
		}
		hearSent(response, (sent) => void (isForAll(sent) && keep(name, slug, state, sent)));
		kit(request, response);
	}

	async function keep(name: string, slug: string, state: string, plain: SentPage): Promise<void> {
		// What changed while it was made may stand in it by half.
		if ((await readState(slug).catch(() => null)) !== state) return;
		pages.set(name, { state, plain, packed: await packed(plain) });
	}

	return (request, response) => {
		const slug = plainlyAsked(request);
		if (slug === null) return kit(request, response);
		void answer(slug, request, response);
	};
}

/** The poll whose page anybody would be given here; null where the asker, or the address, says anything more. */
function plainlyAsked({ method, url, headers }: IncomingMessage): string | null {
	const saysMore = headers.cookie ?? headers['if-none-match'] ?? headers.authorization ?? headers.origin;
	if (method !== 'GET' || saysMore !== undefined) return null;
	if ((headers['accept-language']?.length ?? 0) > LONGEST_WISH) return null;
	return /^\/p\/([a-z0-9][a-z0-9-]{1,79})$/.exec(url ?? '')?.[1] ?? null;
}

/** What the page differs by: the languages of a browser, and whether it asks not to be shared. */
const wishOf = ({ headers }: IncomingMessage): string =>
	`${headers['sec-gpc'] === '1' ? 'private' : ''} ${headers['accept-language'] ?? ''}`;

const isForAll = ({ headers }: SentPage): boolean =>
	!(headers[headers.indexOf('cache-control') + 1] ?? '').includes('private');
