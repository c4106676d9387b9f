// The words receipts are written in: the W3C Data Privacy Vocabulary 2.3, and a few of our own where it has none.
import { readPurpose, type LegalBasis } from '../../intents/purpose.ts';
import type { SPECIAL_CATEGORIES } from '../../intents/intent.ts';

export type Value = string | number | boolean | Node | Value[];
/** A node of JSON-LD. */
export type Node = { [key: string]: Value };

/** Profiles of https://w3id.org/dpv/schema/dpv-27560 for what the GDPR asks beyond ISO/IEC TS 27560. */
export const RECORD_PROFILE = 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr';
export const RECEIPT_PROFILE = 'https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr';

/** Our own terms. DPV has none for a poll; these refine its purposes, and carry the sentence that was shown. */
export const OWN_TERMS = {
	InformDecision: 'Answers to a poll inform the one decision that its statement names.',
	ShowWords: 'What a person wrote is shown to the readers whom the statement names.',
	AskMore: 'The person is asked more about their answers.',
	TellOutcome: 'The person is told what was decided.',
	LinkToCustomerRecord: 'Answers are linked to the record that the asker holds about the person.',
	PassOn: 'Answers are passed on to one recipient that the statement names.',
	MachineWork: 'A machine of one processor that the statement names works on what a person wrote.',
	wording: 'The exact sentence that stood beside the choice, in the language it was shown in.'
} as const;

const IRI = { '@type': '@id' };
const REFERENCES = [
	...['dct:conformsTo', 'dct:creator', 'dct:publisher', 'dct:audience', 'skos:broader', 'schema:url'],
	...['hasDataSubject', 'hasDataController', 'hasDataProcessor', 'hasRecipient', 'hasThirdParty', 'hasEntity']
		.concat(['hasNotice', 'hasPurpose', 'hasLegalBasis', 'hasPersonalData', 'hasProcessing', 'hasDataSource'])
		.concat([
			'hasStatus',
			'hasNecessity',
			'hasConsentControl',
			'hasRight',
			'isIndicatedBy',
			'hasContext',
			'hasHumanInvolvement'
		])
		.map((term) => `dpv:${term}`)
];

/** Inline, so that reading a receipt needs no network. */
export const CONTEXT: Node = {
	'@version': 1.1,
	dpv: 'https://w3id.org/dpv#',
	pd: 'https://w3id.org/dpv/pd#',
	'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
	dct: 'http://purl.org/dc/terms/',
	schema: 'https://schema.org/',
	skos: 'http://www.w3.org/2004/02/skos/core#',
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
	candor: 'urn:candor:ns:',
	...Object.fromEntries(REFERENCES.map((term) => [term, IRI]))
};

/** What a purpose is, in DPV and more narrowly in our own terms. Never dpv:DirectMarketing: a poll must not carry it. */
export function purposeKinds(allowed: string): string[] {
	const [kind = ''] = readPurpose(allowed).purpose.split(':');
	const kinds: Record<string, string[]> = {
		inform: ['dpv:CommercialResearch', 'dpv:ImproveExistingProductsAndServices', 'candor:InformDecision'],
		quote: ['dpv:CommercialResearch', 'candor:ShowWords'],
		contact: ['dpv:CommercialResearch', 'candor:AskMore'],
		tell: ['dpv:CommunicationManagement', 'candor:TellOutcome'],
		profile: ['dpv:CustomerRelationshipManagement', 'candor:LinkToCustomerRecord'],
		share: ['dpv:CommercialResearch', 'candor:PassOn'],
		machine: ['dpv:CommercialResearch', 'candor:MachineWork']
	};
	return kinds[kind] ?? ['dpv:CommercialResearch'];
}

export const BASES: Record<LegalBasis, string[]> = {
	consent: ['eu-gdpr:A6-1-a', 'dpv:ExpressedConsent'],
	'legitimate-interest': ['eu-gdpr:A6-1-f'],
	contract: ['eu-gdpr:A6-1-b'],
	'public-task': ['eu-gdpr:A6-1-e']
};
export const EXPLICIT_CONSENT = ['eu-gdpr:A9-2-a', 'dpv:ExplicitlyExpressedConsent'];

/** What an answer is about: an opinion that somebody provides, or one of the special categories of GDPR art. 9. */
export const CATEGORIES: Record<(typeof SPECIAL_CATEGORIES)[number], string[]> = {
	none: ['dpv:ProvidedPersonalData', 'pd:Opinion'],
	health: ['dpv:ProvidedPersonalData', 'pd:Health'],
	belief: ['dpv:ProvidedPersonalData', 'pd:ReligiousBelief', 'pd:PhilosophicalBelief'],
	politics: ['dpv:ProvidedPersonalData', 'pd:PoliticalOpinion'],
	'sex-life': ['dpv:ProvidedPersonalData', 'pd:Sexual'],
	union: ['dpv:ProvidedPersonalData', 'pd:TradeUnionMembership'],
	biometrics: ['dpv:ProvidedPersonalData', 'pd:Biometric'],
	origin: ['dpv:ProvidedPersonalData', 'pd:EthnicOrigin', 'pd:Race']
};

/** Words in a language. */
export const said = (words: string, language: string): Node => ({ '@value': words, '@language': language });
/** A moment to the second it was kept, or the day where only the day was kept. */
export const when = (at: Date | string): Node =>
	typeof at === 'string'
		? { '@value': at, '@type': 'xsd:date' }
		: { '@value': at.toISOString(), '@type': 'xsd:dateTime' };

export const idOf = (node: Node): string => String(node['@id']);
