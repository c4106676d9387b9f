import { offered, type Template } from './template.ts';

export const needsDiscovery: Template = {
	id: 'needs-discovery',
	name: 'Find out what people need',
	use: 'Before you build anything: what people try to get done, and what stands in their way.',
	write: (asker) => ({
		title: 'What would help you?',
		decision: `What ${asker} works on next`,
		benefit: 'What you need can become what we work on next.',
		minutes: 5,
		data: [
			{ id: 'd1', item: 'What you try to get done', why: 'To know what our work is for.' },
			{ id: 'd2', item: 'What stands in your way', why: 'To know what to mend first.' },
			{ id: 'd3', item: 'What you expect', why: 'To know what would be good enough.' }
		],
		asked: 'People who use, or thought of using, what we offer.',
		cannotSay: 'How many people in general have these needs: those who answer chose to.',
		told: 'The needs that came up, how many people named each, and which of them we work on',
		questions: [
			{
				id: 'done',
				kind: 'long',
				title: 'Think of the last time you used something like ours. What did you want to get done?',
				asksFor: 'need',
				dataItem: 'd1'
			},
			{
				id: 'often',
				kind: 'single',
				title: 'How often do you do this?',
				options: offered(
					'Every day',
					'Every week',
					'Every month',
					'A few times a year',
					'It was the first time'
				),
				dataItem: 'd1'
			},
			{
				id: 'hard',
				kind: 'long',
				title: 'What was hard about it?',
				asksFor: 'improve',
				dataItem: 'd2'
			},
			{
				id: 'effort',
				kind: 'rating',
				title: 'How much effort did it take you?',
				points: ['Very little', 'Little', 'Some', 'Much', 'Very much'],
				best: 'first',
				dataItem: 'd2'
			},
			{
				id: 'instead',
				kind: 'long',
				title: 'What do you do today to get it done anyway?',
				asksFor: 'habits',
				dataItem: 'd2'
			},
			{
				id: 'enough',
				kind: 'long',
				title: 'What would have to be true for you to say: this is solved?',
				asksFor: 'expect',
				dataItem: 'd3'
			}
		]
	})
};
