// A poll that uses every part of a statement, and the yes and no of somebody who answered it.
import { informWording, optionalWordings } from '../../src/domain/consent/wording.ts';
import type { ConsentRow } from '../../src/domain/consent/record/events.ts';
import { consentReceipt, type Asked } from '../../src/domain/consent/record/consent-receipt.ts';
import type { Node, Value } from '../../src/domain/consent/record/vocabulary.ts';
import { SPECIAL_CATEGORIES } from '../../src/domain/intents/intent.ts';
import { LEGAL_BASES, OPTIONAL_PURPOSES } from '../../src/domain/intents/purpose.ts';
import { fingerprintOf } from '../../src/domain/polls/fingerprint.ts';
import type { PollContent } from '../../src/domain/polls/poll.ts';
import { examplePoll } from './example-poll.ts';

export const ORIGIN = 'https://polls.example.org';
export const GIVEN_AT = new Date('2026-11-24T10:11:12.345Z');
export const DELETE_AFTER = '2027-11-24';

export function wholePoll(identity: 'coded' | 'identified' = 'identified'): PollContent {
	const content = examplePoll({ identity });
	const { intent } = content;
	intent.purposes.optional = OPTIONAL_PURPOSES.map((id, at) => ({
		id,
		plain: `You may use it to ${id}.`,
		basis: LEGAL_BASES[at] ?? 'consent'
	}));
	intent.data.push(
		...SPECIAL_CATEGORIES.map((special) => ({
			id: special,
			item: `About ${special}`,
			why: 'To know.',
			special,
			specialReason: ''
		}))
	);
	const party = (id: string, machine: boolean) => ({
		id,
		name: `Party ${id}`,
		country: 'Ireland',
		why: 'To help',
		machine
	});
	intent.recipients = [party('studio', false)];
	intent.processors = [party('host', false), party('model', true)];
	intent.automatic = ['The time of sending'];
	return content;
}

/** Every purpose of this poll, allowed or not, as the first form leaves it. */
export const rowsOf = (
	content: PollContent,
	isGiven: (purpose: string) => boolean = () => true
): ConsentRow[] =>
	[informWording(content), ...optionalWordings(content)].map(({ purpose, sentence }) =>
		aRow(content, { purpose, wording: sentence, given: isGiven(purpose) })
	);

export const aRow = (content: PollContent, over: Partial<ConsentRow>): ConsentRow => ({
	purpose: 'inform',
	number: 1,
	given: true,
	wording: 'Yes.',
	language: content.language,
	fingerprint: fingerprintOf(content),
	givenOn: '2026-11-24',
	givenAt: GIVEN_AT,
	withdrawnAt: null,
	...over
});

export const asked = (...contents: PollContent[]): Asked => ({
	origin: ORIGIN,
	slug: 'saturday-opening',
	statements: new Map(contents.map((content) => [fingerprintOf(content), content]))
});

export const receiptOf = (consents: ConsentRow[], ...contents: PollContent[]): Node =>
	consentReceipt({ receiptHash: 'a'.repeat(64), deleteAfter: DELETE_AFTER, consents }, asked(...contents));

/** The values under a key, as a list: one, several or none. */
export function under(node: Value | undefined, key: string): Value[] {
	if (typeof node !== 'object' || Array.isArray(node)) return [];
	const value = node[key];
	return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** Follows keys from a node, through every branch. */
export const along = (node: Value | undefined, ...keys: string[]): Value[] =>
	keys.reduce<Value[]>(
		(there, key) => there.flatMap((each) => under(each, key)),
		node === undefined ? [] : [node]
	);
