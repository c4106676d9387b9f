import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { groupGaps } from './gap-groups.ts';

const content = examplePoll();
const [first, second] = content.questions;

test('the same sentence about several questions is one line that names each', () => {
	const gaps = [first, second].map((question) => ({
		rule: 'E2' as const,
		path: `questions.${question?.id}.dataItem`,
		sentence: 'Say which data this question collects.'
	}));
	expect(groupGaps(gaps, content)).toMatchObject([
		{
			sentence: 'Say which data this question collects.',
			places: [
				{ path: gaps[0]?.path, name: 'Question 1' },
				{ path: gaps[1]?.path, name: 'Question 2' }
			]
		}
	]);
});

test('data goes by its name, and what stands once for the whole poll by none', () => {
	const [item] = content.intent.data;
	const gaps = [
		{ rule: 'missing' as const, path: 'title', sentence: 'Write a title.' },
		{ rule: 'E2' as const, path: `intent.data.${item?.id}.why`, sentence: 'Say why.' }
	];
	expect(groupGaps(gaps, content).map(({ places }) => places[0]?.name)).toEqual(['', item?.item]);
});
