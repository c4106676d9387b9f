// Of who may come in by which door: those by which a poll is shared, embedded, and people are invited to it.
import type { Furnished } from '../support/furnished.ts';

export const SHARING_MAY = {
	'GET /(answer)/i/[token]': 'holder',
	'POST /(answer)/i/[token]?/agree': 'holder',
	'POST /(answer)/i/[token]?/change': 'holder',
	'POST /(answer)/i/[token]?/next': 'holder',
	'POST /(answer)/i/[token]?/send': 'holder',
	'POST /(answer)/i/[token]?/whole': 'holder',
	'POST /(answer)/i/[token]?/without': 'holder',
	'GET /(answer)/p/[slug]/embed': 'anyone',
	'POST /(answer)/p/[slug]/embed?/agree': 'anyone',
	'POST /(answer)/p/[slug]/embed?/change': 'anyone',
	'POST /(answer)/p/[slug]/embed?/next': 'anyone',
	'POST /(answer)/p/[slug]/embed?/send': 'anyone',
	'POST /(answer)/p/[slug]/embed?/whole': 'anyone',
	'POST /(answer)/p/[slug]/embed?/without': 'anyone',
	'GET /(answer)/p/[slug]/embed/no-thanks': 'anyone',
	'GET /(answer)/s/[short]': 'anyone',
	'GET /(answer)/stop/[token]': 'holder',
	'POST /(answer)/stop/[token]?/default': 'holder',
	'GET /(desk)/w/[workspace]/lists': 'author',
	'POST /(desk)/w/[workspace]/lists?/add': 'author',
	'POST /(desk)/w/[workspace]/lists?/bounced': 'author',
	'POST /(desk)/w/[workspace]/lists?/make': 'author',
	'POST /(desk)/w/[workspace]/lists?/remove': 'author',
	'POST /(desk)/w/[workspace]/lists?/unlist': 'author',
	'POST /(desk)/w/[workspace]/people?/invite': 'owner',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/invite': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/invite?/endLinks': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/invite?/invite': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/invite?/look': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/invite?/remind': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/invite?/test': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/share': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/share?/frames': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/share?/limit': 'author',
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/share?/schedule': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/share/qr.png': 'author',
	'GET /(desk)/w/[workspace]/polls/[poll=uuid]/share/qr.svg': 'author'
} as const;

type Make = (it: Furnished, password: string, n: number) => Record<string, string | string[]>;

export const SHARING_FORMS: Record<string, Make> = {
	bounced: () => ({ addresses: 'nobody@example.org' }),
	unlist: () => ({ address: 'nobody@example.org', stop: 'yes' }),
	'POST /(desk)/w/[workspace]/lists?/make': (_it, _password, n) => ({
		...{ name: `List ${n}`, source: 'A test', basis: 'consent', basisWords: 'They said yes', months: '3' },
		addresses: `guest-${n}@example.org`
	}),
	'POST /(desk)/w/[workspace]/lists?/remove': (it) => ({ list: it.list }),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/invite?/invite': (it) => ({
		list: it.otherList,
		fits: 'yes'
	}),
	'POST /(desk)/w/[workspace]/lists?/add': (it, _password, n) => ({
		to: it.otherList,
		addresses: `more-${n}@example.org`
	}),
	look: (it) => ({ list: it.otherList, own: 'A line of our own.' }),
	'POST /(desk)/w/[workspace]/polls/[poll=uuid]/invite?/test': (it) => ({ list: it.otherList, own: '' }),
	frames: () => ({ origins: 'https://www.example.org' }),
	limit: () => ({ most: '1000', anHour: '1000' }),
	schedule: () => ({ closes: '2099-01-01T00:00', zone: 'UTC' })
};
