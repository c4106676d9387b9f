// Under which conditions data is kept and worked on, and what the person may do about it.
import type { PollContent } from '../../polls/poll.ts';
import { readPurpose } from '../../intents/purpose.ts';
import { said, when, type Node, type Value } from './vocabulary.ts';

/** Where answers are kept, until which day, and what happens then. */
export function storageOf({ intent, language }: PollContent, deleteAfter: string): Node[] {
	const onlyTotals = intent.retention.then === 'totals-only';
	return [
		{ '@type': 'dpv:StorageLocation', 'dpv:hasLocation': place(intent.countries, language) },
		{ '@type': 'dpv:StorageDuration', 'dpv:hasDuration': until(deleteAfter) },
		{
			'@type': 'dpv:StorageDeletion',
			'dpv:hasDuration': until(deleteAfter),
			'dct:description': said(
				onlyTotals ? 'Then answers are deleted; only totals stay.' : 'Then answers are deleted.',
				'en'
			)
		}
	];
}

export const until = (day: string): Node => ({ '@type': 'dpv:UntilTimeDuration', 'rdf:value': when(day) });

export const place = (words: string, language: string): Node => ({
	'@type': 'dpv:Location',
	'dct:title': said(words, language)
});

/** Where it is worked on, and that it goes nowhere else. */
export const processingPlaces = ({ intent, language }: PollContent): { where: Value; only: Value } => ({
	where: { '@type': 'dpv:ProcessingLocation', 'dpv:hasLocation': place(intent.countries, language) },
	only: {
		'@type': 'dpv:Obligation',
		'dpv:hasProcessing': 'dpv:Store',
		'dpv:hasLocation': place(intent.countries, language)
	}
});

const OPERATIONS: Record<string, string[]> = {
	inform: ['dpv:Collect', 'dpv:Store', 'dpv:Organise', 'dpv:Analyse', 'dpv:Erase'],
	quote: ['dpv:MakeAvailable'],
	contact: ['dpv:Store', 'dpv:Use', 'dpv:Erase'],
	tell: ['dpv:Store', 'dpv:Use', 'dpv:Erase'],
	profile: ['dpv:Combine'],
	share: ['dpv:Share'],
	machine: ['dpv:Transmit', 'dpv:Analyse']
};

/** What is done with the data, and how much of it a machine does, in the statement's own words. */
export function processingOf({ intent, language }: PollContent, purpose: string): Node {
	const [kind = ''] = readPurpose(purpose).purpose.split(':');
	return {
		'dpv:hasProcessing': OPERATIONS[kind] ?? ['dpv:Use'],
		'dpv:hasContext': {
			'@type': kind === 'machine' ? 'dpv:PartialAutomation' : 'dpv:AssistiveAutomation',
			...(kind === 'inform' || kind === 'machine'
				? { 'dct:description': said(intent.machines, language) }
				: {})
		},
		'dpv:hasHumanInvolvement': 'dpv:HumanInvolved'
	};
}

/** A door that its holder opens with the code of their receipt. The code itself stays out of what others may be shown. */
const door = (origin: string, method: 'GET' | 'POST', path: string): Node => ({
	'@type': ['dpv:RightExerciseNotice', 'schema:EntryPoint'],
	'schema:urlTemplate': `${origin}/r/{code}${path}`,
	'schema:httpMethod': method,
	'dct:description': said(
		'At the private link that was shown after answering: {code} stands for its last part. No account is needed.',
		'en'
	)
});

/** How to withdraw, written out once, to be named by its @id elsewhere. */
export const withdrawalOf = ({ intent, language }: PollContent, within: string, origin: string): Node => ({
	'@id': `${within}withdrawal`,
	'@type': 'dpv:WithdrawConsent',
	'dct:description': said(`${intent.withdrawal.how} ${intent.withdrawal.until}`.trim(), language),
	'dpv:isExercisedAt': door(origin, 'POST', '?/withdraw')
});

const RIGHTS: [string, string, 'GET' | 'POST', string][] = [
	['A7-3', 'To withdraw consent', 'POST', '?/withdraw'],
	['A15', 'To see the data', 'GET', '/mine'],
	['A16', 'To have it corrected', 'GET', '/change'],
	['A17', 'To have it erased', 'POST', '?/erase'],
	['A18', 'To have its use restricted', 'POST', '?/withdraw'],
	['A20', 'To take it elsewhere', 'GET', '/mine.json']
];

/** The rights of the person, each once, to be named by its @id elsewhere. */
export function rightsOf({ intent, language }: PollContent, within: string, origin: string): Node[] {
	const right = (article: string, title: string): Node => ({
		'@id': `${within}right-${article}`,
		'@type': ['dpv:DataSubjectRight', `eu-gdpr:${article}`],
		'dct:title': said(title, 'en')
	});
	const mayObject = [intent.purposes.inform, ...intent.purposes.optional].some(
		({ basis }) => basis === 'legitimate-interest' || basis === 'public-task'
	);
	return [
		...RIGHTS.map(([article, title, method, path]) => ({
			...right(article, title),
			'dpv:isExercisedAt': door(origin, method, path)
		})),
		...(mayObject
			? [{ ...right('A21', 'To object'), 'dpv:isExercisedAt': door(origin, 'POST', '?/withdraw') }]
			: []),
		{
			...right('A77', 'To complain to a supervisory authority'),
			'dct:description': said(intent.rights, language),
			'dpv:hasAuthority': AUTHORITY
		}
	];
}

export const AUTHORITY: Node = {
	'@type': 'dpv:DataProtectionAuthority',
	'dct:description': said(
		'Of the place where the person lives or works, or where it happened (GDPR art. 77).',
		'en'
	)
};
