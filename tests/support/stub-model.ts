// A server that speaks as a model does, or misbehaves as it is told.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

type Answer = (response: ServerResponse, body: string) => void;
export type Heard = { path: string; headers: IncomingHttpHeaders; body: string };

/** What a completion says that contains this. */
export const saying = (content: unknown): Answer =>
	replying({ choices: [{ message: { content: JSON.stringify(content) } }] });

export const replying =
	(body: unknown): Answer =>
	(response) =>
		response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

export async function aStubModel() {
	const heard: Heard[] = [];
	let answer: Answer = saying({ suggestions: [] });
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			heard.push({ path: request.url ?? '', headers: request.headers, body });
			answer(response, body);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		heard,
		base: `http://127.0.0.1:${port}/v1`,
		answerWith: (next: Answer) => void (answer = next),
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
