import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { intentSchema, type Intent } from './intent.ts';
import { widenings } from './widenings.ts';

const before = intentSchema.parse({
	...examplePoll().intent,
	recipients: [{ id: 'r1', name: 'A studio', country: 'Ireland' }]
});
const after = (change: (intent: Intent) => void): Intent => {
	const copy = structuredClone(before);
	change(copy);
	return copy;
};

test('the same statement, and a narrower one, widen nothing', () => {
	expect(widenings(before, before)).toEqual([]);
	const narrower = after((intent) => {
		intent.retention.months = 6;
		intent.recipients = [];
		intent.purposes.optional = [];
		intent.seenBy.smallestGroup = 20;
		intent.benefit = 'Other words about what you get.';
		intent.minutes = 1;
	});
	expect(widenings(before, narrower)).toEqual([]);
});

test.each<[string, (intent: Intent) => void]>([
	['another decision', (intent) => (intent.decision.text = 'Whether to raise prices')],
	['another asker', (intent) => (intent.asker.name = 'Somebody Else Ltd')],
	['on behalf of another', (intent) => (intent.asker.onBehalfOf = 'Somebody else')],
	['another basis', (intent) => (intent.purposes.inform.basis = 'public-task')],
	['a further use', (intent) => intent.purposes.optional.push({ id: 'tell', plain: 'x', basis: 'consent' })],
	[
		'a use in other words',
		(intent) => (intent.purposes.optional = [{ id: 'quote', plain: 'Anything', basis: 'consent' }])
	],
	['longer kept', (intent) => (intent.retention.months = 24)],
	['what is not sent kept longer', (intent) => (intent.retention.draftDays = 15)],
	['totals stay', (intent) => (intent.retention.then = 'totals-only')],
	[
		'another recipient',
		(intent) => intent.recipients?.push({ id: 'r2', name: 'B', country: 'US', why: '', machine: false })
	],
	[
		'a recipient in another country',
		(intent) => (intent.recipients = (intent.recipients ?? []).map((one) => ({ ...one, country: 'US' })))
	],
	[
		'a recipient for something else',
		(intent) => (intent.recipients = (intent.recipients ?? []).map((one) => ({ ...one, why: 'it sells' })))
	],
	[
		'another who works on answers',
		(intent) =>
			(intent.processors = [
				...(intent.processors ?? []),
				{ id: 'p9', name: 'C', country: 'US', why: '', machine: false }
			])
	],
	['another country', (intent) => (intent.countries = 'United States')],
	['smaller groups', (intent) => (intent.seenBy.smallestGroup = 5)],
	['known by name', (intent) => (intent.identity = 'identified')],
	['recorded without asking', (intent) => (intent.automatic = ['The time'])],
	['machines', (intent) => (intent.machines = 'A model sorts them.')],
	['other readers', (intent) => (intent.seenBy.raw = 'Everybody')],
	['others who see totals', (intent) => (intent.seenBy.totals = 'Our customers')],
	['until when one can withdraw', (intent) => (intent.withdrawal.until = 'For a week.')]
])('%s widens', (_name, change) => {
	expect(widenings(before, after(change))).toHaveLength(1);
});
