// The four questions of the price sensitivity meter. Van Westendorp, P. (1976), ESOMAR Congress.
import type { Template } from './template.ts';

export const priceSensitivity: Template = {
	id: 'price-sensitivity',
	name: 'What it may cost',
	use: 'For a price you are free to set: between which prices people find it too cheap to be good, and too dear.',
	write: (asker) => ({
		title: 'What should it cost?',
		decision: `Which price ${asker} asks for this`,
		benefit: 'The price is set with an eye to what people find fair.',
		minutes: 3,
		data: [
			{ id: 'd1', item: 'Prices you find cheap or dear', why: 'To set a price that people find fair.' },
			{ id: 'd2', item: 'What the price should include', why: 'To know what people expect for it.' }
		],
		asked: 'People who know what we offer, or have just read about it here.',
		cannotSay: 'What people will pay in the end: it asks what they find fair.',
		told: 'The range of prices that came out, and the price we chose',
		questions: [
			{
				id: 'what',
				kind: 'note',
				title: 'What this is about',
				help: 'Describe here what people would get, in two or three sentences and without praise.'
			},
			{
				id: 'cheap',
				kind: 'number',
				title: 'At which price would it be so cheap that you doubt its quality?',
				unit: 'per month',
				least: 0,
				dataItem: 'd1'
			},
			{
				id: 'bargain',
				kind: 'number',
				title: 'At which price would it be a bargain?',
				unit: 'per month',
				least: 0,
				dataItem: 'd1'
			},
			{
				id: 'dear',
				kind: 'number',
				title: 'At which price would it begin to seem dear, though you might still take it?',
				unit: 'per month',
				least: 0,
				dataItem: 'd1'
			},
			{
				id: 'toodear',
				kind: 'number',
				title: 'At which price would it be too dear to think of?',
				unit: 'per month',
				least: 0,
				dataItem: 'd1'
			},
			{
				id: 'include',
				kind: 'long',
				title: 'What would it have to include for the price you find fair?',
				asksFor: 'expect',
				dataItem: 'd2'
			}
		]
	})
};
