import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { findGaps } from './find-gaps.ts';
import { blankContent, type PollContent } from './poll.ts';

const today = dayOf(new Date());

/** The gaps of the example after one change, as `rule path`. */
function gapsAfter(change: (content: PollContent) => void): string[] {
	const content = examplePoll();
	change(content);
	return findGaps(content, today).map((gap) => `${gap.rule} ${gap.path}`);
}

test('the example lacks nothing', () => expect(findGaps(examplePoll(), today)).toEqual([]));

test('a blank poll names every mandatory field once', () => {
	const paths = findGaps(blankContent(), today).map((gap) => gap.path);
	expect(new Set(paths).size).toBe(paths.length);
	expect(paths.length).toBeGreaterThan(28);
});

const blanks: [string, (content: PollContent) => void][] = [
	['title', (c) => (c.title = ' ')],
	['intent.asker.name', (c) => (c.intent.asker.name = '')],
	['intent.asker.address', (c) => (c.intent.asker.address = '')],
	['intent.asker.contact', (c) => (c.intent.asker.contact = '')],
	['intent.asker.funder', (c) => (c.intent.asker.funder = '')],
	['intent.decision.text', (c) => (c.intent.decision.text = '')],
	['intent.decision.owner', (c) => (c.intent.decision.owner = '')],
	['intent.benefit', (c) => (c.intent.benefit = '')],
	['intent.seenBy.raw', (c) => (c.intent.seenBy.raw = '')],
	['intent.seenBy.totals', (c) => (c.intent.seenBy.totals = '')],
	['intent.countries', (c) => (c.intent.countries = '')],
	['intent.consequencesOfNo', (c) => (c.intent.consequencesOfNo = '')],
	['intent.withdrawal.how', (c) => (c.intent.withdrawal.how = '')],
	['intent.withdrawal.until', (c) => (c.intent.withdrawal.until = '')],
	['intent.withdrawal.afterPublication', (c) => (c.intent.withdrawal.afterPublication = '')],
	['intent.rights', (c) => (c.intent.rights = '')],
	['intent.machines', (c) => (c.intent.machines = '')],
	['intent.tellBack.what', (c) => (c.intent.tellBack.what = '')],
	['intent.tellBack.where', (c) => (c.intent.tellBack.where = '')],
	['intent.sample.asked', (c) => (c.intent.sample.asked = '')],
	['intent.sample.reached', (c) => (c.intent.sample.reached = '')],
	['intent.sample.cannotSay', (c) => (c.intent.sample.cannotSay = '')],
	['intent.automatic', (c) => (c.intent.automatic = null)],
	['intent.automatic', (c) => (c.intent.automatic = [' '])],
	['questions.nps.low', (c) => (c.questions[1] = { ...question(c, 1), kind: 'nps', low: '', high: 'Yes' })],
	['intent.recipients', (c) => (c.intent.recipients = null)],
	['intent.processors', (c) => (c.intent.processors = null)],
	['intent.minutes', (c) => (c.intent.minutes = null)]
];
test.each(blanks)('without %s publishing is blocked there', (path, blank) =>
	expect(gapsAfter(blank)).toEqual([`missing ${path}`])
);

test('E1: a coded poll may not ask for a name, an address or a phone', () => {
	for (const title of ['What is your e-mail?', 'Your full name', 'Your phone number', 'Your postcode'])
		expect(gapsAfter((c) => (c.questions[2] = { ...question(c, 2), title }))).toEqual([
			'E1 questions.better.title'
		]);
	const identified = gapsAfter((c) => {
		c.intent.identity = 'identified';
		c.questions[2] = { ...question(c, 2), title: 'Your full name' };
	});
	expect(identified).toEqual([]);
});

test('E1: a purpose that must reach the person needs a contact', () => {
	const purpose = { id: 'contact' as const, plain: 'We may write to you.', basis: 'consent' as const };
	expect(gapsAfter((c) => c.intent.purposes.optional.push(purpose))).toEqual(['E1 intent.purposes.contact']);
});

test('E1: an anonymous poll may not promise what nobody could keep', () => {
	const content = examplePoll();
	content.intent.identity = 'anonymous';
	expect(findGaps(content, today).map((gap) => `${gap.rule} ${gap.path}`)).toEqual([
		'E1 intent.withdrawal.how',
		'E1 intent.rights'
	]);
	expect(findGaps(examplePoll({ identity: 'anonymous' }), today)).toEqual([]);
});

test('E2: a question without data, data without a question', () => {
	expect(gapsAfter((c) => (c.questions[0] = { ...question(c, 0), dataItem: '' }))).toEqual([
		'E2 questions.when.dataItem',
		'E2 intent.data.d1'
	]);
});

test('E3: special data needs a reason; E9: and a way not to say', () => {
	const change = (reason: string, preferNot: boolean) => (c: PollContent) => {
		const [first] = c.intent.data;
		if (first) Object.assign(first, { special: 'health', specialReason: reason });
		c.questions[0] = { ...question(c, 0), preferNot };
	};
	expect(gapsAfter(change('', true))).toEqual(['E3 intent.data.d1']);
	expect(gapsAfter(change('It decides which bikes we adapt.', false))).toEqual([
		'E9 questions.when.preferNot'
	]);
	expect(gapsAfter(change('It decides which bikes we adapt.', true))).toEqual([]);
});

test('E7: no retention, or over 24 months without a reason', () => {
	expect(gapsAfter((c) => (c.intent.retention.months = null))).toEqual(['E7 intent.retention.months']);
	expect(gapsAfter((c) => (c.intent.retention.months = 25))).toEqual(['E7 intent.retention.months']);
	expect(gapsAfter((c) => (c.intent.retention.months = 24))).toEqual([]);
	expect(
		gapsAfter((c) => Object.assign(c.intent.retention, { months: 36, reason: 'A three-year study.' }))
	).toEqual([]);
});

test('E8: a date missing, past, or after deletion', () => {
	const dates = [
		['', true],
		[addMonths(today, -1), true],
		[addMonths(today, 13), true],
		[addMonths(today, 12), false],
		[today, false]
	] as const;
	for (const [day, blocked] of dates) {
		expect(gapsAfter((c) => (c.intent.decision.dueOn = day))).toEqual(
			blocked ? ['E8 intent.decision.dueOn'] : []
		);
		expect(gapsAfter((c) => (c.intent.tellBack.dueOn = day))).toEqual(
			blocked ? ['E8 intent.tellBack.dueOn'] : []
		);
	}
});

test('E9: an answer chosen beforehand', () => {
	expect(
		gapsAfter((c) => {
			const first = question(c, 0);
			if (first.kind === 'single') first.preselected = 'sat';
		})
	).toEqual(['E9 questions.when.options']);
});

function question(content: PollContent, at: number) {
	const found = content.questions[at];
	if (!found) throw new Error('the example has fewer questions');
	return found;
}
