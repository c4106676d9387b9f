// What a person takes with them: a consent receipt around one record a purpose. Anonymous answers have none, because a
// record needs somebody it is about.
import { createHash } from 'node:crypto';
import { readPurpose } from '../../intents/purpose.ts';
import { canonicalJson } from '../../polls/fingerprint.ts';
import type { PollContent } from '../../polls/poll.ts';
import { rightsOf } from './conditions.ts';
import { consentRecord } from './consent-record.ts';
import { eventsOf, type ConsentRow } from './events.ts';
import { partiesOf } from './parties.ts';
import { CONTEXT, RECEIPT_PROFILE, said, when, type Node } from './vocabulary.ts';

export type Consented = {
	/** SHA-256 of the receipt code: what every id in here is made of, so that none leads back to it. */
	receiptHash: string;
	deleteAfter: string;
	consents: ConsentRow[];
};

/** Where the poll stands, and every statement it had, by fingerprint. */
export type Asked = { origin: string; slug: string; statements: Map<string, PollContent> };

/** The same rows give the same receipt, byte for byte: it came into being with the last thing that happened. */
export function consentReceipt(own: Consented, { origin, slug, statements }: Asked): Node {
	const noticeOf = (fingerprint: string) => `${origin}/p/${slug}/intent.json?fingerprint=${fingerprint}`;
	const principalId = uuidOf(own.receiptHash, 'person');
	const principal = `urn:uuid:${principalId}`;
	const shared = new Map<string, { entities: Node[]; rights: Node[] }>();

	const purposes = byPurpose(own.consents);
	const records = purposes.map(([purpose, rows]) => {
		const { fingerprint } = rows.reduce((one, other) => (other.number > one.number ? other : one));
		const content = statements.get(fingerprint);
		if (!content) throw new Error('a consent names a statement that is not there');
		const parties = partiesOf(content.intent, noticeOf(fingerprint));
		const rights = rightsOf(content, noticeOf(fingerprint), origin);
		shared.set(fingerprint, { entities: parties.entities, rights });
		const record = consentRecord(purpose, rows, {
			id: uuidOf(own.receiptHash, `record ${purpose}`),
			principal,
			content,
			parties,
			rights: rights.map((right) => String(right['@id'])),
			noticeOf,
			deleteAfter: own.deleteAfter,
			origin
		});
		return { record, content, controller: parties.controller };
	});
	const newest = records.at(-1);
	if (!newest) throw new Error('a receipt needs a consent');
	const there = [...shared.values()];
	const body: Node = {
		'dct:title': said(newest.content.title, newest.content.language),
		'dct:created': when(lastMoment(purposes.map(([, rows]) => rows))),
		'dct:creator': origin,
		'dct:publisher': newest.controller,
		'dct:audience': principal,
		'dpv:hasEntity': [
			{ '@id': principal, '@type': 'dpv:DataSubject', 'dct:identifier': principalId },
			...there.flatMap(({ entities }) => entities)
		],
		'dpv:hasRight': there.flatMap(({ rights }) => rights),
		'dpv:hasRecordOfActivity': records.map(({ record }) => record)
	};
	const id = uuidOf(own.receiptHash, `receipt ${canonicalJson(body)}`);
	return {
		'@context': CONTEXT,
		'@id': `urn:uuid:${id}`,
		'@type': 'dpv:ConsentReceipt',
		'dct:conformsTo': RECEIPT_PROFILE,
		'dct:identifier': id,
		'dpv:hasIdentifier': id,
		...body
	};
}

/** The rows of each purpose: `inform` before the optional ones, an earlier scope of the statement before a later. */
function byPurpose(rows: ConsentRow[]): [string, ConsentRow[]][] {
	const rank = (allowed: string): [number, string] => {
		const { purpose, scope } = readPurpose(allowed);
		return [scope, purpose === 'inform' ? '' : purpose];
	};
	return [...Map.groupBy(rows, (row) => row.purpose)].sort(([one], [other]) => {
		const [[scope, name], [otherScope, otherName]] = [rank(one), rank(other)];
		return scope - otherScope || (name < otherName ? -1 : name > otherName ? 1 : 0);
	});
}

function lastMoment(purposes: ConsentRow[][]): Date | string {
	const moments = purposes.flatMap((rows) => eventsOf(rows).map(({ at }) => at));
	return moments.reduce((one, other) => (new Date(other) > new Date(one) ? other : one));
}

/** A UUID of version 8 (RFC 9562) made of these words: the same each time, and leading back to none of them. */
function uuidOf(receiptHash: string, use: string): string {
	const hex = createHash('sha256').update(`candor ${use} ${receiptHash}`).digest('hex');
	const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
