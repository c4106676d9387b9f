// Anybody may wish for any languages, so what is kept of one poll must not grow with them.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { withPublishedPages } from './published-page.ts';

test('it keeps so many pages and no more, whatever browsers wish for', async () => {
	let made = 0;
	const front = withPublishedPages(
		(_request, response) => {
			made += 1;
			response.setHeader('content-type', 'text/html');
			response.writeHead(200).end('page');
		},
		async () => 'as it is',
		2
	);
	const server = createServer(front);
	onTestFinished(() => {
		server.close();
		server.closeAllConnections();
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const madeFor = async (language: string) => {
		const before = made;
		const headers = { 'accept-language': language };
		await (await fetch(`http://127.0.0.1:${port}/p/bike-repairs`, { headers })).text();
		return made - before;
	};
	for (const language of ['de', 'fr', 'es'])
		await expect.poll(() => madeFor(language), { interval: 5 }).toBe(0);
	expect(await madeFor('fr')).toBe(0);
	expect(await madeFor('de')).toBe(1);
});
