import { offered, type Template } from './template.ts';

export const importanceSatisfaction: Template = {
	id: 'importance-satisfaction',
	name: 'Important, and satisfied?',
	use: 'For what you offer already: what matters to people and is not good enough shows as the largest opportunity.',
	write: (asker) => ({
		title: 'What matters to you, and how good we are at it',
		decision: `What ${asker} improves first`,
		benefit: 'We work first on what matters to you and is not good enough.',
		minutes: 4,
		data: [
			{ id: 'd1', item: 'What matters to you and how satisfied you are', why: 'To find the largest gaps.' },
			{ id: 'd2', item: 'What should be better', why: 'To understand what lies behind the numbers.' }
		],
		asked: 'People who used what we offer in the last three months.',
		cannotSay: 'What those think who left before.',
		told: 'The gaps that people see, and which of them we close first',
		questions: [
			{
				id: 'grid',
				kind: 'importance',
				title: 'How important is each to you, and how satisfied are you with it?',
				items: offered(
					'The price',
					'How fast it is',
					'How easy it is',
					'That it works each time',
					'The help when something goes wrong',
					'How openly you are told what happens'
				),
				dataItem: 'd1'
			},
			{
				id: 'satisfied',
				kind: 'csat',
				title: 'All in all, how satisfied are you with us?',
				dataItem: 'd1'
			},
			{
				id: 'better',
				kind: 'long',
				title: 'What should be better, and what would that change for you?',
				asksFor: 'improve',
				dataItem: 'd2'
			}
		]
	})
};
