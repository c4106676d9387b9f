// One form, sent as a browser without JavaScript sends it, over a connection that is kept.
import { request, type Agent } from 'node:http';

/** No reply by then counts as a hang. */
export const PATIENCE_MS = 20_000;

export type Reply = { status: number; location: string; body: string };
/** `broken`: the connection ended before the reply. `hung`: nobody ever replied. */
export type Came = Reply | 'broken' | 'hung';

type How = {
	/** Cuts the connection so many milliseconds after sending. */
	cutAfter?: number;
};

export const post = (agent: Agent, url: string, path: string, body: string, how: How = {}): Promise<Came> =>
	new Promise((resolve) => {
		const { host, port, origin } = new URL(url);
		const headers = {
			host,
			origin,
			accept: 'text/html',
			'sec-fetch-site': 'same-origin',
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': Buffer.byteLength(body)
		};
		const sent = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (reply) => {
			const chunks: Buffer[] = [];
			reply.on('data', (chunk) => chunks.push(chunk));
			reply.on('error', () => done('broken'));
			reply.on('end', () =>
				done({
					status: reply.statusCode ?? 0,
					location: reply.headers.location ?? '',
					body: Buffer.concat(chunks).toString('utf8')
				})
			);
		});
		const late = setTimeout(() => end('hung'), PATIENCE_MS);
		const cut = how.cutAfter === undefined ? undefined : setTimeout(() => end('broken'), how.cutAfter);
		const done = (came: Came) => {
			clearTimeout(late);
			clearTimeout(cut);
			resolve(came);
		};
		const end = (came: Came) => {
			done(came);
			sent.destroy();
		};
		sent.on('error', () => done('broken'));
		sent.end(body);
	});

/** Where the receipt is, or whatever stands for it: the server says by this that the answer is stored. null: it does not. */
export const acknowledgement = (came: Came): string | null =>
	typeof came === 'object' &&
	came.status === 303 &&
	/^\/(r\/[\w-]{22}\?sent|p\/\S+\/sent)/.test(came.location)
		? came.location
		: null;
