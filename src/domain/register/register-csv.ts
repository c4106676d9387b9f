// The register as a spreadsheet: one line a published version.
import { stringify } from 'csv-stringify/sync';
import { dayOf } from '../calendar.ts';
import { spreadsheetCell } from '../exchange/spreadsheet-cell.ts';
import type { Register, RegisterPoll, RegisterVersion } from './read-register.ts';

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

export function registerCsv({ officer, polls }: Register): string {
	const rows = polls.flatMap((poll) =>
		poll.versions.map((version) => COLUMNS.map(([, read]) => spreadsheetCell(read(version, poll, officer))))
	);
	return stringify([COLUMNS.map(([name]) => name), ...rows], { bom: true, record_delimiter: 'windows' });
}
