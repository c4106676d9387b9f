import { expect, test } from 'vitest';
import { dayOf } from '../../calendar.ts';
import { findGaps } from '../find-gaps.ts';
import { PLAIN_GRADE, readingGrade } from '../reading-grade.ts';
import { asks } from '../question.ts';
import { contentOf } from './template.ts';
import { TEMPLATES } from './templates.ts';

const today = dayOf(new Date());
const written = TEMPLATES.map((template) => ({
	template,
	content: contentOf(template, 'Riverside Bikes', today)
}));
const each = written.map((one) => [one.template.id, one] as const);

/** What only the asker can know. */
const THEIRS = [
	'intent.asker.address',
	'intent.asker.contact',
	'intent.asker.funder',
	'intent.decision.owner',
	'intent.seenBy.raw',
	'intent.seenBy.totals',
	'intent.countries',
	'intent.recipients',
	'intent.processors',
	'intent.sample.reached'
];

test('there are ten at least, each of its own', () => {
	expect(TEMPLATES.length).toBeGreaterThanOrEqual(10);
	expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
});

test.each(each)('%s: nothing is missing but what only the asker can know', (_id, { content }) => {
	const gaps = findGaps(content, today).map(({ path }) => path);
	expect(gaps.filter((path) => !THEIRS.includes(path))).toEqual([]);
});

test.each(each)(
	'%s: every question has its data and its reason, and is plain to read',
	(_id, { content }) => {
		const items = content.intent.data.map(({ id }) => id);
		for (const question of content.questions.filter(asks)) {
			expect(items).toContain(question.dataItem);
			expect([question.title, readingGrade(question.title) ?? 0]).toEqual([
				question.title,
				expect.any(Number)
			]);
			expect(readingGrade(question.title) ?? 0).toBeLessThanOrEqual(PLAIN_GRADE);
		}
	}
);
