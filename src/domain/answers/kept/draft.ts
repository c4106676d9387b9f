// What is kept for somebody who goes on later: what their form carried, sealed under their code.
import { z } from 'zod';
import { seal, unseal } from '../keyed-secrets.ts';
import { draftKey } from './draft-code.ts';

/** Of one draft, sealed: about forty pages of writing. */
export const MOST_BYTES = 256 * 1024;
/** Of all drafts of one poll, so that nobody fills the house with what nobody can read: a few bytes to ten thousand people. */
export const MOST_BYTES_OF_POLL = 100 * 1024 * 1024;

const name = z.string().max(500);
/** The number of a form, as this house gives it out: without one, sending twice would be two answers. */
export const isFormKey = (key: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(key);

const draft = z.object({
	/** The number of the form: it stays the same, so that sending twice is sending once. */
	key: name,
	/** Of the statement that was read and agreed to. */
	fingerprint: name,
	ticked: z.array(name).max(100),
	/** The page they stood on; beyond the last one, what would be sent. */
	page: z.number().int().min(0).max(1000),
	values: z.record(name, z.array(z.string().max(MOST_BYTES)).max(1000))
});
export type Draft = z.infer<typeof draft>;

export const sealDraft = (code: string, pollId: string, what: Draft): Buffer =>
	seal(draftKey(code, pollId), Buffer.from(JSON.stringify(what), 'utf8'));

/** null where it was altered, or is no draft. */
export function unsealDraft(code: string, pollId: string, sealed: Uint8Array): Draft | null {
	try {
		return draft.parse(JSON.parse(unseal(draftKey(code, pollId), sealed).toString('utf8')));
	} catch {
		return null;
	}
}
