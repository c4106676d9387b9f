import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { proposeData, withProposedData } from './propose-data.ts';
import { questionSchema } from './question.ts';

const propose = (title: string, also: object = {}) =>
	proposeData(questionSchema.parse({ kind: 'single', id: 'q', title, ...also }));

test.each([
	['How old are you?', 'Age group'],
	['Which region do you live in?', 'Where you live'],
	['How satisfied are you with the price?', 'Opinion on the price'],
	['What do you think of our opening hours?', 'Opinion on our opening hours'],
	['How easy was it to find a room?', 'How easy it is to find a room'],
	['How often do you ride to work?', 'How often you ride to work'],
	['How likely are you to recommend us to a friend?', 'Whether you would recommend us to a friend'],
	['When would you like to come?', 'When you like to come'],
	['Anything else', 'Anything else']
])('“%s” collects “%s”', (title, item) => expect(propose(title)?.item).toBe(item));

test('an open question is named by what it asks for, and special data is said to be special', () => {
	expect(propose('Tell us.', { kind: 'long', asksFor: 'improve' })?.item).toBe('What to do better');
	expect(propose('Which symptoms did you have?')?.special).toBe('health');
	expect(propose('Which colour do you like?')?.special).toBe('none');
	expect(propose('  ')).toBeNull();
});

test('questions that belong to something keep it; others get an item, the same one for the same name', () => {
	const content = examplePoll();
	const age = (id: string) => questionSchema.parse({ kind: 'single', id, title: 'How old are you?' });
	content.questions.push(age('a1'), age('a2'), questionSchema.parse({ kind: 'long', id: 'blank' }));
	const proposed = withProposedData(content, (prefix, taken) => `${prefix}${taken.length + 1}`);
	expect(proposed.intent.data.map(({ item }) => item)).toEqual([
		'When you would come',
		'What to do better',
		'Age group'
	]);
	expect(proposed.questions.map(({ dataItem }) => dataItem)).toEqual([
		'd1',
		'd2',
		'd2',
		'd2',
		'd3',
		'd3',
		''
	]);
	expect(withProposedData(examplePoll(), () => 'never')).toEqual(examplePoll());
});
