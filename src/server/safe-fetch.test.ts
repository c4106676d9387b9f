import { afterAll, beforeEach, expect, test } from 'vitest';
import { aReceiver } from '../../tests/support/receiver.ts';
import { findWay, isPublic, postSafely, type Reach, type Resolve } from './safe-fetch.ts';

const receiver = await aReceiver();
afterAll(() => receiver.close());
beforeEach(() => {
	receiver.arrived.length = 0;
	receiver.answerWith({ status: 204 });
});
const message = { headers: { 'content-type': 'application/json' }, body: '{"type":"test"}' };
const names =
	(...addresses: string[]): Resolve =>
	async () =>
		addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const strict: Reach = { toPrivate: false };
const lenient: Reach = { toPrivate: true };

test.each([
	'127.0.0.1',
	'127.9.9.9',
	'0.0.0.0',
	'10.0.0.1',
	'172.16.0.1',
	'192.168.1.1',
	'100.64.0.1',
	'169.254.169.254',
	'224.0.0.1',
	'255.255.255.255',
	'::1',
	'::',
	'::ffff:10.0.0.1',
	'::ffff:169.254.169.254',
	'::127.0.0.1',
	'::7f00:1',
	'4000::1',
	'fd00::1',
	'fe80::1',
	'fd00:ec2::254',
	'64:ff9b::a00:1',
	'2002:a00:1::1',
	'2001:db8::1',
	'not an address'
])('%s is no address that a message may go to', (address) => {
	expect(isPublic(address)).toBe(false);
});

test.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111'])('%s is public', (address) => {
	expect(isPublic(address)).toBe(true);
});

test.each([
	'https://127.0.0.1/',
	'https://2130706433/',
	'https://0x7f.1/',
	'https://[::1]/',
	'https://[::ffff:10.0.0.1]/',
	'https://[::127.0.0.1]/',
	'https://[::ffff:169.254.169.254]/latest/meta-data/',
	'https://169.254.169.254/latest/meta-data/',
	'https://localhost/'
])('%s is refused however it is written', async (url) => {
	expect(await postSafely(url, message, strict)).toEqual({ problem: 'private-address' });
});

test('a name that leads inside is refused, even when only one of its addresses does', async () => {
	const url = new URL('https://inside.example/');
	for (const resolve of [names('127.0.0.1'), names('8.8.8.8', '10.0.0.1'), names('::ffff:7f00:1')])
		expect(await findWay(url, { ...strict, resolve })).toEqual({ problem: 'private-address' });
	expect(await findWay(url, { ...strict, resolve: names('8.8.8.8') })).toEqual({
		address: '8.8.8.8',
		family: 4
	});
});

test('nothing reaches a private receiver, by its address or by a name', async () => {
	const byName = `https://receiver.example:${receiver.port}/`;
	await postSafely(`https://127.0.0.1:${receiver.port}/`, message, strict);
	await postSafely(byName, message, { ...strict, resolve: names('127.0.0.1') });
	await postSafely(receiver.url, message, strict);
	expect(receiver.arrived).toEqual([]);
});

test('a name is asked once, and where it led then is where the message goes', async () => {
	let asked = 0;
	const resolve: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
	const url = `http://receiver.example:${receiver.port}/candor`;
	expect(await postSafely(url, message, { ...lenient, resolve })).toEqual({ acknowledged: true });
	expect(asked).toBe(1);
	expect(receiver.arrived).toMatchObject([{ path: '/candor', body: message.body }]);
	expect(receiver.arrived[0]?.headers.host).toBe(`receiver.example:${receiver.port}`);
});

test('a redirect is not followed', async () => {
	const inner = await aReceiver();
	receiver.answerWith({ status: 307, headers: { location: inner.url } });
	expect(await postSafely(receiver.url, message, lenient)).toEqual({ problem: 'redirected' });
	expect(inner.arrived).toEqual([]);
	await inner.close();
});

test('plain http, names nobody knows, refusals and silence are told apart by fixed codes', async () => {
	expect(await postSafely('http://receiver.example/', message, strict)).toEqual({ problem: 'not-https' });
	const nobody: Resolve = async () => Promise.reject(new Error('ENOTFOUND'));
	expect(await postSafely('https://nobody.example/', message, { ...strict, resolve: nobody })).toEqual({
		problem: 'unknown-name'
	});
	receiver.answerWith({ status: 500, body: 'secret words of theirs' });
	expect(await postSafely(receiver.url, message, lenient)).toEqual({ problem: 'answered-500' });
	await receiver.close();
	expect(await postSafely(receiver.url, message, lenient)).toEqual({ problem: 'unreachable' });
});

test('whoever says nothing for long is left, and whoever says much is not listened to', async () => {
	const { createServer } = await import('node:http');
	let cutOff = false;
	const server = createServer((request, response) => {
		if (request.url === '/silent') return;
		response.writeHead(200);
		const more = setInterval(() => response.write('x'.repeat(64_000)), 1);
		response.once('close', () => {
			cutOff = true;
			clearInterval(more);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	const soon = { ...lenient, patience: 300 };
	const from = performance.now();
	expect(await postSafely(`${base}/silent`, message, soon)).toEqual({ problem: 'timed-out' });
	expect(performance.now() - from).toBeLessThan(10_000);
	expect(await postSafely(`${base}/endless`, message, lenient)).toEqual({ acknowledged: true });
	await expect.poll(() => cutOff).toBe(true);
	server.closeAllConnections();
	server.close();
});
