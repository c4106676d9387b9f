// E11: the words under a fingerprint never change. Held where a version is made and where it is read: whoever reached the
// database past every trigger still cannot have other words agreed to under the same fingerprint.
import { createHash } from 'node:crypto';
import { canonicalJson } from './fingerprint.ts';

/** The content exactly as it is stored, and the fingerprint it was published under. */
type Stored = { content: unknown; fingerprint: string };

const isAsPublished = ({ content, fingerprint }: Stored): boolean =>
	createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex') === fingerprint;

/** Throws where the words are no longer those that were published. An operator must look: no form can mend it. */
export function mustBeAsPublished(version: Stored): void {
	if (!isAsPublished(version))
		throw new Error(`the words of version ${version.fingerprint} are not those it was published with`);
}
