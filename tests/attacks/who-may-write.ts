// Of who may come in by which door: those by which a poll is written, talked about, put away, and taken elsewhere.
import type { Furnished } from '../support/furnished.ts';

export const WRITING_MAY = {
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/map': 'reader',
	'GET /(desk)/w/[workspace]/bin': 'author',
	'POST /(desk)/w/[workspace]/bin?/restore': 'author',
	'PUT /(desk)/w/[workspace]/polls/[poll=uuid]/draft': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/definition': 'reader',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/definition/file': 'reader',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/languages': 'reader',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/languages/file': 'reader',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/languages/preview': 'reader',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/add': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/read': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/remove': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/save': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/take': 'author',
	'GET /(desk)/w/[workspace]/polls/import-definition': 'author',
	'POST /(desk)/w/[workspace]/polls/import-definition?/begin': 'author',
	'POST /(desk)/w/[workspace]/polls/import-definition?/read': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/draft': 'reader',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/presence': 'reader',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/history': 'reader',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/comments': 'reader',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/comments?/openAgain': 'reader',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/comments?/say': 'reader',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/comments?/settle': 'reader',
	// What one said oneself, or anybody's as an owner.
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/comments?/unsay': 'owner',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/manage': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/archive': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/breakdowns': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/close': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/reopen': 'author',
	// An answered one; others are an author's, too.
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/discard': 'owner',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/duplicate': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/unarchive': 'author',
	'PUT /(desk)/w/[workspace]/polls/[poll=uuid]/picture': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/picture/[hash]': 'reader'
} as const;

export const WRITING_FORMS = {
	'POST /(desk)/w/[workspace]/polls/import-definition?/begin': (
		_it: Furnished,
		_password: string,
		n: number
	) => ({
		content: JSON.stringify({ schema: 'candor/1', title: `From a file ${n}` })
	}),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/add': () => ({ language: 'fr' }),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/remove': () => ({ language: 'de' }),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/save': (
		_it: Furnished,
		_password: string,
		n: number
	) => ({ language: 'de', revision: '3', 'words.title': `Der Titel ${n}` }),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/take': (
		_it: Furnished,
		_password: string,
		n: number
	) => ({
		language: 'de',
		carried: JSON.stringify([{ path: 'title', source: null, target: `Der Titel ${n}` }])
	}),
	restore: (it: Furnished) => ({ binned: it.binned }),
	openAgain: (it: Furnished) => ({ comment: it.comment }),
	say: (_it: Furnished, _password: string, n: number) => ({ field: 'title', text: `A comment ${n}` }),
	settle: (it: Furnished) => ({ comment: it.comment }),
	unsay: (it: Furnished) => ({ comment: it.comment }),
	discard: () => ({ understood: 'yes' })
};
