import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockIn, isZone, momentIn, sayMomentIn } from './zoned-time.ts';

test('a clock time in a zone is one moment, in winter and in summer', () => {
	expect(momentIn('UTC', '2026-12-03T09:00').toISOString()).toBe('2026-12-03T09:00:00.000Z');
	expect(momentIn('Europe/Berlin', '2026-12-03T09:00').toISOString()).toBe('2026-12-03T08:00:00.000Z');
	expect(momentIn('Europe/Berlin', '2026-07-03T09:00').toISOString()).toBe('2026-07-03T07:00:00.000Z');
	expect(momentIn('Asia/Kathmandu', '2026-07-03T00:00').toISOString()).toBe('2026-07-02T18:15:00.000Z');
});

test('when clocks go back, a time they show twice is the first; one they never show comes an hour later', () => {
	expect(momentIn('Europe/Berlin', '2026-10-25T02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
	expect(clockIn('Europe/Berlin', momentIn('Europe/Berlin', '2026-03-29T02:30'))).toBe('2026-03-29T03:30');
});

test('whatever clocks show at a moment leads back to it', () => {
	const zones = ['UTC', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham'];
	const minutes = fc.integer({ min: 29_000_000, max: 30_500_000 });
	fc.assert(
		fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
			const clock = clockIn(zone, new Date(minute * 60_000));
			expect(clockIn(zone, momentIn(zone, clock))).toBe(clock);
		})
	);
});

test('a moment is said with its zone, and no zone is made up', () => {
	const moment = new Date('2026-12-03T08:00:00Z');
	expect(sayMomentIn('Europe/Berlin', moment)).toBe('Thursday 3 December 2026, 09:00 (Europe/Berlin)');
	expect([isZone('Europe/Berlin'), isZone('Europe/Atlantis'), isZone('')]).toEqual([true, false, false]);
});
