// The baseline of a whole flow: node:http and nothing else, giving everybody the replies that one person was given. A form is
// read to its end first, and nothing is done with it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';

const reply = z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.string() });
const file = z.record(z.string(), reply);
const read = file.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
const replies = new Map(
	Object.entries(read).map(([url, { body, ...head }]) => [url, { ...head, bytes: Buffer.from(body) }])
);
const server = createServer((request, response) => {
	const found = replies.get(request.url ?? '');
	const answer = () => response.writeHead(found?.status ?? 404, found?.headers).end(found?.bytes);
	if (request.method === 'GET') return answer();
	request.resume().on('end', answer);
});
server.listen(Number(process.argv[3]), '127.0.0.1', () => console.log('listening'));
process.on('SIGTERM', () => process.exit(0));
