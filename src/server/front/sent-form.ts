// A small form, read in front of SvelteKit; and the same request once more, for SvelteKit to read from its beginning.
import { IncomingMessage } from 'node:http';

/** Whoever writes more goes the usual way. */
const LONGEST = 64 * 1024;

/** Sent as a browser sends a form of this site, and saying nothing more; anything else is SvelteKit's. */
export function isPlainForm({ headers }: IncomingMessage, origin: string): boolean {
	const site = headers['sec-fetch-site'];
	return (
		headers.origin === origin &&
		(site === undefined || site === 'same-origin') &&
		headers['content-type'] === 'application/x-www-form-urlencoded' &&
		headers['transfer-encoding'] === undefined &&
		headers.expect === undefined &&
		headers['x-sveltekit-action'] === undefined &&
		(headers.accept ?? '').startsWith('text/html') &&
		Number(headers['content-length'] ?? Infinity) <= LONGEST
	);
}

export function readBody(request: IncomingMessage): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
		request.on('error', reject);
	});
}

/** The request as it came, with all of its body still to be read. */
export function onceMore(request: IncomingMessage, body: Buffer): IncomingMessage {
	const again = new IncomingMessage(request.socket);
	again.method = request.method;
	again.url = request.url;
	again.headers = request.headers;
	again.rawHeaders = request.rawHeaders;
	again.httpVersion = request.httpVersion;
	again.httpVersionMajor = request.httpVersionMajor;
	again.httpVersionMinor = request.httpVersionMinor;
	again.complete = true;
	again.push(body);
	again.push(null);
	return again;
}
