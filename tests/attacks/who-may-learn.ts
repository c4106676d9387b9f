// Of who may come in by which door: those by which answers are read, counted, learnt from and decided on.
import type { Furnished } from '../support/furnished.ts';

export const LEARNING_MAY = {
	'GET /(desk)/w/[workspace]/board': 'reader',
	'GET /(desk)/w/[workspace]/board/compare': 'reader',
	'GET /(desk)/w/[workspace]/board/groups': 'reader',
	'GET /(desk)/w/[workspace]/board/standing.svg': 'reader',
	'POST /(desk)/w/[workspace]/board?/follow': 'reader',
	'POST /(desk)/w/[workspace]/board?/unfollow': 'reader',
	'GET /(desk)/w/[workspace]/board/[theme=uuid]': 'reader',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/against': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/card': 'author',
	'GET /(desk)/w/[workspace]/board/[theme=uuid]/card.png': 'reader',
	'GET /(desk)/w/[workspace]/board/[theme=uuid]/card.svg': 'reader',
	'GET /(desk)/w/[workspace]/board/[theme=uuid]/trend.svg': 'reader',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/change': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/follow': 'reader',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/merge': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/notAgainst': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/offCard': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/putBack': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/reject': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/renew': 'reader',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/say': 'reader',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/split': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/takeBack': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/takeOff': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/unfollow': 'reader',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/unsay': 'owner',
	'GET /(desk)/w/[workspace]/board/[theme=uuid]/gone': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]/gone?/undo': 'author',
	'GET /(desk)/w/[workspace]/board/[theme=uuid]/release': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]/release?/look': 'author',
	'POST /(desk)/w/[workspace]/board/[theme=uuid]/release?/release': 'author',
	'GET /(desk)/w/[workspace]/board/words': 'reader',
	'GET /(desk)/w/[workspace]/decisions': 'reader',
	'POST /(desk)/w/[workspace]/decisions?/record': 'author',
	'POST /(desk)/w/[workspace]/decisions?/tell': 'author',
	'GET /(desk)/w/[workspace]/decisions/[decision=uuid]': 'reader',
	'POST /(desk)/w/[workspace]/decisions/[decision=uuid]?/change': 'author',
	'POST /(desk)/w/[workspace]/decisions/[decision=uuid]?/review': 'author',
	'GET /(desk)/w/[workspace]/read': 'author',
	'POST /(desk)/w/[workspace]/read?/empty': 'author',
	'POST /(desk)/w/[workspace]/read?/name': 'author',
	'POST /(desk)/w/[workspace]/read?/nothing': 'author',
	'POST /(desk)/w/[workspace]/read?/put': 'author',
	'POST /(desk)/w/[workspace]/read?/reject': 'author',
	'GET /(desk)/w/[workspace]/read/code': 'author',
	'POST /(desk)/w/[workspace]/read/code?/set': 'author',
	'GET /(desk)/w/[workspace]/read/learn': 'author',
	'POST /(desk)/w/[workspace]/read/learn?/learn': 'author',
	'POST /(desk)/w/[workspace]/read/learn?/take': 'author',
	'GET /(desk)/w/[workspace]/read/audit': 'author',
	'POST /(desk)/w/[workspace]/read/audit?/draw': 'author',
	'GET /(desk)/w/[workspace]/read/twice': 'author',
	'POST /(desk)/w/[workspace]/read/twice?/second': 'author',
	'POST /(desk)/w/[workspace]/read/twice?/settle': 'author',
	'GET /(desk)/w/[workspace]/read/codebook': 'author',
	'POST /(desk)/w/[workspace]/read/codebook?/undo': 'author',
	'GET /(desk)/w/[workspace]/read/suggestions': 'author',
	'POST /(desk)/w/[workspace]/read/suggestions?/accept': 'author',
	'POST /(desk)/w/[workspace]/read/suggestions?/ask': 'author',
	'POST /(desk)/w/[workspace]/read/suggestions?/dismiss': 'author',
	'POST /(desk)/w/[workspace]/read/suggestions?/embed': 'author'
} as const;

type Form = Record<string, string | string[]>;
const theme = (n: number): Form => ({ name: `Another ${n}`, kind: 'want', definition: 'Of a test' });
const sorted = (it: Furnished): Form => ({ poll: it.poll, question: 'better', answer: it.unread });
const proposed = (it: Furnished): Form => ({
	...{ poll: it.poll, question: 'better', theme: it.theme, kind: 'want' },
	proposal: '00000000-0000-4000-8000-000000000000'
});
const cited = (it: Furnished): Form => ({
	poll: it.poll,
	text: 'A decision of a test',
	owner: 'A tester',
	reason: 'To see who may',
	decidedOn: '2026-11-20',
	status: 'done',
	cites: [`theme:${it.theme}`]
});
const released = (it: Furnished): Form => ({ poll: it.poll, words: `better/${it.released}` });
const readTwice = (it: Furnished): Form => ({
	...{ poll: it.poll, question: 'better' },
	...{ answer: it.unread, theme: [it.theme] }
});
/** Nothing was learnt in what is prepared, and nobody drawn; without a model there is no page of its suggestions. */
export const LEARNING_GETS: Record<string, number> = {
	'GET /(desk)/w/[workspace]/read/suggestions': 404,
	'POST /(desk)/w/[workspace]/read/suggestions?/accept': 404,
	'POST /(desk)/w/[workspace]/read/suggestions?/ask': 404,
	'POST /(desk)/w/[workspace]/read/suggestions?/dismiss': 404,
	'POST /(desk)/w/[workspace]/read/suggestions?/embed': 404,
	'POST /(desk)/w/[workspace]/read/learn?/take': 422,
	'POST /(desk)/w/[workspace]/read/twice?/second': 422,
	'POST /(desk)/w/[workspace]/read/twice?/settle': 422
};
export const LEARNING_FORMS: Record<string, (it: Furnished, password: string, n: number) => Form> = {
	merge: (it) => ({ poll: it.poll, into: it.otherTheme }),
	release: (it) => ({ poll: it.poll, words: `better/${it.quotable}` }),
	split: (it, _password, n) => ({ ...theme(n), poll: it.poll, answer: [`better/${it.quotable}`] }),
	takeOff: (it) => ({ poll: it.poll, answer: [`better/${it.quotable}`] }),
	record: cited,
	tell: (it) => ({ poll: it.poll, words: 'We tell' }),
	'POST /(desk)/w/[workspace]/decisions/[decision=uuid]?/change': cited,
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/change': (_it, _password, n) => theme(n),
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/reject': () => ({}),
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/takeBack': released,
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/say': (it) => ({ poll: it.poll, text: 'Said by a test' }),
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/unsay': (it) => ({
		poll: it.poll,
		comment: it.saidOfTheme
	}),
	card: released,
	offCard: (it) => ({ poll: it.poll }),
	against: (it) => ({ poll: it.poll, answer: [`better/${it.quotable}`] }),
	notAgainst: (it) => ({ poll: it.poll, answer: [`better/${it.quotable}`] }),
	putBack: (it) => ({ poll: it.poll, back: '[]' }),
	follow: (it) => ({ poll: it.poll, byMail: 'yes' }),
	unfollow: (it) => ({ poll: it.poll }),
	'POST /(desk)/w/[workspace]/board/[theme=uuid]?/renew': (it) => ({ poll: it.poll }),
	'POST /(desk)/w/[workspace]/board/[theme=uuid]/release?/look': (it) => ({
		poll: it.poll,
		words: `better/${it.quotable}`,
		also: ''
	}),
	'POST /(desk)/w/[workspace]/board/[theme=uuid]/gone?/undo': (it) => ({ poll: it.poll }),
	'POST /(desk)/w/[workspace]/read?/reject': (it) => ({ ...sorted(it), draft: 'a draft' }),
	empty: sorted,
	nothing: sorted,
	put: (it) => ({ ...sorted(it), theme: it.theme }),
	name: (it, _password, n) => ({ ...sorted(it), ...theme(n) }),
	'POST /(desk)/w/[workspace]/read/code?/set': (it) => ({
		...{ poll: it.poll, question: 'better' },
		coding: JSON.stringify({ responseId: it.unread[0], isRead: true, codings: [] })
	}),
	undo: () => ({ number: '1' }),
	'POST /(desk)/w/[workspace]/read/suggestions?/ask': (it) => ({ poll: it.poll, question: 'better' }),
	'POST /(desk)/w/[workspace]/read/suggestions?/embed': (it) => ({ poll: it.poll, question: 'better' }),
	'POST /(desk)/w/[workspace]/read/suggestions?/accept': proposed,
	'POST /(desk)/w/[workspace]/read/suggestions?/dismiss': proposed,
	'POST /(desk)/w/[workspace]/read/learn?/learn': (it) => ({ poll: it.poll }),
	'POST /(desk)/w/[workspace]/read/learn?/take': (it) => ({ poll: it.poll, number: '1' }),
	'POST /(desk)/w/[workspace]/read/audit?/draw': (it) => ({ poll: it.poll }),
	'POST /(desk)/w/[workspace]/read/twice?/second': readTwice,
	'POST /(desk)/w/[workspace]/read/twice?/settle': readTwice,
	'POST /(desk)/w/[workspace]/decisions/[decision=uuid]?/review': (it) => ({
		poll: it.poll,
		words: 'It helped.'
	})
};
