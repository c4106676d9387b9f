import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { addressBehind, networkOf } from './network.ts';
import { countByAddress, countWithin } from './tries.ts';

const MINUTE = 60_000;
const at = (time: string) => new Date(`2026-11-28T${time}Z`);
const noon = at('12:00:00');

test('an IPv4 address is a place, also where it comes as IPv6', () => {
	expect(networkOf('::ffff:203.0.113.7')).toBe(networkOf('203.0.113.7'));
	expect(networkOf('203.0.113.8')).not.toBe(networkOf('203.0.113.7'));
});

test('of IPv6 the /64 is the place: one line holds 2^64 addresses', () => {
	expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
	expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
});

test.each(['', 'unknown', '1.2.3', '<script>', 'a'.repeat(5000)])('%j is no address, and one place', (odd) =>
	expect(networkOf(odd)).toBe('nowhere')
);

test('the port that some proxies name is no part of a place', () => {
	expect(networkOf('203.0.113.7:4711')).toBe(networkOf('203.0.113.7'));
	expect(networkOf('[2001:db8:1:2::1]:4711')).toBe(networkOf('2001:db8:1:2::2'));
});

test.each([
	[0, '198.51.100.1', '203.0.113.9'],
	[1, null, '203.0.113.9'],
	[1, '198.51.100.1', '198.51.100.1'],
	[1, '6.6.6.6, 198.51.100.1', '198.51.100.1'],
	[2, '6.6.6.6, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
	[3, '198.51.100.1', '198.51.100.1']
])('behind %i proxies, “%s” is %s', (proxies, forwarded, expected) =>
	expect(addressBehind('203.0.113.9', forwarded, proxies)).toBe(expected)
);

test('it counts what comes from one network, each on its own, and begins anew after its time', () => {
	const tries = countByAddress(MINUTE);
	expect(tries.add('203.0.113.7', noon)).toBe(1);
	expect(tries.add('203.0.113.7', noon)).toBe(2);
	expect(tries.add('198.51.100.1', noon)).toBe(1);
	expect(tries.add('203.0.113.7', at('12:00:59'))).toBe(3);
	expect(tries.add('203.0.113.7', at('12:01:00'))).toBe(1);
});

test('with each day comes a new key, and what was counted is gone', () => {
	const keys = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
	const tries = countByAddress(MINUTE, { makeKey: () => keys.shift() ?? Buffer.alloc(0) });
	expect(tries.add('203.0.113.7', at('23:59:59'))).toBe(1);
	expect(tries.add('203.0.113.8', at('23:59:59'))).toBe(1);
	expect(keys).toHaveLength(1);
	expect(tries.add('203.0.113.7', new Date('2026-11-29T00:00:01Z'))).toBe(1);
	expect(keys).toHaveLength(0);
	expect(tries.places()).toBe(1);
});

test('a clock that is set back ends a window instead of holding it open', () => {
	const counted = countWithin(MINUTE);
	counted.add('a', at('12:00:00'));
	expect(counted.add('a', at('11:00:00'))).toBe(1);
});

test('it holds so many places and no more; whoever keeps coming is not forgotten for those who came once', () => {
	const counted = countWithin(MINUTE, 100);
	let most = 0;
	for (let n = 1; n <= 1000; n += 1) {
		expect(counted.add('again and again', noon)).toBe(n);
		counted.add(`once ${n}`, noon);
		most = Math.max(most, counted.places());
	}
	expect(most).toBeLessThanOrEqual(100);
	expect(counted.add('once 1', noon)).toBe(1);
});

test('what it holds is a hash under the key of the day, never an address', () => {
	const named: string[] = [];
	const set = Map.prototype.set;
	Map.prototype.set = function (name, value) {
		named.push(inspect([name, value]));
		return Reflect.apply(set, this, [name, value]);
	};
	try {
		const under = (byte: number) => countByAddress(MINUTE, { makeKey: () => Buffer.alloc(32, byte) });
		under(1).add('203.0.113.7', noon);
		under(2).add('203.0.113.7', noon);
	} finally {
		Map.prototype.set = set;
	}
	expect(named).toHaveLength(2);
	expect(named[0]).not.toBe(named[1]);
	expect(named.join()).not.toContain('203.0.113');
});
