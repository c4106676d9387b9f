// What the browser of somebody who answers loads before they can read and choose: the page, its styles, its scripts, as they
// travel.
import { brotliDecompressSync } from 'node:zlib';
import { openConnection, type Ask } from './answer-load.ts';
import { get } from './answer-requests.ts';

export async function weighPage(
	port: number,
	path: string,
	report: (name: string, value: number) => void
): Promise<void> {
	const { ask, close } = await openConnection(port);
	try {
		const page = await ask(compressed(port, path));
		const isPacked = /\ncontent-encoding: br/i.test(page.head);
		const html = (isPacked ? brotliDecompressSync(page.body) : page.body).toString('utf8');
		const styles = await weigh(ask, port, path, found(html, /<link[^>]+?href="([^"]+\.css)"/g));
		const scripts = await weigh(ask, port, path, found(html, /<script[^>]+?src="([^"]+)"/g));
		const inline = found(html, /<script[^>]*>([^<]+)<\/script>/g).join('').length;
		report('answer.page_bytes', page.body.length + styles + scripts);
		report('answer.script_bytes', scripts + inline);
	} finally {
		close();
	}
}

const compressed = (port: number, path: string): string =>
	get(port, path).replace('\r\n\r\n', '\r\naccept-encoding: br, gzip\r\n\r\n');

const found = (html: string, what: RegExp): string[] => [
	...new Set([...html.matchAll(what)].map(([, one]) => one ?? ''))
];

async function weigh(ask: Ask, port: number, page: string, addresses: string[]): Promise<number> {
	let bytes = 0;
	for (const address of addresses) {
		const { pathname } = new URL(address, `http://localhost:${port}${page}`);
		const reply = await ask(compressed(port, pathname));
		if (reply.status !== 200) throw new Error(`${pathname} was answered ${reply.status}`);
		bytes += reply.body.length;
	}
	return bytes;
}
