import { expect, test } from 'vitest';
import { readingGrade } from './reading-grade.ts';

test('short words in short sentences ask for few years, long ones for many', () => {
	expect(
		readingGrade('We want to know when you would like to come. Then we can open at the right time.')
	).toBeLessThan(5);
	expect(
		readingGrade(
			'Participation facilitates organisational prioritisation of operational improvements regarding availability.'
		)
	).toBeGreaterThan(15);
});

test('a few words have no grade', () => expect(readingGrade('Open on Saturdays?')).toBeNull());
