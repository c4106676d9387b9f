// A contact as it is kept: the address and which response it belongs to, sealed together under the server's secret.
import { z } from 'zod';
import { addressMac, contactLink, openContact, sealContact } from './keyed-secrets.ts';

const contents = z.object({ address: z.string(), responseId: z.uuid() });
export type Contact = z.infer<typeof contents>;

export const sealedContact = (secret: string, pollId: string, responseId: string, address: string) => ({
	link: contactLink(secret, responseId),
	addressMac: addressMac(secret, pollId, address),
	sealed: sealContact(secret, JSON.stringify({ address, responseId }))
});

export const unsealedContact = (secret: string, sealed: Uint8Array): Contact =>
	contents.parse(JSON.parse(openContact(secret, sealed)));
