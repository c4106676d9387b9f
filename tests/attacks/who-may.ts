// Who may come in by which door, and a form that somebody who may would send. A door that is missing here fails the matrix.
import type { Role } from '../../src/domain/workspaces/membership.ts';
import { KEEPING_FORMS, KEEPING_GETS, KEEPING_MAY } from './who-may-keep.ts';
import { WRITING_FORMS, WRITING_MAY } from './who-may-write.ts';
import { LEARNING_FORMS, LEARNING_GETS, LEARNING_MAY } from './who-may-learn.ts';
import { SHARING_FORMS, SHARING_MAY } from './who-may-share.ts';
import type { Furnished } from '../support/furnished.ts';

/**
 * anyone: strangers too. home: strangers see it, members are led to their workspace. holder: whoever has the secret in the
 * address, and nobody without it. signed-in: any account, about itself. reader, author, owner: members of this workspace
 * from this role up. nobody: no address that leads here works any more.
 */
export type Who = 'anyone' | 'home' | 'holder' | 'signed-in' | 'reader' | 'author' | 'owner' | 'nobody';

export const WHO_MAY: Record<string, Who> = {
	...KEEPING_MAY,
	...SHARING_MAY,
	...WRITING_MAY,
	...LEARNING_MAY,
	'GET /(answer)/look/[look]': 'anyone',
	'GET /(account)': 'home',
	'GET /(account)/account': 'signed-in',
	'POST /(account)/account?/endSession': 'signed-in',
	'POST /(account)/account?/password': 'signed-in',
	'POST /(account)/account?/signOutEverywhere': 'signed-in',
	'GET /(account)/forgotten': 'anyone',
	'POST /(account)/forgotten?/default': 'anyone',
	'GET /(account)/join/[token]': 'holder',
	'POST /(account)/join/[token]?/default': 'holder',
	'GET /(account)/new-password/[token]': 'holder',
	'POST /(account)/new-password/[token]?/default': 'holder',
	'GET /(account)/sign-in': 'anyone',
	'POST /(account)/sign-in?/default': 'anyone',
	'POST /(account)/sign-out': 'anyone',
	'GET /(account)/unfollow/[token]': 'holder',
	'POST /(account)/unfollow/[token]?/default': 'holder',
	'GET /feed/[token]': 'holder',
	'GET /(account)/start/[token]': 'nobody',
	'POST /(account)/start/[token]?/default': 'nobody',
	// Whom a letter asked again: its link is walked by a journey; no other opens anything.
	'GET /(answer)/again/[token]': 'nobody',
	'POST /(answer)/again/[token]?/no': 'nobody',
	'POST /(answer)/again/[token]?/yes': 'nobody',
	'GET /(answer)/p/[slug]': 'anyone',
	'POST /(answer)/p/[slug]?/agree': 'anyone',
	'POST /(answer)/p/[slug]?/change': 'anyone',
	'POST /(answer)/p/[slug]?/next': 'anyone',
	'POST /(answer)/p/[slug]?/send': 'anyone',
	'POST /(answer)/p/[slug]?/whole': 'anyone',
	'POST /(answer)/p/[slug]?/without': 'anyone',
	'GET /(answer)/p/[slug]/intent.json': 'anyone',
	'GET /(answer)/p/[slug]/lost': 'anyone',
	'POST /(answer)/p/[slug]/lost?/default': 'anyone',
	'GET /(answer)/p/[slug]/no-thanks': 'anyone',
	'GET /(answer)/p/[slug]/outcome': 'anyone',
	'GET /(answer)/p/[slug]/picture/[hash]': 'anyone',
	'GET /(answer)/p/[slug]/sent': 'anyone',
	'GET /(answer)/r/[code]': 'holder',
	'POST /(answer)/r/[code]?/erase': 'holder',
	'POST /(answer)/r/[code]?/withdraw': 'holder',
	'POST /(answer)/r/[code]?/allow': 'holder',
	'POST /(answer)/r/[code]?/correct': 'holder',
	'GET /(answer)/r/[code]/change': 'holder',
	'POST /(answer)/r/[code]/change?/default': 'holder',
	'GET /(answer)/r/[code]/file/[sent=uuid]': 'holder',
	'GET /(answer)/r/[code]/mine': 'holder',
	'GET /(answer)/r/[code]/mine.json': 'holder',
	'GET /(answer)/r/[code]/receipt.json': 'holder',
	'GET /(answer)/r/[code]/receipt.jws': 'holder',
	'GET /(answer)/r/erased': 'anyone',
	'GET /(answer)/r/lost': 'anyone',
	'GET /(answer)/t/[workspace]': 'anyone',
	'GET /(answer)/t/[workspace]/audit.json': 'anyone',
	'GET /(answer)/verify': 'anyone',
	'POST /(answer)/verify?/default': 'anyone',
	'GET /[x+2e]well-known/candor-keys.json': 'anyone',
	'GET /[x+2e]well-known/gpc.json': 'anyone',
	'GET /(desk)/w/[workspace]': 'reader',
	'GET /(desk)/w/[workspace]/audit': 'owner',
	'GET /(desk)/w/[workspace]/register': 'author',
	'POST /(desk)/w/[workspace]/register?/answer': 'author',
	'POST /(desk)/w/[workspace]/register?/extend': 'author',
	'POST /(desk)/w/[workspace]/register?/note': 'author',
	'POST /(desk)/w/[workspace]/register?/officer': 'owner',
	'GET /(desk)/w/[workspace]/register.csv': 'author',
	'GET /(desk)/w/[workspace]/register/breach': 'owner',
	'GET /(desk)/w/[workspace]/register/breach/ids.csv': 'owner',
	'GET /(desk)/w/[workspace]/register/print': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/ask-again': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/ask-again?/default': 'author',
	'POST /(desk)/w/[workspace]?/create': 'author',
	'GET /(desk)/w/[workspace]/people': 'reader',
	'POST /(desk)/w/[workspace]/people?/remove': 'owner',
	'POST /(desk)/w/[workspace]/people?/role': 'owner',
	'POST /(desk)/w/[workspace]/people?/takeBack': 'owner',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]': 'reader',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]?/publish': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/answers': 'reader',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/export': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/export?/make': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/export?/remove': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/export/[file=uuid]': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/files': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/files/[sent=uuid]': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/import': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/import?/read': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/import?/take': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/people-to-write-to': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/people-to-write-to?/tell': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/recipients': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/recipients?/pause': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/recipients?/remove': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/recipients?/renew': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/recipients?/resume': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/recipients?/set': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/recipients?/test': 'author'
};

/** How far what is prepared lets those who may get: results are told, so answers are fixed; it is no receipt; the poll is not
 *  anonymous; a short link leads on; and nobody is reminded within days of the last letter. */
export const GETS_AS_FAR_AS: Record<string, number> = {
	...KEEPING_GETS,
	// Its theme stands on the board.
	'GET /(desk)/w/[workspace]/board/[theme=uuid]/gone': 404,
	'POST /(desk)/w/[workspace]/board/[theme=uuid]/gone?/undo': 404,
	...LEARNING_GETS,
	'GET /(answer)/r/[code]/change': 410,
	'POST /(answer)/r/[code]/change?/default': 422,
	'GET /(answer)/p/[slug]/sent': 404,
	'GET /(answer)/s/[short]': 302,
	'POST /(answer)/verify?/default': 422,
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/invite?/remind': 422,
	// The matrix sends no file.
	'POST /(desk)/w/[workspace]/polls/import-definition?/read': 422,
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/languages?/read': 422,
	// An open poll is closed first.
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/archive': 422,
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/manage?/discard': 422
};

type Form = Record<string, string | string[]>;

/** What a door of this workspace would be sent, with the things of `it`. `n` makes names that are not taken. */
export function formFor(door: string, it: Furnished, password: string, n: number, role: Role): Form {
	const make = FORMS[door] ?? FORMS[door.replace(/^.*\?\//, '')];
	return make ? make(it, password, n, role) : {};
}

const answered = (it: Furnished): Form => ({
	key: Buffer.from(it.mark.padEnd(16, '.').slice(0, 16)).toString('base64url'),
	fingerprint: it.fingerprint,
	agreed: 'yes',
	'q.when': 'sat',
	'q.better': 'Nothing at all',
	'contact.email': 'somebody@example.org'
});

const FORMS: Record<string, (it: Furnished, password: string, n: number, role: Role) => Form> = {
	...KEEPING_FORMS,
	...SHARING_FORMS,
	...WRITING_FORMS,
	...LEARNING_FORMS,
	endSession: (it, _password, _n, role) => ({ session: it.people[role].session }),
	password: (_it, password) => ({ oldPassword: password, password }),
	'POST /(account)/forgotten?/default': () => ({ email: 'nobody@example.org' }),
	'POST /(account)/join/[token]?/default': (_it, password) => ({ name: 'Joiner', password }),
	'POST /(account)/new-password/[token]?/default': (_it, password) => ({ password }),
	'POST /(account)/sign-in?/default': (it, password) => ({ email: it.people.reader.email, password }),
	agree: answered,
	change: answered,
	keep: answered,
	next: answered,
	whole: answered,
	send: (it) => ({ ...answered(it), website: '', ticket: '', asked: '', solution: '' }),
	without: answered,
	create: (_it, _password, n) => ({ title: `A poll ${n}` }),
	note: () => ({ kind: 'erase', receivedOn: '2026-11-20', note: 'Ref 7' }),
	answer: (it) => ({
		request: it.request,
		answeredOn: new Date().toISOString().slice(0, 10),
		outcome: 'done'
	}),
	extend: (it) => ({ request: it.request, reason: 'It is long' }),
	officer: () => ({ contact: 'Somebody, Leeds' }),
	allow: () => ({ purpose: 'quote' }),
	correct: () => ({ 'contact.email': 'new@example.org' }),
	withdraw: () => ({}),
	'POST /(answer)/p/[slug]/lost?/default': () => ({ 'contact.email': 'somebody@example.org' }),
	'POST /(answer)/r/[code]/change?/default': answered,
	'POST /(answer)/verify?/default': () => ({ receipt: 'not.a.receipt' }),
	invite: (_it, _password, n) => ({ email: `guest-${n}@example.org`, role: 'reader' }),
	remove: (it) => ({ account: it.bystander }),
	role: (it) => ({ account: it.bystander, role: 'author' }),
	'POST /(desk)/w/[workspace]/people?/takeBack': (it) => ({ email: it.invitee }),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/import?/read': () => ({ csv: 'id,better\n7,More tea' }),
	take: () => ({
		...{ csv: 'id,better\n7,More tea', fileName: 'tea.csv', collectedBy: 'A tester', basis: 'Leave given' },
		...{ source: 'id', 'c.better': 'better' }
	}),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/export?/make': () => ({ what: 'answers', scope: '1' }),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/export?/remove': (it) => ({ file: it.exportFile }),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/people-to-write-to?/tell': () => ({}),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/recipients?/remove': () => ({ recipient: 'post' }),
	pause: () => ({ recipient: 'post' }),
	renew: () => ({ recipient: 'post' }),
	resume: () => ({ recipient: 'post' }),
	set: () => ({ recipient: 'post', url: 'http://127.0.0.1:9/candor' }),
	test: () => ({ recipient: 'post' })
};
