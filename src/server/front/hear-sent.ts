// What SvelteKit sends, overheard: to be given to the next who ask for the same.
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** `headers`: name, value, name, value: as node:http writes them fastest. */
export type SentPage = { headers: string[]; body: Buffer };

/** Tells what was sent, once it was, if it is a page with nothing of a session in it. */
export function hearSent(response: ServerResponse, whenSent: (sent: SentPage) => void): void {
	const { write, end } = response;
	const chunks: Buffer[] = [];
	const hear = (chunk: unknown) => {
		if (chunk instanceof Uint8Array || typeof chunk === 'string') chunks.push(Buffer.from(chunk));
	};
	response.write = (...given: unknown[]) => {
		hear(given[0]);
		return Reflect.apply(write, response, given);
	};
	response.end = (...given: unknown[]) => {
		hear(given[0]);
		const headers = { ...response.getHeaders() };
		if (response.statusCode === 200 && isNobodys(headers))
			whenSent({ headers: inOneRow(headers), body: Buffer.concat(chunks) });
		return Reflect.apply(end, response, given);
	};
}

/** A page with a nonce, or one that sets a cookie, is one person's. */
const isNobodys = (headers: OutgoingHttpHeaders): boolean =>
	String(headers['content-type']).startsWith('text/html') &&
	headers['set-cookie'] === undefined &&
	headers['content-encoding'] === undefined &&
	!String(headers['content-security-policy']).includes("'nonce-");

const inOneRow = (headers: OutgoingHttpHeaders): string[] =>
	Object.entries(headers).flatMap(([name, value]) =>
		[value ?? []].flat().flatMap((one) => [name, String(one)])
	);
