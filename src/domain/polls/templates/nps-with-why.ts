import type { Template } from './template.ts';

const scored = (compare: string, value: string) => ({ of: 'nps', compare, value });

export const npsWithWhy: Template = {
	id: 'nps-with-why',
	name: 'Would you recommend us, and why?',
	use: 'The net promoter score with the question that makes it worth asking: why.',
	write: (asker) => ({
		title: 'Would you recommend us?',
		decision: `What ${asker} keeps, and what it changes this year`,
		benefit: 'The reason you give counts for more here than the number.',
		minutes: 2,
		data: [
			{ id: 'd1', item: 'Whether you would recommend us', why: 'To see whether we get better over time.' },
			{ id: 'd2', item: 'Your reason', why: 'To know what to keep and what to change.' }
		],
		asked: 'Customers of the last twelve months.',
		cannotSay: 'Whether people do recommend us: it asks what they would do.',
		told: 'The score with its range, the reasons, and what we do about them',
		questions: [
			{
				id: 'nps',
				kind: 'nps',
				title: `How likely are you to recommend ${asker} to a friend or colleague?`,
				dataItem: 'd1'
			},
			{
				id: 'liked',
				kind: 'long',
				title: 'You said {{nps}}. What would you tell them?',
				asksFor: 'liked',
				dataItem: 'd2',
				show: { join: 'all', of: [scored('at-least', '9')] }
			},
			{
				id: 'missing',
				kind: 'long',
				title: 'You said {{nps}}. What would it take to make it one more?',
				asksFor: 'improve',
				dataItem: 'd2',
				show: { join: 'all', of: [scored('at-most', '8')] }
			}
		]
	})
};
