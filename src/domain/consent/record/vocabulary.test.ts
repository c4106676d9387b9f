import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { aRow, receiptOf, rowsOf, wholePoll } from '../../../../tests/support/consent-rows.ts';
import { purposeKinds, OWN_TERMS, type Node } from './vocabulary.ts';

/**
 * The terms we may use. Each was looked up on 2026-11-24 in the published files of DPV 2.3 (dpv, pd, legal/eu/gdpr), in
 * schema/dpv-27560, and in the vocabularies that the W3C guide to 27560 builds on. A term that is not here may not exist.
 */
const TERMS: Record<string, string> = {
	'https://w3id.org/dpv#': `
		Analyse AssistiveAutomation Collect Combine CommercialResearch CommunicationManagement ConsentGiven
		ConsentNotice ConsentReceipt ConsentRecord ConsentRefused ConsentWithdrawn
		CustomerRelationshipManagement DataController DataProcessor DataProtectionAuthority DataSubject
		DataSubjectDataSource DataSubjectRight Erase ExplicitlyExpressedConsent ExpressedConsent HumanInvolved
		ImproveExistingProductsAndServices JointDataControllers Jurisdiction LegalEntity Location
		MakeAvailable Obligation ObservedPersonalData Optional Organise PartialAutomation PersonalData Process
		ProcessingLocation ProvidedPersonalData Purpose Recipient RenewedConsentGiven Required
		RightExerciseNotice Share SpecialCategoryPersonalData StorageDeletion StorageDuration StorageLocation
		Store ThirdParty Transmit UntilTimeDuration Use WithdrawConsent hasAddress hasAuthority
		hasConsentControl hasConsentStatus hasContact hasContext hasDataController hasDataProcessor
		hasDataSource hasDataSubject hasDuration hasEntity hasHumanInvolvement hasIdentifier
		hasIndicationMethod hasJurisdiction hasLegalBasis hasLocation hasName hasNecessity hasNotice
		hasPersonalData hasProcess hasProcessing hasProcessingCondition hasPurpose hasRecipient
		hasRecordOfActivity hasRight hasRule hasStatus hasStorageCondition hasThirdParty isExercisedAt
		isIndicatedAtTime isIndicatedBy`,
	'https://w3id.org/dpv/pd#': `
		Biometric EmailAddress EthnicOrigin Health Opinion PhilosophicalBelief PoliticalOpinion Race
		ReligiousBelief Sexual TradeUnionMembership`,
	'https://w3id.org/dpv/legal/eu/gdpr#': `
		A15 A16 A17 A18 A20 A21 A6-1-a A6-1-b A6-1-e A6-1-f A7-3 A77 A9-2-a`,
	'https://w3id.org/dpv/schema/dpv-27560#': `
		receipt-eu-gdpr record-eu-gdpr`,
	'http://purl.org/dc/terms/': `
		audience conformsTo created creator description identifier language publisher title`,
	'https://schema.org/': `
		ContactPoint EntryPoint PostalAddress address contactPoint description email httpMethod sha256
		streetAddress url urlTemplate`,
	'http://www.w3.org/2004/02/skos/core#': `
		broader`,
	'http://www.w3.org/1999/02/22-rdf-syntax-ns#': `
		value`,
	'http://www.w3.org/2001/XMLSchema#': `
		date dateTime`
};
const KNOWN = new Set([
	...Object.entries(TERMS).flatMap(([space, names]) =>
		names
			.trim()
			.split(/\s+/)
			.map((name) => space + name)
	),
	...Object.keys(OWN_TERMS).map((name) => `urn:candor:ns:${name}`)
]);

/** What the guide says MUST be in a record or a receipt. */
const MANDATED =
	`dct:conformsTo dct:identifier dct:language dct:created dpv:hasIdentifier dpv:hasRecordOfActivity dpv:hasDataSubject
	dpv:hasNotice dpv:hasProcess dpv:hasPurpose dpv:hasPersonalData dpv:hasStorageCondition dpv:hasDataController dpv:hasRecipient
	dpv:hasConsentControl dpv:isExercisedAt dpv:hasJurisdiction dpv:hasRight dpv:hasEntity dpv:hasName schema:contactPoint
	schema:address dpv:hasLegalBasis dpv:hasConsentStatus dpv:isIndicatedAtTime dpv:hasDuration dpv:isIndicatedBy`
		.trim()
		.split(/\s+/);

/** Reads JSON-LD as any tool would, with the network refused; in safe mode what would be lost is an error. */
const offline = {
	safe: true,
	documentLoader: async (url: string) => {
		throw new Error(`the network was asked for ${url}`);
	}
};
const expand = (receipt: Node) => jsonld.expand(JSON.parse(JSON.stringify(receipt)), offline);

/** A receipt for each role of the asker, with every purpose, state and category there is. */
const receipts = (['controller', 'joint', 'processor'] as const).map((role) => {
	const content = wholePoll();
	content.intent.asker.role = role;
	content.intent.asker.onBehalfOf = 'The council';
	const rows = [
		...rowsOf(content, (purpose) => purpose !== 'quote'),
		aRow(content, { number: 2 }),
		aRow(content, { number: 3, withdrawnAt: new Date() })
	];
	return receiptOf(rows, content);
});

/** Every key that says something, and every name under @id or @type, wherever it stands. */
function namesIn(value: unknown, found = { keys: new Set<string>(), named: new Set<string>() }) {
	if (Array.isArray(value)) for (const each of value) namesIn(each, found);
	else if (typeof value === 'object' && value !== null)
		for (const [key, inside] of Object.entries(value)) {
			if (!key.startsWith('@')) found.keys.add(key);
			if (key === '@id' || key === '@type') for (const name of [inside].flat()) found.named.add(String(name));
			namesIn(inside, found);
		}
	return found;
}

const isOurAddress = (iri: string) => /^(urn:uuid:|https:\/\/polls\.example\.org)/.test(iri);

test.each(receipts)(
	'every name in a receipt is a term that exists, or an address of ours',
	async (receipt) => {
		const { keys, named } = namesIn(await expand(receipt));
		expect(keys.size).toBeGreaterThan(40);
		expect([...keys].filter((key) => !KNOWN.has(key))).toEqual([]);
		expect([...named].filter((name) => !KNOWN.has(name) && !isOurAddress(name))).toEqual([]);
	}
);

test.each(receipts)('expanding a receipt needs no network and loses no key', async (receipt) => {
	const { '@context': context, ...body } = receipt;
	const written = namesIn(body).keys;
	const expanded = namesIn(await expand(receipt)).keys;
	const space = (key: string) =>
		Object.entries(context ?? {}).find(([prefix]) => key.startsWith(`${prefix}:`))?.[1];
	const lost = [...written].filter((key) => !expanded.has(`${space(key)}${key.slice(key.indexOf(':') + 1)}`));
	expect(lost).toEqual([]);
});

test('what the guide makes mandatory is used, and every term in the list is', async () => {
	const all = await Promise.all(receipts.map(expand));
	const { keys, named } = namesIn(all);
	const written = namesIn(receipts).keys;
	expect(MANDATED.filter((key) => !written.has(key))).toEqual([]);
	expect([...KNOWN].filter((term) => !keys.has(term) && !named.has(term))).toEqual([]);
});

test('no purpose is direct marketing, nor any other marketing', () => {
	for (const purpose of [
		'inform',
		'quote',
		'contact',
		'tell',
		'profile',
		'share:x',
		'machine:x',
		'inform@2',
		'?'
	])
		expect(purposeKinds(purpose).join()).not.toMatch(/Marketing|Advert|Sell/);
	expect(JSON.stringify(receipts)).not.toMatch(/Marketing|Advert|Sell/);
});

test('data of a special category stands as such, on explicit consent; an e-mail address does not', async () => {
	const text = JSON.stringify(await expand(receipts[0] ?? {}));
	expect(text).toContain('https://w3id.org/dpv#SpecialCategoryPersonalData');
	const records = receipts[0]?.['dpv:hasRecordOfActivity'];
	const basisOf = (purpose: string) =>
		JSON.stringify(records).match(
			new RegExp(`"dct:identifier":"${purpose}".*?"dpv:hasLegalBasis":\\[(.*?)\\]`)
		)?.[1];
	expect(basisOf('inform')).toContain('eu-gdpr:A9-2-a');
	expect(basisOf('contact')).not.toContain('A9-2-a');
});
