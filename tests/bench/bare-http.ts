// The baseline of a page: node:http and nothing else, giving everybody the same bytes under the same headers.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';

const file = z.object({ headers: z.record(z.string(), z.string()), body: z.string() });
const { headers, body } = file.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
const bytes = Buffer.from(body);
const server = createServer((_request, response) => response.writeHead(200, headers).end(bytes));
server.listen(Number(process.argv[3]), '127.0.0.1', () => console.log('listening'));
process.on('SIGTERM', () => process.exit(0));
