import { expect, test } from 'vitest';
import {
	along,
	aRow,
	DELETE_AFTER,
	GIVEN_AT,
	ORIGIN,
	receiptOf,
	rowsOf,
	under,
	wholePoll
} from '../../../../tests/support/consent-rows.ts';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import type { ConsentRow } from './events.ts';
import type { Node, Value } from './vocabulary.ts';

const recordsOf = (receipt: Node) => under(receipt, 'dpv:hasRecordOfActivity');
const purposeOf = (record: Value) =>
	String(along(record, 'dpv:hasProcess', 'dpv:hasPurpose', 'dct:identifier'));

/** A node that a record only names, as the receipt writes it out. */
function written(receipt: Node, kind: string, record: Value, ...path: string[]): Value[] {
	const all = under(receipt, kind);
	return along(record, ...path).map((id) => all.find((node) => under(node, '@id')[0] === id) ?? '');
}

const process = 'dpv:hasProcess';
const event = 'dpv:hasConsentStatus';
const storage = (kind: string, record: Value, ...path: string[]) =>
	along(record, process, 'dpv:hasStorageCondition')
		.filter((node) => under(node, '@type').includes(kind))
		.flatMap((node) => along(node, ...path));
const parties = (receipt: Node, record: Value, ...path: string[]) =>
	written(receipt, 'dpv:hasEntity', record, process, 'dpv:hasRecipient').flatMap((one) =>
		along(one, ...path)
	);
const items = (receipt: Node, record: Value, ...path: string[]) =>
	written(receipt, 'dpv:hasPersonalData', record, process, 'dpv:hasPersonalData').flatMap((one) =>
		along(one, ...path)
	);

/** Table 7.2 of the W3C guide: mandatory in ISO/IEC TS 27560, then what only the GDPR column asks. */
const MANDATORY: [string, (record: Value, receipt: Node) => Value[]][] = [
	['schema version', (record) => along(record, 'dct:conformsTo')],
	['record id', (record) => along(record, 'dct:identifier')],
	['record id, as identifier', (record) => along(record, 'dpv:hasIdentifier')],
	['receipt schema version', (_, receipt) => along(receipt, 'dct:conformsTo')],
	['receipt id', (_, receipt) => along(receipt, 'dpv:hasIdentifier')],
	['receipt creation time', (_, receipt) => along(receipt, 'dct:created', '@value')],
	['pii principal id', (record) => along(record, 'dpv:hasDataSubject')],
	['privacy notice', (record) => along(record, 'dpv:hasNotice', '@id')],
	['language', (record) => along(record, 'dct:language')],
	['purpose', (record) => along(record, process, 'dpv:hasPurpose', 'dct:description', '@value')],
	['purpose type', (record) => along(record, process, 'dpv:hasPurpose', 'skos:broader')],
	['pii information', (record) => along(record, process, 'dpv:hasPersonalData')],
	['pii type', (record, receipt) => items(receipt, record, 'skos:broader')],
	['pii controllers', (record) => along(record, process, 'dpv:hasDataController')],
	['storage locations', (record) => storage('dpv:StorageLocation', record, 'dpv:hasLocation', 'dct:title')],
	['retention period', (record) => storage('dpv:StorageDuration', record, 'dpv:hasDuration', 'rdf:value')],
	['deletion', (record) => storage('dpv:StorageDeletion', record, 'dct:description')],
	['jurisdiction', (record) => along(record, process, 'dpv:hasJurisdiction', 'dct:title')],
	['recipients', (record) => along(record, process, 'dpv:hasRecipient')],
	[
		'withdrawal method',
		(record, receipt) =>
			written(receipt, 'dpv:hasConsentControl', record, process, 'dpv:hasConsentControl').flatMap((one) =>
				along(one, 'dpv:isExercisedAt', 'schema:urlTemplate')
			)
	],
	['party id', (record, receipt) => parties(receipt, record, 'dpv:hasIdentifier')],
	['party name', (record, receipt) => parties(receipt, record, 'dpv:hasName')],
	['party address', (record, receipt) => parties(receipt, record, 'dpv:hasAddress')],
	[
		'party contact',
		(record, receipt) => parties(receipt, record, 'schema:contactPoint', 'schema:description')
	],
	['party type and role', (record, receipt) => parties(receipt, record, '@type')],
	['event time', (record) => along(record, event, 'dpv:isIndicatedAtTime', '@value')],
	['validity duration', (record) => along(record, event, 'dpv:hasDuration', 'rdf:value')],
	['entity id', (record) => along(record, event, 'dpv:isIndicatedBy')],
	['event type', (record) => along(record, process, 'dpv:hasLegalBasis')],
	['event state', (record) => along(record, event, '@type')],
	['state now', (record) => along(record, 'dpv:hasStatus')],
	['GDPR: lawful basis', (record) => along(record, process, 'dpv:hasLegalBasis')],
	['GDPR: collection method', (record) => along(record, process, 'dpv:hasDataSource')],
	['GDPR: processing method', (record) => along(record, process, 'dpv:hasProcessing')],
	['GDPR: automation', (record) => along(record, process, 'dpv:hasContext', '@type')],
	[
		'GDPR: processing location',
		(record) => along(record, process, 'dpv:hasProcessingCondition', 'dpv:hasLocation', 'dct:title')
	],
	['GDPR: geographic restrictions', (record) => along(record, process, 'dpv:hasRule', 'dpv:hasLocation')],
	[
		'GDPR: privacy rights',
		(record, receipt) => written(receipt, 'dpv:hasRight', record, process, 'dpv:hasRight')
	],
	[
		'GDPR: authority',
		(record, receipt) =>
			written(receipt, 'dpv:hasRight', record, process, 'dpv:hasRight').flatMap((one) =>
				along(one, 'dpv:hasAuthority', 'dct:description')
			)
	],
	['GDPR: necessity of data', (record, receipt) => items(receipt, record, 'dpv:hasNecessity')],
	['GDPR: special categories', (record, receipt) => items(receipt, record, '@type')]
];

test.each(['coded', 'identified'] as const)(
	'%s: every field that 27560 and the GDPR make mandatory is in the record of each purpose',
	(identity) => {
		const content = wholePoll(identity);
		const receipt = receiptOf(rowsOf(content), content);
		expect(recordsOf(receipt)).toHaveLength(rowsOf(content).length);
		const missing = recordsOf(receipt).flatMap((record) =>
			MANDATORY.filter(([, find]) => {
				const found = find(record, receipt);
				return found.length === 0 || found.some((value) => value === '');
			}).map(([field]) => `${purposeOf(record)}: ${field}`)
		);
		expect(missing).toEqual([]);
	}
);

test('an example poll with nobody else in it has them all, too', () => {
	const content = examplePoll();
	const receipt = receiptOf(rowsOf(content), content);
	for (const record of recordsOf(receipt))
		for (const [field, find] of MANDATORY)
			expect([field, find(record, receipt).length > 0]).toEqual([field, true]);
});

/** The states of one purpose, in order, and the one that holds. */
function statesOf(rows: Partial<ConsentRow>[]): { events: Value[]; now: Value[]; times: Value[] } {
	const content = examplePoll();
	const [record] = recordsOf(
		receiptOf(
			rows.map((row) => aRow(content, row)),
			content
		)
	);
	return {
		events: along(record, event, '@type'),
		now: along(record, 'dpv:hasStatus'),
		times: along(record, event, 'dpv:isIndicatedAtTime', '@value')
	};
}
const later = new Date('2026-12-01T08:00:00.000Z');

test('given, refused, withdrawn and given again are events of their purpose, and the last one holds', () => {
	expect(statesOf([{ given: true }])).toMatchObject({ now: ['dpv:ConsentGiven'] });
	expect(statesOf([{ given: false }])).toMatchObject({ now: ['dpv:ConsentRefused'] });
	expect(statesOf([{ withdrawnAt: later }])).toEqual({
		events: ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn'],
		now: ['dpv:ConsentWithdrawn'],
		times: [GIVEN_AT.toISOString(), later.toISOString()]
	});
	const again = { number: 2, givenAt: new Date('2026-12-24T08:00:00.000Z') };
	expect(statesOf([again, { withdrawnAt: later }])).toMatchObject({
		events: ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn', 'dpv:RenewedConsentGiven'],
		now: ['dpv:RenewedConsentGiven']
	});
	expect(statesOf([{ given: false }, again])).toMatchObject({ now: ['dpv:ConsentGiven'] });
	expect(statesOf([{}, { ...again, given: false }])).toMatchObject({
		events: ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn']
	});
	const both = [{ withdrawnAt: later }, { number: 2, given: false, givenAt: later }];
	expect(statesOf(both)).toMatchObject({ events: ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn'] });
});

test('where only the day is kept, the event has the day and no time', () => {
	const content = examplePoll();
	const receipt = receiptOf([aRow(content, { givenAt: null })], content);
	expect(along(recordsOf(receipt)[0], event, 'dpv:isIndicatedAtTime')).toEqual([
		{ '@value': '2026-11-24', '@type': 'xsd:date' }
	]);
	expect(JSON.stringify(receipt)).not.toMatch(/T\d\d:\d\d/);
});

test('the wording and its language are those of the consent, byte for byte', () => {
	const content = examplePoll();
	const wording = ' “Oui”\u00a0: e\u0301te\u0301,\tשלום \\ "ok"\n🚲\u200d ';
	const receipt = receiptOf([aRow(content, { wording, language: 'fr-CA' })], content);
	const [record] = recordsOf(JSON.parse(JSON.stringify(receipt)));
	expect(along(record, event, 'candor:wording')).toEqual([{ '@value': wording, '@language': 'fr-CA' }]);
	expect(along(record, 'dct:language')).toEqual(['fr-CA']);
	expect(along(record, 'dpv:hasNotice', 'dct:language')).toEqual(['fr-CA']);
});

test('what was allowed under a widened statement is a record of its own, in the words of that statement', () => {
	const first = examplePoll();
	const second = examplePoll();
	second.intent.decision.text = 'Whether to open on Saturdays and Sundays';
	second.intent.asker.name = 'Riverside Bikes and Boats';
	const rows = [aRow(second, { purpose: 'inform@2', given: false }), aRow(first, {})];
	const receipt = receiptOf(rows, first, second);
	const [one, two] = recordsOf(receipt);
	expect([purposeOf(one ?? ''), purposeOf(two ?? '')]).toEqual(['inform', 'inform@2']);
	expect(along(one, 'dpv:hasStatus')).toEqual(['dpv:ConsentGiven']);
	expect(along(two, 'dpv:hasStatus')).toEqual(['dpv:ConsentRefused']);
	const decisionOf = (record?: Value) =>
		along(record, process, 'dpv:hasPurpose', 'dct:description', '@value');
	expect(decisionOf(one)).toEqual(['Whether to open the workshop on Saturdays']);
	expect(decisionOf(two)).toEqual(['Whether to open on Saturdays and Sundays']);
	expect(along(one, 'dpv:hasNotice', 'schema:sha256')).not.toEqual(
		along(two, 'dpv:hasNotice', 'schema:sha256')
	);
	const names = written(receipt, 'dpv:hasEntity', two ?? '', process, 'dpv:hasDataController');
	expect(names.flatMap((each) => along(each, 'dpv:hasName'))).toEqual(['Riverside Bikes and Boats']);
	expect(along(one, 'dct:identifier')).not.toEqual(along(two, 'dct:identifier'));
});

test('answers passed on name their recipient for that purpose alone; a machine is a processor', () => {
	const content = wholePoll();
	const receipt = receiptOf(rowsOf(content), content);
	const of = (purpose: string, key: string) =>
		recordsOf(receipt)
			.filter((record) => purposeOf(record) === purpose)
			.flatMap((record) => along(record, process, key))
			.map((id) => String(id).split(':')[1]);
	expect(of('inform', 'dpv:hasRecipient')).toEqual(['asker', 'party-host']);
	expect(of('share:studio', 'dpv:hasThirdParty')).toEqual(['party-studio']);
	expect(of('machine:model', 'dpv:hasDataProcessor')).toEqual(['party-host', 'party-model']);
});

test('the same rows give the same receipt; its ids lead to nobody and change with what it says', () => {
	const content = examplePoll();
	const one = receiptOf(rowsOf(content), content);
	expect(JSON.stringify(receiptOf(rowsOf(content), content))).toBe(JSON.stringify(one));
	const other = receiptOf(
		rowsOf(content, (purpose) => purpose === 'inform'),
		content
	);
	expect(other['@id']).not.toBe(one['@id']);
	expect(other['dct:audience']).toBe(one['dct:audience']);
	expect(JSON.stringify(one)).not.toContain('a'.repeat(64));
	expect(one['@id']).toMatch(
		/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
	);
	expect(along(recordsOf(one)[0], event, 'dpv:hasDuration', 'rdf:value', '@value')).toEqual([DELETE_AFTER]);
	expect(one['dct:creator']).toBe(ORIGIN);
});
