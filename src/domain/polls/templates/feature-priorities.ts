import { offered, type Template } from './template.ts';

export const featurePriorities: Template = {
	id: 'feature-priorities',
	name: 'What to build first',
	use: 'You have a list of six to twelve things you could build. MaxDiff finds the order, Kano what each would mean.',
	write: (asker) => ({
		title: 'What should come first?',
		decision: `Which of these ${asker} builds first, and which not at all`,
		benefit: 'What matters most to you can come first.',
		minutes: 6,
		data: [{ id: 'd1', item: 'What matters to you', why: 'To build what people need most first.' }],
		asked: 'People who use what we offer.',
		cannotSay: 'What people would pay for, and what nobody here has thought of yet.',
		told: 'The order that came out, and what we build and do not build because of it',
		questions: [
			{
				id: 'best',
				kind: 'maxdiff',
				title: 'In each set: which matters most to you, which least?',
				items: offered(
					'First thing',
					'Second thing',
					'Third thing',
					'Fourth thing',
					'Fifth thing',
					'Sixth thing'
				),
				dataItem: 'd1'
			},
			{
				id: 'feel',
				kind: 'kano',
				title: 'Now two of them more closely. How would you feel?',
				items: offered('First thing', 'Second thing'),
				dataItem: 'd1'
			},
			{
				id: 'missing',
				kind: 'long',
				title: 'What is missing on this list?',
				asksFor: 'need',
				dataItem: 'd1'
			}
		]
	})
};
