// Secrets that travel in links: 128 random bits, of which only the SHA-256 is ever stored.
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(16).toString('base64url');

/** SHA-256 of a token, in lower-case hexadecimal. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
