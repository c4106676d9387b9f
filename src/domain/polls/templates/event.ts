import { offered, type Template } from './template.ts';

export const event: Template = {
	id: 'event',
	name: 'After an event',
	use: 'For the people who came to a talk, a course, a fair or an open day.',
	write: (asker) => ({
		title: 'How was it for you?',
		decision: `Whether ${asker} holds such an event again, and what it does differently`,
		benefit: 'The next one is planned with what you say.',
		minutes: 3,
		data: [
			{ id: 'd1', item: 'How the event was for you', why: 'To plan the next one.' },
			{ id: 'd2', item: 'What you needed to take part', why: 'So that nobody is kept out next time.' }
		],
		asked: 'Everybody who was there.',
		cannotSay: 'Why others did not come.',
		told: 'What people said, and what the next event does differently',
		questions: [
			{
				id: 'worth',
				kind: 'rating',
				title: 'Was it worth your time?',
				points: ['Not at all', 'A little', 'Partly', 'Mostly', 'Fully'],
				dataItem: 'd1'
			},
			{
				id: 'parts',
				kind: 'matrix',
				title: 'How were these?',
				items: offered('What was said', 'Who spoke', 'The place', 'The length', 'The time to talk to others'),
				columns: offered('Poor', 'Fair', 'Good', 'Very good', 'Does not apply'),
				dataItem: 'd1'
			},
			{
				id: 'took',
				kind: 'long',
				title: 'What did you take away from it?',
				asksFor: 'liked',
				dataItem: 'd1'
			},
			{
				id: 'better',
				kind: 'long',
				title: 'What would have made it better?',
				asksFor: 'improve',
				dataItem: 'd1'
			},
			{
				id: 'access',
				kind: 'long',
				title: 'Was there anything that made it hard to come, to follow or to take part?',
				help: 'The way there, the seats, the sound, the language, the hours: whatever it was.',
				asksFor: 'need',
				preferNot: true,
				dataItem: 'd2'
			}
		]
	})
};
