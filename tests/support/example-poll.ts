// A poll that lacks nothing: the riverside bicycle workshop asks its customers.
import { pollContentSchema, type PollContent } from '../../src/domain/polls/poll.ts';
import { addMonths, dayOf } from '../../src/domain/calendar.ts';
import { createPoll } from '../../src/domain/polls/create-poll.ts';
import { publishPoll } from '../../src/domain/polls/publish-poll.ts';
import { findSlug } from '../../src/domain/polls/poll.store.server.ts';
import { saveDraft } from '../../src/domain/polls/save-draft.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import type { OptionalPurpose } from '../../src/domain/intents/purpose.ts';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import type { TestDatabase } from './test-database.ts';

type Changes = { identity?: 'anonymous' | 'coded' | 'identified'; purposes?: OptionalPurpose[] };

const WORDED: Record<OptionalPurpose, string> = {
	quote: 'Riverside Bikes may show my words, without my name, to its team and on the results page.',
	contact: 'Riverside Bikes may write to me to ask more about my answers.',
	tell: 'Riverside Bikes may write to me once it is decided.',
	profile: 'Riverside Bikes may link my answers to my customer record.'
};

const TAKEN_BACK = {
	withdrawal: {
		how: 'Open your receipt and press Withdraw.',
		until: 'At any time until your answers are deleted.',
		afterPublication: 'Published totals stay as they are; your answers leave the next count.'
	},
	rights: 'You may see, correct and erase your answers, and complain to your data protection authority.'
};
const ONCE_SENT = {
	withdrawal: {
		how: 'You cannot: nobody can tell afterwards which answers are yours.',
		until: 'Until you press Send, and not after.',
		afterPublication: 'Nothing changes.'
	},
	rights: 'You may leave any question out, and complain to your data protection authority.'
};

/** Its promised dates lie two and three months ahead. */
export function examplePoll(changes: Changes = {}): PollContent {
	const optional = (changes.purposes ?? ['quote']).map((id) => ({
		id,
		plain: WORDED[id]
	}));
	return pollContentSchema.parse({
		title: 'Saturday opening',
		intent: {
			asker: {
				name: 'Riverside Bikes',
				address: '4 Mill Lane, Leeds LS1 4AB',
				contact: 'hello@riverside-bikes.example',
				funder: 'Riverside Bikes'
			},
			decision: {
				text: 'Whether to open the workshop on Saturdays',
				owner: 'Ada Okafor, head of the workshop',
				dueOn: addMonths(dayOf(new Date()), 2)
			},
			purposes: { optional },
			benefit: 'You get a workshop whose hours fit your week.',
			data: [
				{ id: 'd1', item: 'When you would come', why: 'To choose the hours.' },
				{ id: 'd2', item: 'What to do better', why: 'To know what to mend first.' }
			],
			identity: changes.identity ?? 'coded',
			automatic: [],
			seenBy: { raw: 'Ada and Tom at Riverside Bikes', totals: 'Everyone at Riverside Bikes' },
			recipients: [],
			processors: [],
			countries: 'United Kingdom',
			retention: { months: 12 },
			consequencesOfNo: 'Nothing. Your repairs and prices stay the same.',
			minimumAge: 16,
			minutes: 2,
			...(changes.identity === 'anonymous' ? ONCE_SENT : TAKEN_BACK),
			machines: 'None.',
			tellBack: {
				what: 'The results and whether we open on Saturdays',
				where: 'On this same page',
				dueOn: addMonths(dayOf(new Date()), 3)
			},
			sample: {
				asked: 'Customers of the last twelve months',
				reached: 'By a link on the receipt of a repair',
				cannotSay: 'What people think who never came.'
			}
		},
		questions: [
			{
				kind: 'single',
				id: 'when',
				title: 'When would you most like to bring your bike?',
				required: true,
				dataItem: 'd1',
				options: [
					{ id: 'week', label: 'On a weekday' },
					{ id: 'sat', label: 'On a Saturday' }
				]
			},
			{ kind: 'nps', id: 'nps', title: 'How likely are you to recommend us to a friend?', dataItem: 'd2' },
			{ kind: 'long', id: 'better', title: 'What could we do better?', asksFor: 'improve', dataItem: 'd2' },
			{
				kind: 'importance',
				id: 'grid',
				title: 'How important is each to you, and how satisfied are you?',
				dataItem: 'd2',
				items: [
					{ id: 'price', label: 'The price' },
					{ id: 'speed', label: 'How fast it is done' }
				]
			}
		]
	});
}

/** Publishes `content` as a new poll of this member's workspace; returns its id and public address. */
export const publishExample = (
	test: Pick<TestDatabase, 'db'>,
	by: Member,
	content: PollContent,
	now = new Date()
) =>
	inWorkspace(test.db, by.workspaceId, async (tx) => {
		const pollId = await createPoll(tx, by, content.title, now);
		await saveDraft(tx, by, { pollId, content, revision: 1 }, now);
		const version = await publishPoll(tx, by, pollId, now);
		return { pollId, slug: (await findSlug(tx, { workspaceId: by.workspaceId, pollId })) ?? '', version };
	});
