import { expect, test } from 'vitest';
import { sayMoment } from './moment.ts';

const moment = new Date('2026-11-24T22:35:00Z');

test('a moment is said in UTC, and by the clocks of a place', () => {
	expect(sayMoment(moment)).toBe('24 November 2026, 22:35 UTC');
	expect(sayMoment(moment, 'Asia/Kolkata')).toBe('25 November 2026, 04:05');
});
