// What somebody began and has not sent, as this device keeps it: one entry a form, called by its poll and its number. So two
// tabs that began by themselves never write over each other.
import { CONTACT_FIELD } from '#domain/answers/contact.ts';

export type Fields = [name: string, value: string][];
export type Draft = {
	/** The number of the form: sent again under it, it is stored once. */
	key: string;
	/** Of the statement that was agreed to. */
	fingerprint: string;
	/** Moments, in milliseconds. */
	began: number;
	writtenAt: number;
	expires: number;
	page: number;
	/** Everything that the form would send, the purposes that were ticked among it; never a file. */
	fields: Fields;
	/** Where it is sent. */
	to: string;
	/** Send was pressed, and nobody has answered yet. */
	isWaiting: boolean;
};

/** As much of a browser's store as is used here. Its keys are its entries. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'candor.draft/';
const DAY_MS = 24 * 60 * 60 * 1000;

export const draftName = (slug: string, key: string): string => `${PREFIX}${slug}/${key}`;
export const expiryOf = (writtenAt: number, days: number): number => writtenAt + days * DAY_MS;

/** Only this script writes under these names; what it wrote otherwise, long ago, is no draft. */
const isDraft = (value: unknown): value is Draft =>
	typeof value === 'object' && value !== null && 'fields' in value && Array.isArray(value.fields);

/** A kept text as a draft; null where it is none, or its days are over. */
export function readDraft(text: string | null, now: number): Draft | null {
	try {
		const kept: unknown = JSON.parse(text ?? '');
		return isDraft(kept) && now < kept.expires ? kept : null;
	} catch {
		return null;
	}
}

export type Values = Record<string, string[]>;

export const isAnswer = (name: string): boolean => name.startsWith('q.') || name === CONTACT_FIELD;

/** The answers in it, by field name. */
export function answersOf(fields: Fields): Values {
	const values: Values = {};
	for (const [name, value] of fields) if (isAnswer(name)) (values[name] ??= []).push(value);
	return values;
}

/** Answers to questions that this poll does not ask any more. */
export const noLongerAsked = (values: Values, asked: readonly string[]): string[] =>
	Object.entries(values)
		.filter(([name]) => name.startsWith('q.') && !asked.includes(name.split('.')[1] ?? ''))
		.flatMap(([, all]) => all.filter((value) => value.trim() !== ''));

/** Whether something was written that does not stand in these answers. */
export const saysMore = ({ fields }: Draft, here: Values): boolean =>
	fields.some(([name, value]) => isAnswer(name) && value !== '' && !here[name]?.includes(value));

/** The form of a draft that is to be sent: under its own number, and for the statement that was agreed to, whatever stands on
 *  the page that sends it. */
export const bodyOf = ({
	key,
	fingerprint,
	fields
}: Pick<Draft, 'key' | 'fingerprint' | 'fields'>): Fields => [
	...fields.filter(([name]) => name !== 'key' && name !== 'fingerprint'),
	['key', key],
	['fingerprint', fingerprint]
];

/** Everything that would be thrown away or past its days is gone unseen. The drafts of a poll, the latest first. */
export function keptDrafts(store: Store | null, slug: string, now: number): Draft[] {
	if (!store) return [];
	const names = Object.keys(store).filter((name) => name.startsWith(PREFIX));
	const found = names.map((name) => ({ name, draft: readDraft(store.getItem(name), now) }));
	for (const { name, draft } of found) if (!draft) store.removeItem(name);
	return found
		.flatMap(({ name, draft }) => (draft && name === draftName(slug, draft.key) ? [draft] : []))
		.sort((one, other) => other.writtenAt - one.writtenAt);
}

/** Where a device keeps things; null where it refuses, as in a frame it may. */
export function openStore(): Store | null {
	try {
		const probe = `${PREFIX}probe`;
		localStorage.setItem(probe, '');
		localStorage.removeItem(probe);
		return localStorage;
	} catch {
		return null;
	}
}

/** Whether it is kept: a device may be full. Then nothing older of it stays either. */
export function keepDraft(store: Store | null, slug: string, draft: Draft): boolean {
	try {
		store?.setItem(draftName(slug, draft.key), JSON.stringify(draft));
		return store !== null;
	} catch {
		letGoOfDraft(store, slug, draft.key);
		return false;
	}
}

/** Whether this very draft, unchanged, is still to be sent by itself. */
export function isKeptWaiting(store: Store | null, slug: string, { key, writtenAt }: Draft): boolean {
	const kept = readDraft(store?.getItem(draftName(slug, key)) ?? null, Date.now());
	return kept?.isWaiting === true && kept.writtenAt === writtenAt;
}

export function letGoOfDraft(store: Store | null, slug: string, key: string): void {
	store?.removeItem(draftName(slug, key));
}
