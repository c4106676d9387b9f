import { offered, type Template } from './template.ts';

export const beliefs: Template = {
	id: 'beliefs',
	name: 'What people believe and expect',
	use: 'For a whole category, not only for you: what people take for granted, hope for and doubt.',
	write: (asker) => ({
		title: 'What you think of it',
		decision: `What ${asker} says and does differently from what is usual`,
		benefit: 'What you expect, and what you have had enough of, is heard by those who can change it.',
		minutes: 5,
		data: [
			{ id: 'd1', item: 'What you believe', why: 'To know what people take for granted.' },
			{ id: 'd2', item: 'What you expect', why: 'To know what would be good.' }
		],
		asked: 'People who buy or use things of this kind, from us or from others.',
		cannotSay: 'How many people in general think so.',
		told: 'What people believe and expect, and what we do because of it',
		questions: [
			{
				id: 'first',
				kind: 'short',
				title: 'What comes to your mind first when you think of this?',
				dataItem: 'd1'
			},
			{
				id: 'agree',
				kind: 'matrix',
				title: 'How far do you agree?',
				items: offered(
					'Most offers are much the same.',
					'The dearer ones are better.',
					'One is told honestly what one gets.',
					'It is easy to change to another.'
				),
				columns: offered('Disagree', 'Rather disagree', 'Neither', 'Rather agree', 'Agree'),
				preferNot: true,
				dataItem: 'd1'
			},
			{
				id: 'usual',
				kind: 'long',
				title: 'What is usual in this field that you do not like?',
				asksFor: 'improve',
				dataItem: 'd1'
			},
			{
				id: 'granted',
				kind: 'long',
				title: 'What do you take for granted, without asking?',
				asksFor: 'expect',
				dataItem: 'd2'
			},
			{
				id: 'delight',
				kind: 'long',
				title: 'What would surprise you in a good way?',
				asksFor: 'expect',
				dataItem: 'd2'
			}
		]
	})
};
