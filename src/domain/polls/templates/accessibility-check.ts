import { offered, type Template } from './template.ts';

export const accessibilityCheck: Template = {
	id: 'accessibility-check',
	name: 'Can everybody use it?',
	use: 'Find what keeps people out. It asks about barriers, and never for a diagnosis.',
	write: (asker) => ({
		title: 'What makes it hard to use?',
		decision: `Which barriers ${asker} removes first`,
		benefit: 'A barrier that you name can be removed. You need not say why it is one for you.',
		minutes: 5,
		data: [
			{ id: 'd1', item: 'Barriers you met', why: 'To know what to remove first.' },
			{
				id: 'd2',
				item: 'What you use to read, hear or steer',
				why: 'To test with the same.',
				special: 'health',
				specialReason:
					'What somebody uses can say something about their health. Without knowing it we cannot test what they meet. It may be left out.'
			}
		],
		asked: 'Everybody who uses what we offer, and those who tried to.',
		cannotSay: 'What those met who could not even reach this page.',
		told: 'The barriers that people met, and by when each is removed',
		questions: [
			{
				id: 'where',
				kind: 'several',
				title: 'Where did you meet something that made it hard?',
				options: offered('On the website', 'In the app', 'On the phone', 'In letters and papers', 'On site'),
				none: { label: 'Nowhere' },
				dataItem: 'd1'
			},
			{
				id: 'what',
				kind: 'long',
				title: 'What was it, and what did you want to do?',
				asksFor: 'improve',
				dataItem: 'd1',
				show: {
					join: 'all',
					of: [
						{ of: 'where', compare: 'answered' },
						{ of: 'where', compare: 'is-not', value: '~none' }
					]
				}
			},
			{
				id: 'managed',
				kind: 'single',
				title: 'How did it end?',
				options: offered('I managed by myself', 'Somebody helped me', 'I gave up'),
				dataItem: 'd1',
				show: { join: 'all', of: [{ of: 'what', compare: 'answered' }] }
			},
			{
				id: 'uses',
				kind: 'several',
				title: 'What do you use to read, hear or steer?',
				options: offered(
					'A screen reader',
					'Large type or a magnifier',
					'Other colours or contrast',
					'Only the keyboard',
					'My voice or a switch',
					'Subtitles or a transcript',
					'Plain language'
				),
				none: { label: 'None of these' },
				other: { label: 'Something else' },
				preferNot: true,
				dataItem: 'd2'
			},
			{
				id: 'help',
				kind: 'long',
				title: 'What would help you most?',
				asksFor: 'need',
				dataItem: 'd1'
			}
		]
	})
};
