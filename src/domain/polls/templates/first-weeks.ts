import { offered, type Template } from './template.ts';

export const firstWeeks: Template = {
	id: 'first-weeks',
	name: 'The first weeks',
	use: 'For people who began two to six weeks ago: what worked, what did not, what they still miss.',
	write: (asker) => ({
		title: 'Your first weeks with us',
		decision: `What ${asker} changes in how people get started`,
		benefit: 'What was hard for you can be easier for the next person, and still for you.',
		minutes: 4,
		data: [
			{ id: 'd1', item: 'How getting started went', why: 'To see where people get stuck.' },
			{ id: 'd2', item: 'What you hoped for', why: 'To see whether we keep what we promise.' }
		],
		asked: 'Everybody who began between two and six weeks ago.',
		cannotSay: 'How those fare who gave up in the first days.',
		told: 'Where people got stuck, and what we change about it',
		questions: [
			{
				id: 'hoped',
				kind: 'long',
				title: 'What did you hope for when you began?',
				asksFor: 'expect',
				dataItem: 'd2'
			},
			{
				id: 'reached',
				kind: 'rating',
				title: 'How much of it have you reached so far?',
				points: ['None of it', 'A little', 'Half', 'Most', 'All of it'],
				dataItem: 'd2'
			},
			{
				id: 'ease',
				kind: 'ces',
				title: 'How far do you agree: getting started was made easy for me.',
				dataItem: 'd1'
			},
			{
				id: 'stuck',
				kind: 'several',
				title: 'Where did you get stuck?',
				options: offered(
					'Signing up',
					'Setting it up',
					'Understanding how it works',
					'Doing the first real thing with it',
					'Getting help'
				),
				none: { label: 'Nowhere' },
				other: { label: 'Somewhere else' },
				dataItem: 'd1'
			},
			{
				id: 'how',
				kind: 'long',
				title: 'What happened there?',
				asksFor: 'improve',
				dataItem: 'd1',
				show: {
					join: 'all',
					of: [
						{ of: 'stuck', compare: 'answered' },
						{ of: 'stuck', compare: 'is-not', value: '~none' }
					]
				}
			},
			{
				id: 'good',
				kind: 'long',
				title: 'What worked well?',
				asksFor: 'liked',
				dataItem: 'd1'
			}
		]
	})
};
