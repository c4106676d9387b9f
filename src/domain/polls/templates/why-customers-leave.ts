import { offered, type Template } from './template.ts';

export const whyCustomersLeave: Template = {
	id: 'why-customers-leave',
	name: 'Learn why customers leave',
	use: 'For people who ended their contract or stopped buying. It asks why, and does not try to win them back.',
	write: (asker) => ({
		title: 'Why you left',
		decision: `What ${asker} changes, so that fewer people have a reason to leave`,
		benefit: 'Your reasons are read by those who can change them. Nobody will try to win you back.',
		minutes: 3,
		data: [
			{ id: 'd1', item: 'Your reasons', why: 'To know what to change.' },
			{ id: 'd2', item: 'What you use instead', why: 'To know what others do better.' }
		],
		asked: 'Everybody who left in the last three months.',
		cannotSay: 'Why people stay, and what those who left without a word would say.',
		told: 'The reasons, how many people gave each, and what we change because of them',
		questions: [
			{
				id: 'reason',
				kind: 'single',
				title: 'What was the main reason why you left?',
				options: offered(
					'It cost too much',
					'It lacked something that I need',
					'It was hard to use',
					'I was not helped well',
					'It did not work as it should',
					'I do not need it any more'
				),
				other: { label: 'Another reason' },
				order: 'random',
				dataItem: 'd1'
			},
			{
				id: 'lacked',
				kind: 'long',
				title: 'What was it that you needed?',
				asksFor: 'need',
				dataItem: 'd1',
				show: { join: 'all', of: [{ of: 'reason', compare: 'is', value: 'o2' }] }
			},
			{
				id: 'story',
				kind: 'long',
				title: 'When did you first think of leaving? What had happened?',
				asksFor: 'improve',
				dataItem: 'd1'
			},
			{
				id: 'instead',
				kind: 'single',
				title: 'What do you use now?',
				options: offered('Another offer', 'Something of my own', 'Nothing'),
				dataItem: 'd2'
			},
			{
				id: 'better',
				kind: 'long',
				title: 'What does it do better?',
				asksFor: 'liked',
				dataItem: 'd2',
				show: {
					join: 'any',
					of: [
						{ of: 'instead', compare: 'is', value: 'o1' },
						{ of: 'instead', compare: 'is', value: 'o2' }
					]
				}
			}
		]
	})
};
