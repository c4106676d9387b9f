// A contact as it is kept: the address, what else the person said of themselves, and which response it belongs to, sealed
// together under the server's secret.
import { z } from 'zod';
import { answerValue, type AnswerValue } from '../polls/answer-value.ts';
import { addressMac, contactLink, openContact, sealContact } from './keyed-secrets.ts';

const contents = z.object({
	address: z.string(),
	responseId: z.uuid(),
	/** Answers that name the person, by question. */
	said: z.record(z.string(), answerValue).default({}),
	/** In which they answered, and are written to; those sealed before it was kept have none. */
	language: z.string().max(35).optional()
});
export type Contact = z.infer<typeof contents>;
type Said = Readonly<Record<string, AnswerValue>>;

export const sealedContact = (
	secret: string,
	pollId: string,
	responseId: string,
	{ address, said, language }: Pick<Contact, 'address' | 'said' | 'language'>
) => ({
	link: contactLink(secret, responseId),
	addressMac: addressMac(secret, pollId, address),
	sealed: sealContact(secret, JSON.stringify({ address, responseId, said, language }))
});

/** The same contact with other words said. */
export const sealedAgain = (secret: string, contact: Contact, said: Said): Buffer =>
	sealContact(secret, JSON.stringify({ ...contact, said }));

export const unsealedContact = (secret: string, sealed: Uint8Array): Contact =>
	contents.parse(JSON.parse(openContact(secret, sealed)));
