// The code under which somebody goes on later: 120 random bits that only they have, in letters that are not mistaken for one
// another (Crockford's base32). Nothing of it is stored but a hash, and its draft cannot be opened without it.
import { hkdfSync, randomBytes } from 'node:crypto';
import { tokenHash } from '../../accounts/token.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 24;
const GROUP = 4;
/** What hands write and eyes read for another. */
const MEANT: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' };

/** A new code, 24 letters. A byte holds eight times as many values as there are letters, so each is as likely. */
export const newDraftCode = (): string =>
	Array.from(randomBytes(LETTERS), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');

/** As it is shown: XXXX-XXXX-XXXX-XXXX-XXXX-XXXX. */
export const writtenCode = (code: string): string =>
	(code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');

/** The code that somebody typed, whatever its case, gaps and dashes; null when it can be none. */
export function readDraftCode(typed: string): string | null {
	const letters = typed
		.slice(0, 200)
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/[OILU]/g, (letter) => MEANT[letter] ?? letter);
	const isCode = letters.length === LETTERS && [...letters].every((letter) => ALPHABET.includes(letter));
	return isCode ? letters : null;
}

/** Finds the draft, and opens nothing. */
export const draftHash = (code: string): string => tokenHash(code);

/** As above, of a code as a form carries it; null where it carries none. */
export function keptUnder(carried: string): string | null {
	const code = readDraftCode(carried);
	return code === null ? null : draftHash(code);
}

/** What this poll's draft is sealed under. */
export const draftKey = (code: string, pollId: string): Buffer =>
	Buffer.from(hkdfSync('sha256', code, pollId, 'candor kept draft', 32));
