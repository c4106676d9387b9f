// Reads a receipt of ours as people read it. Receipts are kept for years: what this understands only ever grows.
import { z } from 'zod';

const words = z.object({ '@value': z.string(), '@language': z.string() });
const moment = z.object({ '@value': z.string() });
const event = z.object({
	'@type': z.string().regex(/^dpv:(ConsentGiven|RenewedConsentGiven|ConsentRefused|ConsentWithdrawn)$/),
	'dpv:isIndicatedAtTime': moment,
	'dpv:hasDuration': z.object({ 'rdf:value': moment }),
	'candor:wording': words
});
const receipt = z.object({
	'@type': z.literal('dpv:ConsentReceipt'),
	'dct:title': words,
	'dct:created': moment,
	'dct:creator': z.url({ protocol: /^https?$/ }),
	'dct:publisher': z.string(),
	'dpv:hasEntity': z.array(z.object({ '@id': z.string(), 'dpv:hasName': z.string().optional() })),
	'dpv:hasRecordOfActivity': z
		.array(
			z.object({
				'dpv:hasConsentStatus': z.array(event).min(1),
				'dpv:hasProcess': z.object({
					'dpv:hasPurpose': z.object({ 'dct:identifier': z.string(), 'dct:description': words })
				})
			})
		)
		.min(1)
});

export type ReadBack = {
	/** The address of the server that made it. */
	server: string;
	asker: string;
	title: string;
	decision: string;
	language: string;
	/** The day of the last thing it reports. */
	asOf: string;
	/** The day after which the data is deleted. */
	deleteAfter: string;
	purposes: { wording: string; language: string; state: string; inForce: boolean; since: string }[];
};

/** null when it is no receipt that we can read. */
export function readBack(json: string): ReadBack | null {
	const read = receipt.safeParse(parsed(json));
	if (!read.success) return null;
	const { data } = read;
	const records = data['dpv:hasRecordOfActivity'];
	const purposes = records.flatMap((record) => {
		const last = record['dpv:hasConsentStatus'].at(-1);
		if (!last) return [];
		const state = last['@type'].replace('dpv:', '');
		return [
			{
				wording: last['candor:wording']['@value'],
				language: last['candor:wording']['@language'],
				state,
				inForce: state === 'ConsentGiven' || state === 'RenewedConsentGiven',
				since: last['dpv:isIndicatedAtTime']['@value'].slice(0, 10),
				deleteAfter: last['dpv:hasDuration']['rdf:value']['@value']
			}
		];
	});
	const asked = records
		.map((record) => record['dpv:hasProcess']['dpv:hasPurpose'])
		.filter((purpose) => /^inform(@|$)/.test(purpose['dct:identifier']))
		.at(-1);
	return {
		server: data['dct:creator'],
		asker: data['dpv:hasEntity'].find((one) => one['@id'] === data['dct:publisher'])?.['dpv:hasName'] ?? '',
		title: data['dct:title']['@value'],
		decision: asked?.['dct:description']['@value'] ?? '',
		language: data['dct:title']['@language'],
		asOf: data['dct:created']['@value'].slice(0, 10),
		deleteAfter: purposes.at(-1)?.deleteAfter ?? '',
		purposes
	};
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}
