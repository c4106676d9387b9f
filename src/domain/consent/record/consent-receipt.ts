// What a person takes with them: a consent receipt around one record a purpose. Anonymous answers have none, because a
// record needs somebody it is about.
import { canonicalJson } from '../../polls/fingerprint.ts';
import type { PollContent } from '../../polls/poll.ts';
import { rightsOf, withdrawalOf } from './conditions.ts';
import { consentRecord } from './consent-record.ts';
import { byPurpose, eventsOf, newestOf, type ConsentRow } from './events.ts';
import { uuidOf } from './opaque-id.ts';
import { partiesOf } from './parties.ts';
import { personalDataOf } from './personal-data.ts';
import { CONTEXT, idOf, RECEIPT_PROFILE, said, when, type Node } from './vocabulary.ts';

export type Consented = {
	/** SHA-256 of the receipt code: what every id in here is made of, so that none leads back to it. */
	receiptHash: string;
	deleteAfter: string;
	consents: ConsentRow[];
};

/** What several records speak of. */
type Shared = 'entities' | 'data' | 'controls' | 'rights';

/** Where the poll stands, and every statement it had, by fingerprint. */
export type Asked = { origin: string; slug: string; statements: Map<string, PollContent> };

/** The same rows give the same receipt, byte for byte: it came into being with the last thing that happened. */
export function consentReceipt(own: Consented, { origin, slug, statements }: Asked): Node {
	const noticeOf = (fingerprint: string) => `${origin}/p/${slug}/intent.json?fingerprint=${fingerprint}`;
	const prefixes = new Map<string, string>();
	/** Names what belongs to a statement briefly: `statement1:asker` is the address of the statement, then #asker. */
	const withinOf = (fingerprint: string): string => {
		const prefix = prefixes.get(fingerprint) ?? `statement${prefixes.size + 1}`;
		prefixes.set(fingerprint, prefix);
		return `${prefix}:`;
	};
	const principalId = uuidOf(own.receiptHash, 'person');
	const principal = `urn:uuid:${principalId}`;
	const parts = new Map<Shared, Map<string, Node>>();
	/** Several records speak of these: written out once, and named by their @id elsewhere. */
	const share = (kind: Shared, nodes: Node[]): Node[] => {
		const there = parts.get(kind) ?? new Map<string, Node>();
		for (const node of nodes) there.set(idOf(node), node);
		parts.set(kind, there);
		return nodes;
	};
	const shared = (kind: Shared) => [...(parts.get(kind)?.values() ?? [])];

	const purposes = byPurpose(own.consents);
	const records = purposes.map(([purpose, rows]) => {
		const { fingerprint } = newestOf(rows);
		const content = statements.get(fingerprint);
		if (!content) throw new Error('a consent names a statement that is not there');
		const within = withinOf(fingerprint);
		const parties = partiesOf(content.intent, within);
		share('entities', parties.entities);
		const record = consentRecord(purpose, rows, {
			id: uuidOf(own.receiptHash, `record ${purpose}`),
			principal,
			content,
			parties,
			data: share('data', personalDataOf(content, purpose, within)),
			controls: share('controls', [withdrawalOf(content, within, origin)]),
			rights: share('rights', rightsOf(content, within, origin)),
			noticeOf,
			within,
			deleteAfter: own.deleteAfter
		});
		return { record, content, controller: parties.controller };
	});
	const newest = records.at(-1);
	if (!newest) throw new Error('a receipt needs a consent');
	const body: Node = {
		'dct:title': said(newest.content.title, newest.content.language),
		'dct:created': when(lastMoment(purposes.map(([, rows]) => rows))),
		'dct:creator': origin,
		'dct:publisher': newest.controller,
		'dct:audience': principal,
		'dpv:hasRecordOfActivity': records.map(({ record }) => record),
		'dpv:hasEntity': [
			{ '@id': principal, '@type': 'dpv:DataSubject', 'dct:identifier': principalId },
			...shared('entities')
		],
		'dpv:hasPersonalData': shared('data'),
		'dpv:hasConsentControl': shared('controls'),
		'dpv:hasRight': shared('rights')
	};
	const id = uuidOf(own.receiptHash, `receipt ${canonicalJson(body)}`);
	return {
		'@context': {
			...CONTEXT,
			...Object.fromEntries(
				[...prefixes].map(([fingerprint, prefix]) => [prefix, `${noticeOf(fingerprint)}#`])
			)
		},
		'@id': `urn:uuid:${id}`,
		'@type': 'dpv:ConsentReceipt',
		'dct:conformsTo': RECEIPT_PROFILE,
		'dct:identifier': id,
		'dpv:hasIdentifier': id,
		...body
	};
}

function lastMoment(purposes: ConsentRow[][]): Date | string {
	const moments = purposes.flatMap((rows) => eventsOf(rows).map(({ at }) => at));
	return moments.reduce((one, other) => (new Date(other) > new Date(one) ? other : one));
}
