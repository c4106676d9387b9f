import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { tooLong } from './too-long.ts';

test('what fits is not spoken of', () => {
	expect(tooLong(examplePoll())).toEqual({});
});

test('each field that is too long is named as the editor names it', () => {
	const content = examplePoll();
	const long = 'x'.repeat(6000);
	content.intent.asker.name = long;
	content.intent.data = content.intent.data.map((item) => ({ ...item, item: long, why: long }));
	content.intent.purposes.optional = [{ id: 'quote', plain: long, basis: 'consent' }];
	for (const question of content.questions) {
		question.title = long;
		if (question.kind === 'single')
			question.options = question.options.map((one) => ({ ...one, label: long }));
	}
	expect(Object.keys(tooLong(content)).sort()).toEqual(
		[
			'intent.asker.name',
			'intent.data.d1',
			'intent.data.d1.why',
			'intent.data.d2',
			'intent.data.d2.why',
			'intent.purposes.quote',
			'questions.better.title',
			'questions.grid.title',
			'questions.nps.title',
			'questions.when.options',
			'questions.when.title'
		].sort()
	);
	expect(tooLong(content)['intent.asker.name']).toContain('300');
});
