// The statement of intent and what is agreed to.
import { formsOf } from '../forms.ts';

const { count, day } = formsOf('en-GB');

export const statement = {
	asks: (asker: string) => `${asker} asks`,
	decision: 'Your answers inform one decision:',
	decidedBy: (owner: string, on: string) => `It is made by ${owner}, by ${day(on) || '…'}.`,
	get: 'What you get',
	time: 'Your time',
	minutes: (minutes: number | null) => `About ${count(minutes, { one: '# minute', other: '# minutes' })}.`,
	voluntary: 'Taking part is voluntary.',
	ifNo: (consequences: string) => `If you say no: ${consequences}`,
	who: 'Who you are',
	identity: {
		anonymous:
			'Anonymous: nothing links your answers to you. We keep the day, not the time, and no address, device or cookie. Because nobody can tell which answers are yours, you cannot take them back after sending.',
		coded:
			'Coded, not anonymous: your answers carry no name. After sending you get a private code, shown once. Whoever holds it can look at the answers, withdraw or erase them. We keep only its fingerprint and cannot look it up for you.',
		identified:
			'With your contact: your e-mail address is kept encrypted and apart from your answers. After sending you get a private code with which you can look, withdraw or erase.'
	},
	sees: 'Who sees it',
	seesRaw: (who: string) => `Answers as written: ${who}`,
	seesTotals: (who: string, smallest: number) =>
		`Totals: ${who}; groups under ${count(smallest, { one: '# person', other: '# people' })} are not shown.`,
	kept: 'Kept for',
	months: (months: number | null, rest: 'delete' | 'totals-only') =>
		`${count(months, { one: '# month', other: '# months' })}, then ${rest === 'delete' ? 'deleted' : 'only totals stay'}.`,
	/** What is begun and not sent. */
	draft: (days: number) =>
		`What you begin and do not send is kept only if you ask for it, under a code that only you have, and for ${count(days, { one: '# day', other: '# days' })} at most.`,
	hear: 'You hear back',
	hearBy: (on: string) => `By ${day(on) || '…'}.`,
	hearWhere: (where: string) => `Where: ${where}`,
	whole: 'The whole statement',
	askedBy: 'Asked by',
	contact: 'Contact',
	paidBy: 'Paid for by',
	behalf: 'On behalf of',
	itself: 'Itself',
	basis: 'Legal basis',
	bases: {
		consent: 'consent',
		'legitimate-interest': 'legitimate interest',
		contract: 'contract',
		'public-task': 'public task'
	},
	automatic: 'Recorded without asking',
	nothingAutomatic: 'Nothing. No address, no device, no cookie.',
	/** What a personal link brings along. */
	automaticByLink: (names: string) => `What your link says, which you see before anything is sent: ${names}.`,
	recipients: 'Recipients',
	processors: 'Others who work on it',
	nobody: 'Nobody',
	countries: 'Kept in',
	whySoLong: 'Why so long',
	mayAnswer: 'Who may answer',
	fromAge: (years: number) => `People from ${count(years, { one: '# year', other: '# years' })}`,
	howToWithdraw: 'How to withdraw',
	afterPublication: 'After results are public',
	rights: 'Your rights',
	machines: 'Machines',
	asked: 'Who is asked',
	reached: 'How they were reached',
	expected: 'How many are expected',
	about: (people: number) => `About ${count(people, { one: '# person', other: '# people' })}`,
	cannotSay: 'What this cannot tell',
	weAsk: (item: string) => `We ask: ${item}`,
	sensitive: (category: string, reason: string) => `Sensitive (${category}): ${reason}`,
	special: {
		health: 'health',
		belief: 'belief',
		politics: 'politics',
		'sex-life': 'sex life',
		union: 'union',
		biometrics: 'biometrics',
		origin: 'origin'
	},
	fingerprint: 'Fingerprint of this statement and its questions:',
	fingerprintStays: 'It stays with your answers, and anyone can recompute it.',
	asData: 'The statement as data'
};

/** The sentences that are agreed to, and stored as they were shown. */
export const consent = {
	inform: (asker: string, decision: string) =>
		`I agree that ${asker} uses my answers for this decision, and for nothing else: ${decision}.`,
	share: (asker: string, party: string) => `${asker} may pass my answers on to ${party}.`,
	machine: (asker: string, party: string) => `${asker} may let a machine of ${party} work on my words.`
};
