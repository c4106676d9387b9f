import { createHash } from 'node:crypto';

/** A UUID of version 8 (RFC 9562) made of these words: the same each time, and leading back to none of them. */
export function uuidOf(receiptHash: string, use: string): string {
	const hex = createHash('sha256').update(`candor ${use} ${receiptHash}`).digest('hex');
	const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
