import { brotliDecompressSync } from 'node:zlib';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { packed, takesPacked } from './packed.ts';

test('a page is packed as it is, and caches are told what it hangs on', async () => {
	const body = Buffer.from('<p>Why we ask</p>'.repeat(40));
	const headers = [
		'Content-Type',
		'text/html',
		'Vary',
		'Accept-Language',
		'Content-Length',
		String(body.length)
	];
	const small = await packed({ headers, body });
	expect(brotliDecompressSync(small.body).equals(body)).toBe(true);
	expect(small.body.length).toBeLessThan(body.length / 10);
	expect(small.headers).toEqual([
		...['content-type', 'text/html', 'vary', 'Accept-Language, Accept-Encoding'],
		...['content-encoding', 'br', 'content-length', String(small.body.length)]
	]);
});

test.each([
	['gzip, deflate, br, zstd', true],
	['br', true],
	['gzip', false],
	['brown', false],
	['gzip, br;q=0', false],
	[undefined, false]
])('a browser that says %j: %j', (said, takes) => {
	const request = new IncomingMessage(new Socket());
	if (said !== undefined) request.headers['accept-encoding'] = said;
	expect(takesPacked(request)).toBe(takes);
});
