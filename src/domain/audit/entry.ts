// One entry of a workspace's audit log, the hash that chains it to the one before, and the commitment to who did it.
import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditKind } from './kinds.ts';

/** Who did it; no account for a respondent and for the server itself. */
export type NotedBy = { workspaceId: string; accountId: string | null };
export type Noted = {
	kind: AuditKind;
	/** The id of a poll or a theme; never of a person or a response. */
	subject: string | null;
	/** The account it was done to. */
	whom?: string;
};

/** What the first entry of a chain follows. */
export const NOTHING_BEFORE = '0'.repeat(64);

export type Entry = {
	workspaceId: string;
	/** 1, 2, 3 … within its workspace. */
	number: number;
	kind: string;
	/** The id of a poll or a theme; never of a person or a response. */
	subject: string | null;
	/** ISO 8601 in UTC, to the millisecond. */
	happenedAt: string;
	whoCommitment: string | null;
	whomCommitment: string | null;
	previousHash: string;
};

/** What opens a commitment; gone once the account is forgotten. */
export type Opening = { accountId: string; salt: string };

export type ChainedEntry = Entry & { hash: string; who: Opening | null; whom: Opening | null };

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 over the RFC 8785 canonical JSON of every other column, in lower-case hexadecimal. */
export function entryHash(entry: Entry): string {
	const json = canonicalize({
		workspace_id: entry.workspaceId,
		number: entry.number,
		kind: entry.kind,
		subject: entry.subject,
		happened_at: entry.happenedAt,
		who_commitment: entry.whoCommitment,
		whom_commitment: entry.whomCommitment,
		previous_hash: entry.previousHash
	});
	if (json === undefined) throw new Error('an audit entry has no canonical form');
	return sha256(json);
}

/** A fresh salt each time: two entries of one person have nothing in common once the salts are gone. */
export const newOpening = (accountId: string): Opening => ({
	accountId,
	salt: randomBytes(32).toString('hex')
});

export const commitmentOf = ({ accountId, salt }: Opening): string => sha256(salt + accountId);
