import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { blankIntent } from './intent.ts';
import { isBlankIntent, startFrom } from './start-from.ts';

test('an earlier statement is taken over without its decision, its dates and its data', () => {
	const earlier = examplePoll({ purposes: ['quote'] }).intent;
	const started = startFrom(earlier);
	expect([started.decision.text, started.decision.dueOn, started.tellBack.dueOn]).toEqual(['', '', '']);
	expect(started.data).toEqual([]);
	expect(started.decision.owner).toBe(earlier.decision.owner);
	expect(started.purposes).toEqual(earlier.purposes);
	expect(started.asker).toEqual(earlier.asker);
	expect(earlier.data).toHaveLength(2);
});

test('a statement is blank until something besides the name is written', () => {
	const intent = blankIntent();
	intent.asker.name = 'Riverside Bikes';
	expect(isBlankIntent(intent)).toBe(true);
	intent.benefit = 'x';
	expect(isBlankIntent(intent)).toBe(false);
	expect(isBlankIntent(startFrom(examplePoll().intent))).toBe(false);
	intent.asker.name = 'x'.repeat(301);
	expect(isBlankIntent(intent)).toBe(false);
});
