import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PollContent } from './poll.ts';

/** What the fingerprint is taken of: RFC 8785 canonical JSON of everything a respondent is shown and promised. */
export function canonicalJson(content: unknown): string {
	const json = canonicalize(content);
	if (json === undefined) throw new Error('a poll has no canonical form');
	return json;
}

/** SHA-256 of the canonical JSON, in lower-case hexadecimal. Anyone can recompute it from /p/{slug}/intent.json. */
export const fingerprintOf = (content: PollContent): string =>
	createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
