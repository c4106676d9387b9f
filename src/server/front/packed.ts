// A page that many are given, packed once for all of them as tightly as it can be: on a slow line it comes sooner. Only pages with
// nothing of a person in them are, so their size tells nothing of anybody.
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { SentPage } from './hear-sent.ts';

const brotli = promisify(brotliCompress);

/** Whether its browser can unpack it; they say so where the line is encrypted, and on the machine itself. */
export const takesPacked = ({ headers }: IncomingMessage): boolean =>
	/(^|[\s,])br\s*(,|$)/.test(String(headers['accept-encoding'] ?? ''));

export async function packed({ headers, body }: SentPage): Promise<SentPage> {
	const small = await brotli(body);
	const pairs = headers.flatMap((name, at) =>
		at % 2 === 0 ? [[name.toLowerCase(), headers[at + 1] ?? '']] : []
	);
	const vary = pairs.flatMap(([name, value = '']) => (name === 'vary' ? [value] : []));
	return {
		headers: [
			...pairs.filter(([name]) => name !== 'vary' && name !== 'content-length').flat(),
			...['vary', [...vary, 'Accept-Encoding'].join(', ')],
			...['content-encoding', 'br', 'content-length', String(small.length)]
		],
		body: small
	};
}
