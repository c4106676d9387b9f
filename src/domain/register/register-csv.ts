// The register as a spreadsheet: one line a published version, then one a list of addresses.
import { stringify } from 'csv-stringify/sync';
import { dayOf } from '../calendar.ts';
import { spreadsheetCell } from '../exchange/spreadsheet-cell.ts';
import { LEGAL_BASIS_NAMES } from '../intents/purpose.ts';
import type { Register, RegisterLists, RegisterPoll, RegisterVersion } from './read-register.ts';
import { SECURITY_MEASURES } from './security-measures.ts';

type Column = [string, (version: RegisterVersion, poll: RegisterPoll, officer: string) => string];

const lines = (list: readonly string[]): string => (list.length > 0 ? list.join('\n') : 'None');

const COLUMNS: Column[] = [
	['Poll', ({ record }) => record.title],
	['Version', ({ record }) => String(record.number)],
	['Published on', ({ record }) => dayOf(record.publishedAt)],
	['Fingerprint', ({ record }) => record.fingerprint],
	['Controller (a)', ({ record }) => record.controller],
	['Joint controller (a)', ({ record }) => record.jointController ?? 'None'],
	['Processor for the controller (a)', ({ record }) => record.processorForController ?? 'None'],
	['Data-protection officer (a)', (_version, _poll, officer) => officer || 'Not named'],
	[
		'Purposes and legal bases (b)',
		({ record }) => lines(record.purposes.map((one) => `${one.purpose} (${one.basis}): ${one.words}`))
	],
	['People (c)', ({ record }) => record.people],
	['Personal data (c)', ({ record }) => lines(record.data.map((one) => one.item))],
	[
		'Special categories (c)',
		({ record }) => lines(record.data.flatMap((one) => (one.special ? [`${one.item}: ${one.special}`] : [])))
	],
	['Recipients (d)', ({ record }) => lines(record.recipients)],
	['Processors (d)', ({ record }) => lines(record.processors)],
	['Countries and transfers (e)', ({ record }) => record.countries],
	['Erasure (f)', ({ record }) => record.erasure],
	['Security (g)', ({ record }) => lines(record.security)],
	['People held now', ({ held }) => held.people],
	['Withdrawn, held until their day', ({ held }) => held.withdrawn],
	['Oldest answer', ({ held }) => held.days?.oldest ?? ''],
	['Next deletion', ({ held }) => held.days?.nextDeletion ?? ''],
	[
		'Agreed now',
		({ held }) => lines(held.agreed.map((one) => `${one.purpose}, ${one.people}: ${one.words}`))
	],
	['Contacts held (whole poll)', (_version, poll) => poll.contacts],
	[
		'Collected elsewhere (whole poll)',
		(_version, poll) => lines(poll.batches.map((one) => `${one.collectedBy}, ${one.people}: ${one.basis}`))
	]
];

/** A list of addresses fills the same columns; what belongs to a poll stays empty. */
function listLine(list: RegisterLists['lists'][number], officer: string): string[] {
	const cells: Record<string, string> = {
		Poll: `Addresses for invitations: ${list.name}`,
		'Data-protection officer (a)': officer || 'Not named',
		'Purposes and legal bases (b)': `invite (${LEGAL_BASIS_NAMES[list.basis]}): ${list.basisWords}`,
		'People (c)': `From: ${list.source}`,
		'Personal data (c)': 'E-mail address',
		'Erasure (f)': `after ${list.deleteAfter}`,
		'Security (g)': lines(SECURITY_MEASURES),
		'People held now': String(list.people)
	};
	return COLUMNS.map(([name]) => spreadsheetCell(cells[name] ?? ''));
}

export function registerCsv({ officer, polls, invitations }: Register): string {
	const rows = polls.flatMap((poll) =>
		poll.versions.map((version) => COLUMNS.map(([, read]) => spreadsheetCell(read(version, poll, officer))))
	);
	const lists = invitations.lists.map((list) => listLine(list, officer));
	return stringify([COLUMNS.map(([name]) => name), ...rows, ...lists], {
		bom: true,
		record_delimiter: 'windows'
	});
}
