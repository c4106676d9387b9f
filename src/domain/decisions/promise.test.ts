import { expect, test } from 'vitest';
import { promiseState } from './promise.ts';

test.each([
	['2027-03-01', null, '2027-03-01', 'due'],
	['2027-03-01', null, '2027-03-02', 'broken'],
	['2027-03-01', '2027-03-01', '2027-05-01', 'kept'],
	['2027-03-01', '2027-03-02', '2027-05-01', 'late']
])('promised by %s, told on %s, seen on %s: %s', (dueOn, keptOn, today, state) =>
	expect(promiseState(dueOn, keptOn, today)).toBe(state)
);
