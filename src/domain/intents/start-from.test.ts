import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { blankIntent } from './intent.ts';
import { intentSchema } from './intent.ts';
import { isBlankIntent, startFrom, withHouseFacts } from './start-from.ts';

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

test('what is true of the house comes along where nothing is said; what is said stays', () => {
	const earlier = examplePoll().intent;
	const fresh = intentSchema.parse({ asker: { name: 'Riverside Bikes', contact: 'else@riverside.example' } });
	const filled = withHouseFacts(fresh, earlier);
	expect(filled.asker.address).toBe(earlier.asker.address);
	expect(filled.asker.contact).toBe('else@riverside.example');
	expect(filled.processors).toEqual(earlier.processors);
	// Whom answers go to, and who pays, is said anew with each poll.
	expect([filled.recipients, filled.asker.funder, filled.decision.owner]).toEqual([null, '', '']);
	expect(filled.seenBy).toEqual({ ...earlier.seenBy, smallestGroup: fresh.seenBy.smallestGroup });
	expect([filled.decision.text, filled.data, filled.benefit]).toEqual(['', [], '']);
});
