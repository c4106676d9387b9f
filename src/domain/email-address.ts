// E-mail addresses as people write them all over the world: döt@exämple.org is one.
import { z } from 'zod';

const ascii = z.email().max(254);
/** Letters of any script, and the signs that stand in addresses without quotation marks. */
const LOCAL = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u;
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const IN_ASCII = /^[\x20-\x7e]*$/;
const MOST_BYTES = 254;

/** The address as it is kept and written to: as it was typed, but for a domain in another script, which is spelled as the
 *  network does (xn--…). null where it is none. A mailbox in another script is written to by SMTPUTF8; a mail server that
 *  does not speak it refuses the letter. */
export function readEmail(typed: string): string | null {
	const written = typed.trim().normalize('NFC');
	const at = written.lastIndexOf('@');
	const [local, domain] = [written.slice(0, at), written.slice(at + 1)];
	if (at < 1 || !LOCAL.test(local) || !DOMAIN.test(domain)) return null;
	const host = IN_ASCII.test(domain) ? domain : (URL.parse(`http://${domain}`)?.hostname ?? '');
	const address = `${local}@${host}`;
	if (new TextEncoder().encode(address).length > MOST_BYTES) return null;
	// What the rules for plain addresses say holds for the others, too.
	const plain = `${local.replace(/[^\x20-\x7e]/gu, 'x')}@${host.replace(/\.xn--[a-z0-9-]+$/, '.org')}`;
	return ascii.safeParse(plain).success ? address : null;
}
