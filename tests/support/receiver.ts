// Somebody outside who takes webhooks: a plain server that remembers what came and answers as it is told.
import { createServer, type IncomingHttpHeaders } from 'node:http';

export type Arrived = { path: string; headers: IncomingHttpHeaders; body: string };

export async function aReceiver() {
	const arrived: Arrived[] = [];
	let answer: { status: number; headers?: Record<string, string>; body?: string } = { status: 204 };
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			arrived.push({ path: request.url ?? '', headers: request.headers, body });
			response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		arrived,
		port,
		url: `http://127.0.0.1:${port}/candor`,
		answerWith: (next: typeof answer) => void (answer = next),
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
