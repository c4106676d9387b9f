// One purpose of one person as a consent record: ISO/IEC TS 27560 by the W3C guide, in the words of DPV 2.3.
import { readPurpose, type LegalBasis } from '../../intents/purpose.ts';
import type { PollContent } from '../../polls/poll.ts';
import { place, processingOf, processingPlaces, storageOf, until } from './conditions.ts';
import { eventsOf, isInForce, newestOf, type ConsentEvent, type ConsentRow } from './events.ts';
import type { Parties } from './parties.ts';
import { isSpecial } from './personal-data.ts';
import {
	BASES,
	EXPLICIT_CONSENT,
	idOf,
	purposeKinds,
	RECORD_PROFILE,
	said,
	when,
	type Node
} from './vocabulary.ts';

export type About = {
	/** A UUID. */
	id: string;
	/** The person, as an opaque id: never a contact. */
	principal: string;
	/** The statement that the newest yes or no was given to, and the parties it names. */
	content: PollContent;
	parties: Parties;
	/** The data this purpose touches, how to withdraw, the person's rights: named here, written out once for all records. */
	data: Node[];
	controls: Node[];
	rights: Node[];
	noticeOf: (fingerprint: string) => string;
	/** The prefix of what belongs to that statement. */
	within: string;
	deleteAfter: string;
};

/** The record of a purpose from its rows. Its state is that of the last event; it stays a record after a no. */
export function consentRecord(purpose: string, rows: ConsentRow[], about: About): Node {
	const events = eventsOf(rows);
	const last = events.at(-1);
	if (!last) throw new Error('a consent record needs a yes or a no');
	return {
		'@id': `urn:uuid:${about.id}`,
		'@type': 'dpv:ConsentRecord',
		'dct:conformsTo': RECORD_PROFILE,
		'dct:identifier': about.id,
		'dpv:hasIdentifier': about.id,
		'dpv:hasDataSubject': about.principal,
		'dct:language': [...new Set(rows.map((row) => row.language))],
		'dpv:hasNotice': [...new Map(rows.map((row) => [row.fingerprint, notice(row, about)])).values()],
		'dpv:hasStatus': `dpv:${last.state}`,
		'dpv:hasConsentStatus': events.map((each) => event(each, about)),
		'dpv:hasProcess': process(purpose, newestOf(rows), about)
	};
}

/** The statement as it was shown; its SHA-256 is the fingerprint, so anybody can tell that it is the same one. */
const notice = (row: ConsentRow, about: About): Node => ({
	'@id': about.noticeOf(row.fingerprint),
	'@type': 'dpv:ConsentNotice',
	'dct:language': row.language,
	'schema:url': about.noticeOf(row.fingerprint),
	'schema:sha256': row.fingerprint
});

const event = ({ state, at, row }: ConsentEvent, about: About): Node => ({
	'@type': `dpv:${state}`,
	'dpv:isIndicatedAtTime': when(at),
	'dpv:isIndicatedBy': about.principal,
	'dpv:hasDuration': until(about.deleteAfter),
	'dpv:hasIndicationMethod': said(methodOf(state, row), 'en'),
	'dpv:hasNotice': about.noticeOf(row.fingerprint),
	'candor:wording': said(row.wording, row.language)
});

function methodOf(state: ConsentEvent['state'], row: ConsentRow): string {
	if (state === 'ConsentWithdrawn' || row.number > 1) return 'On the private page of the receipt';
	if (readPurpose(row.purpose).purpose === 'inform')
		return 'Pressed “Yes, I take part”, then sent the answers';
	return isInForce(state)
		? 'Ticked the box beside these words, which was not ticked before'
		: 'Left the box beside these words unticked';
}

/** What the person allowed or not, with everything they were told about it. */
function process(purpose: string, row: ConsentRow, about: About): Node {
	const { content, parties } = about;
	const { intent, language } = content;
	const isInform = readPurpose(purpose).purpose === 'inform';
	const party = parties.of(purpose);
	const places = processingPlaces(content);
	return {
		'@type': 'dpv:Process',
		'dpv:hasPurpose': {
			'@id': `${about.within}purpose-${encodeURIComponent(purpose)}`,
			'@type': 'dpv:Purpose',
			'dct:identifier': purpose,
			'skos:broader': purposeKinds(purpose),
			'dct:description': isInform ? said(intent.decision.text, language) : said(row.wording, row.language)
		},
		'dpv:hasNecessity': isInform ? 'dpv:Required' : 'dpv:Optional',
		'dpv:hasLegalBasis': legalBasis(purpose, about),
		'dpv:hasPersonalData': about.data.map(idOf),
		'dpv:hasDataSource': 'dpv:DataSubjectDataSource',
		...processingOf(content, purpose),
		'dpv:hasStorageCondition': storageOf(content, about.deleteAfter),
		'dpv:hasProcessingCondition': places.where,
		'dpv:hasRule': places.only,
		'dpv:hasJurisdiction': { ...place(intent.asker.address, language), '@type': 'dpv:Jurisdiction' },
		'dpv:hasDataController': parties.controller,
		'dpv:hasDataProcessor': [...parties.processors, ...(party && !party.isThirdParty ? [party.id] : [])],
		'dpv:hasThirdParty': party?.isThirdParty ? [party.id] : [],
		'dpv:hasRecipient': [parties.controller, ...parties.processors, ...(party ? [party.id] : [])],
		'dpv:hasConsentControl': about.controls.map(idOf),
		'dpv:hasRight': about.rights.map(idOf)
	};
}

/** Data of a special category is used on explicit consent, or on whatever else the statement names. */
function legalBasis(purpose: string, { content, data }: About): string[] {
	const kind = readPurpose(purpose).purpose;
	const { inform, optional } = content.intent.purposes;
	const basis: LegalBasis =
		kind === 'inform' ? inform.basis : (optional.find(({ id }) => id === kind)?.basis ?? 'consent');
	return basis === 'consent' && data.some(isSpecial) ? [...BASES.consent, ...EXPLICIT_CONSENT] : BASES[basis];
}
