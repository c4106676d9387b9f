// The poll of the demo: the Friends and Family Test as it was asked, with the statement that it lacked.
import { addMonths } from '#domain/calendar.ts';
import { pollContentSchema, type PollContent } from '#domain/polls/poll.ts';
import type { Mapping } from '#domain/exchange/mapping.ts';

/** `today` as YYYY-MM-DD: the promised dates lie ahead of it. */
export const riversidePoll = (today: string): PollContent =>
	pollContentSchema.parse({
		title: 'How was our service?',
		intent: {
			asker: {
				name: 'Riverside Ambulance',
				address: '1 Quay Street, Riverside RV1 2AB',
				contact: 'hello@riverside.example',
				funder: 'Riverside Ambulance'
			},
			decision: {
				text: 'What to improve first in calls, crews and patient transport',
				owner: 'Mina Patel, head of patient experience',
				dueOn: addMonths(today, 3)
			},
			purposes: {
				optional: [
					{
						id: 'quote',
						plain:
							'Riverside Ambulance may show my words, without my name, to its team and on the results page.'
					}
				]
			},
			benefit: 'The next person who calls, rides or waits has it better than you had.',
			data: [
				{ id: 'rating', item: 'How you rate the service', why: 'To see where most people were let down.' },
				{ id: 'reason', item: 'Your reasons', why: 'A number alone does not say what to mend.' },
				{ id: 'ideas', item: 'What we could do better', why: 'You know best what would have helped you.' },
				{
					id: 'service',
					item: 'Which service you used',
					why: 'Calls, crews and transport are run by different teams.'
				}
			],
			identity: 'coded',
			automatic: [],
			seenBy: {
				raw: 'The patient experience team of Riverside Ambulance',
				totals: 'Everybody at Riverside Ambulance, and this poll’s own page'
			},
			recipients: [],
			processors: [],
			countries: 'United Kingdom',
			retention: { months: 24 },
			consequencesOfNo: 'Nothing. Your care is the same whether you answer or not.',
			minimumAge: 16,
			minutes: 3,
			withdrawal: {
				how: 'Open your receipt and press Withdraw, or Erase.',
				until: 'At any time, until the answers are deleted.',
				afterPublication: 'Published totals stay as they are; your answers leave every later count.'
			},
			rights:
				'You may see, correct, take away and erase your answers, and complain to your data protection authority.',
			machines:
				'None decides anything. The board groups similar words, on our own server; a person names every theme.',
			tellBack: {
				what: 'The results, what we decide because of them, and what we will not do and why',
				where: 'On this poll’s own page',
				dueOn: addMonths(today, 4)
			},
			sample: {
				asked: 'People who used the ambulance service, 111 or patient transport',
				reached:
					'By a card or a text after the service. Earlier answers, of 2021 and 2022, were collected elsewhere: by a public ambulance trust in England, as its Friends and Family Test, and published under an open licence. They are used here to show this tool: their words and their order are as they were, their dates are not. They stand as if the same number of people had answered in each of the last nine months.',
				cannotSay:
					'What people think who did not answer. It is not a random sample; the excerpt that comes with this tool holds more of the rarer findings.'
			}
		},
		questions: [
			{
				kind: 'rating',
				id: 'rating',
				title: 'Overall, how was your experience of our service?',
				required: true,
				dataItem: 'rating',
				points: ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor'],
				best: 'first',
				dontKnow: true
			},
			{
				kind: 'long',
				id: 'why',
				title: 'Why did you give this answer?',
				asksFor: 'neutral',
				dataItem: 'reason'
			},
			{
				kind: 'long',
				id: 'improve',
				title: 'What could we do better?',
				asksFor: 'improve',
				dataItem: 'ideas'
			},
			{
				kind: 'long',
				id: 'satisfied',
				title: 'What were you satisfied or dissatisfied with?',
				asksFor: 'neutral',
				dataItem: 'reason'
			},
			{
				kind: 'single',
				id: 'service',
				title: 'Which service did you use?',
				dataItem: 'service',
				options: [
					{ id: 'crew', label: 'An ambulance crew came' },
					{ id: 'call', label: '111, by phone' },
					{ id: 'transport', label: 'Patient transport' }
				]
			}
		]
	});

export const riversideMapping: Mapping = {
	collectedBy: 'a public ambulance trust in England, 2021 to 2022',
	basis:
		'Its Friends and Family Test, given freely to improve the service, published by The Strategy Unit in pxtextmining under the MIT licence.',
	source: 'respondent',
	date: 'date',
	quote: 'published',
	columns: {
		rating: 'rating',
		why: 'why',
		improve: 'improve',
		satisfied: 'satisfied_dissatisfied',
		service: 'service'
	},
	values: {
		rating: { '6': 'dont-know', '7': '' },
		service: { 'See and Convey': 'crew', '111': 'call', 'PTS - Patient Transport': 'transport' }
	}
};
