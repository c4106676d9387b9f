// What the fields of a poll are called in plain words. A field that is not in here is called by its own name.
import { IDENTITY_NAMES } from '../../intents/identity-mode.ts';
import { LEGAL_BASIS_NAMES } from '../../intents/purpose.ts';
import { KINDS } from '../question-kinds/kinds.ts';

const STATEMENT: Record<string, string> = {
	title: 'The title',
	language: 'The language',
	paging: 'Whether each question has a page of its own',
	'look.accent': 'The colour of links and marks',
	'look.paper': 'The background of the page',
	'look.font': 'The typeface',
	'look.corners': 'The corners',
	'look.logo': 'The logo',
	'intent.asker.name': 'Who asks',
	'intent.asker.address': 'The postal address',
	'intent.asker.contact': 'The contact',
	'intent.asker.role': 'The role of who asks',
	'intent.asker.funder': 'Who pays',
	'intent.asker.onBehalfOf': 'On whose behalf it is asked',
	'intent.decision.text': 'The decision',
	'intent.decision.owner': 'Who decides',
	'intent.decision.dueOn': 'The day of the decision',
	'intent.purposes.inform.basis': 'The legal basis',
	'intent.benefit': 'What people get out of it',
	'intent.purposes': 'What answers may be used for',
	'intent.identity': 'How people are known',
	'intent.automatic': 'What is recorded without asking',
	'intent.seenBy.raw': 'Who reads the answers as written',
	'intent.seenBy.totals': 'Who sees the totals',
	'intent.seenBy.smallestGroup': 'The smallest group shown',
	'intent.recipients': 'Who else receives answers',
	'intent.processors': 'Who else works on answers',
	'intent.countries': 'The countries',
	'intent.retention.months': 'Months kept',
	'intent.retention.draftDays': 'Days that what is not sent is kept',
	'intent.retention.reason': 'Why answers are kept that long',
	'intent.retention.then': 'What happens after that',
	'intent.consequencesOfNo': 'What saying no costs',
	'intent.minimumAge': 'The minimum age',
	'intent.minutes': 'The minutes it takes',
	'intent.withdrawal.how': 'How to withdraw',
	'intent.withdrawal.until': 'Until when one can withdraw',
	'intent.withdrawal.afterPublication': 'What withdrawing means after publication',
	'intent.rights': 'The rights',
	'intent.machines': 'The use of machines',
	'intent.tellBack.what': 'What is told back',
	'intent.tellBack.where': 'Where it is told',
	'intent.tellBack.dueOn': 'The day of telling back',
	'intent.sample.asked': 'Who is asked',
	'intent.sample.reached': 'How people are reached',
	'intent.sample.cannotSay': 'What the answers cannot say'
};

const FIELDS: Record<string, string> = {
	title: 'its words',
	help: 'the help below it',
	kind: 'the kind of question',
	dataItem: 'the data it collects',
	label: 'its words',
	name: 'the name',
	country: 'the country',
	why: 'why',
	item: 'the name',
	plain: 'its words',
	special: 'the special category',
	notSpecial: 'that it is not sensitive',
	specialReason: 'the reason for the special category',
	basis: 'the legal basis',
	points: 'the points of the scale',
	best: 'the good end of the scale',
	low: 'the low end',
	high: 'the high end',
	longest: 'the most characters',
	asksFor: 'what it asks for',
	atMost: 'the most answers one may choose',
	preselected: 'the answer chosen beforehand',
	options: 'its answers',
	'options.list': 'its answers',
	items: 'its lines',
	'items.list': 'its lines',
	required: 'whether it must be answered',
	preferNot: 'whether one may prefer not to say',
	dontKnow: 'whether one may not know',
	severity: 'whether it asks how much things get in the way'
};

/** What the entries of a list are called, one of them. */
const ENTRIES: Record<string, string> = {
	questions: 'question',
	options: 'answer',
	items: 'line',
	data: 'data',
	recipients: 'recipient',
	processors: 'processor',
	optional: 'use'
};

/** What turning a switch on or off says of its question or entry. */
const SWITCHES: Record<string, [on: string, off: string]> = {
	required: ['must be answered now', 'may be left out now'],
	preferNot: ['offers “Prefer not to say” now', 'no longer offers “Prefer not to say”'],
	severity: ['asks how much things get in the way now', 'no longer asks how much things get in the way'],
	dontKnow: ['offers “Don’t know” now', 'no longer offers “Don’t know”'],
	machine: ['is a machine now', 'is no machine now']
};

const VALUES: Record<string, Record<string, string>> = {
	identity: IDENTITY_NAMES,
	basis: LEGAL_BASIS_NAMES,
	kind: Object.fromEntries(Object.entries(KINDS).map(([id, { name }]) => [id, name])),
	then: { delete: 'all of it is deleted', 'totals-only': 'totals stay' }
};

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;

/** "sortOrder" and "sort-order" as "sort order". */
const byItsOwnName = (key: string): string =>
	key
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.replace(/[-_]+/g, ' ')
		.toLowerCase();

/** A field of the statement, or of the poll as a whole. */
export const fieldOfPoll = (path: string): string =>
	STATEMENT[path] ?? `The ${byItsOwnName(path.replace(/^intent\./, '').replaceAll('.', ', '))}`;

/** A field inside a question, or another entry of a list; `path` from that entry on. */
export const fieldOfEntry = (path: string): string =>
	FIELDS[path] ?? FIELDS[lastOf(path)] ?? byItsOwnName(path.replace(/\.list$/, '').replaceAll('.', ', '));

export const entryOf = (list: string): string => ENTRIES[list] ?? `${byItsOwnName(list)}:`;

export const switched = (key: string, on: boolean): string =>
	SWITCHES[key]?.[on ? 0 : 1] ?? `${byItsOwnName(key)}: ${on ? 'on now' : 'off now'}`;

/** A value as people would say it. */
export function valueWords(key: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return '';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (Array.isArray(value)) return value.map((each) => valueWords(key, each) || '…').join('; ');
	if (typeof value === 'object')
		return Object.entries(value)
			.map(([name, each]) => `${byItsOwnName(name)}: ${valueWords(name, each)}`)
			.join('; ');
	return VALUES[key]?.[String(value)] ?? String(value);
}
