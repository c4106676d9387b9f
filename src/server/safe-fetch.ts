// Posting to an address that a member typed: only to public addresses, resolved once, and connected to as resolved.
import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import ipaddr from 'ipaddr.js';
import type { Posted } from '#domain/exchange/outbox.ts';
import { readConfig } from './config.ts';

export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>;
export type Reach = {
	/** WEBHOOKS_TO_PRIVATE: for one's own network and for tests. */
	toPrivate: boolean;
	resolve?: Resolve;
	/** Milliseconds for the whole exchange. */
	patience?: number;
};

/** How far webhooks of this server reach. */
export const webhookReach = (): Reach => ({
	toPrivate: readConfig(process.env).WEBHOOKS_TO_PRIVATE === 'true'
});

const PATIENCE_MS = 10_000;
const MOST_READ = 1024;
/** What is in use on the public internet. Everything outside, such as ::127.0.0.1, is some way around. */
const GLOBAL_V6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

const byDns: Resolve = (name) => lookup(name, { all: true });

/** An address anybody on the internet may have: none of this machine, this network, or of a cloud's own services. */
export function isPublic(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const parsed = ipaddr.parse(address);
	if (parsed.range() !== 'unicast') return false;
	return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_V6);
}

/** Where to connect for this address, or why not. Of several addresses none may be private. */
export async function findWay(
	url: URL,
	{ toPrivate, resolve = byDns }: Reach
): Promise<{ address: string; family: number } | { problem: string }> {
	if (url.protocol !== 'https:' && !toPrivate) return { problem: 'not-https' };
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const found = ipaddr.isValid(host)
		? [{ address: host, family: ipaddr.parse(host).kind() === 'ipv6' ? 6 : 4 }]
		: await resolve(host).catch(() => []);
	const [first] = found;
	if (!first) return { problem: 'unknown-name' };
	if (!toPrivate && !found.every(({ address }) => isPublic(address))) return { problem: 'private-address' };
	return first;
}

/** Posts a message and says only whether it was taken. Follows nothing; keeps nothing of what is said back. */
export async function postSafely(
	to: string,
	message: { headers: Record<string, string>; body: string },
	reach: Reach
): Promise<Posted> {
	if (!URL.canParse(to)) return { problem: 'unknown-name' };
	const url = new URL(to);
	const way = await findWay(url, reach);
	if ('problem' in way) return way;
	return new Promise((resolve) => {
		const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
			method: 'POST',
			headers: {
				...message.headers,
				'user-agent': 'Candor',
				'content-length': Buffer.byteLength(message.body)
			},
			signal: AbortSignal.timeout(reach.patience ?? PATIENCE_MS),
			agent: false,
			// Asked again, a name may answer otherwise: whatever it says now, this is where it goes.
			lookup: (_name, options, done) =>
				options.all ? done(null, [way]) : done(null, way.address, way.family)
		});
		request.once('error', (cause) => resolve({ problem: whyNot(cause) }));
		request.once('response', (response) => {
			leaveUnread(response);
			resolve(judge(response.statusCode ?? 0));
		});
		request.end(message.body);
	});
}

function judge(status: number): Posted {
	if (status >= 200 && status < 300) return { acknowledged: true };
	return { problem: status >= 300 && status < 400 ? 'redirected' : `answered-${status}` };
}

/** A short answer is let through to its end, so that the other side sees no broken connection; a long one is cut off. */
function leaveUnread(response: IncomingMessage): void {
	let read = 0;
	response.on('error', () => {});
	response.on('data', (chunk: Buffer) => {
		read += chunk.length;
		if (read > MOST_READ) response.destroy();
	});
}

function whyNot(cause: Error): string {
	const code = 'code' in cause ? String(cause.code) : '';
	if (cause.name === 'TimeoutError' || code === 'ABORT_ERR' || code === 'ETIMEDOUT') return 'timed-out';
	return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|TLS|SSL/.test(code) ? 'bad-certificate' : 'unreachable';
}
