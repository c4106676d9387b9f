// Where a request comes from, as coarse as counting needs it. Nothing of this is written down anywhere.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The socket's address; behind `proxies` that the operator vouches for, the one that the outermost of them saw. Whatever
 *  stands further left in X-Forwarded-For was written by whoever asks, and is not read. */
export function addressBehind(socket: string, forwarded: string | null, proxies: number): string {
	if (proxies === 0 || !forwarded) return socket;
	const hops = forwarded.split(',').map((hop) => hop.trim());
	return hops[Math.max(0, hops.length - proxies)] || socket;
}

/** An IPv4 address, or the /64 of an IPv6 one: one line has all of that. Whatever is no address is one place. */
export function networkOf(address: string): string {
	const bare = withoutPort(address);
	if (isIP(bare) === 0) return 'nowhere';
	const read = ipaddr.process(bare);
	if (read.kind() === 'ipv4') return read.toString();
	return read
		.toByteArray()
		.slice(0, 8)
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
}

/** Some proxies name the port as well. */
const withoutPort = (address: string): string =>
	/^([\d.]+):\d+$/.exec(address)?.[1] ?? /^\[([^\]]+)\](:\d+)?$/.exec(address)?.[1] ?? address;
