// Statements on letters that ask again, and on whom they may be sent to. Contacts are read under the purposes they allowed.
import { sql } from 'kysely';
import type { Database, Tx } from '#db/open.ts';
import { forContacts, type ReadingPurpose } from '#db/scope.ts';
import { withLetter } from '#db/scope-of-one.ts';

export type At = { workspaceId: string; pollId: string };
export type Askable = { link: string; sealed: Uint8Array };

/** Contacts of this poll that allow this purpose, but not yet `inform` under `scope`, and that no letter about it went to. */
export const listAskable = (
	tx: Tx,
	reader: string,
	at: At,
	purpose: ReadingPurpose,
	{ scope, inform }: { scope: number; inform: string }
): Promise<Askable[]> =>
	forContacts(tx, { reader, purpose }, async () => {
		const { rows } = await sql<Askable>`
			select p.link, p.sealed from contact.person p
			where p.workspace_id = ${at.workspaceId} and p.poll_id = ${at.pollId}
				and ${purpose} = any (p.allowed) and p.delete_after >= current_date and not ${inform} = any (p.allowed)
				and not exists (select from contact.letter l
					where l.workspace_id = p.workspace_id and l.link = p.link and l.scope = ${scope})
			order by p.link`.execute(tx);
		return rows;
	});

export type NewLetter = { link: string; tokenHash: string; sentOn: string; expiresOn: string };

/** Notes a letter about to go out; false when this person has had theirs. */
export const insertLetter = (
	tx: Tx,
	reader: string,
	at: At,
	purpose: ReadingPurpose,
	scope: number,
	letter: NewLetter
): Promise<boolean> =>
	forContacts(tx, { reader, purpose }, async () => {
		const { numAffectedRows } = await sql`
			insert into contact.letter (workspace_id, poll_id, scope, link, token_hash, sent_on, expires_on)
			values (${at.workspaceId}, ${at.pollId}, ${scope}, ${letter.link}, ${letter.tokenHash}, ${letter.sentOn}::date,
				${letter.expiresOn}::date)
			on conflict (workspace_id, link, scope) do nothing`.execute(tx);
		return (numAffectedRows ?? 0n) > 0n;
	});

/** How many letters went out about this scope, and when the last one did. */
export const countLetters = (
	tx: Tx,
	reader: string,
	at: At,
	scope: number
): Promise<{ letters: number; lastOn: string | null }> =>
	forContacts(tx, { reader, purpose: 'contact' }, async () => {
		const { rows } = await sql<{ letters: number; lastOn: string | null }>`
			select count(*)::int as letters, max(sent_on) as "lastOn" from contact.letter
			where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId} and scope = ${scope}`.execute(tx);
		return rows[0] ?? { letters: 0, lastOn: null };
	});

export type Letter = At & {
	scope: number;
	link: string;
	expiresOn: string;
	answer: 'yes' | 'no' | null;
	answeredOn: string | null;
};

/** The letter that this token came with; null when there is none. */
export const findLetter = (db: Database, tokenHash: string): Promise<Letter | null> =>
	withLetter(db, tokenHash, async (tx) => {
		const { rows } = await sql<Letter>`
			select workspace_id as "workspaceId", poll_id as "pollId", scope, link, expires_on as "expiresOn", answer,
				answered_on as "answeredOn"
			from contact.letter where token_hash = ${tokenHash}`.execute(tx);
		return rows[0] ?? null;
	});

export type LetterRow = {
	workspace_id: string;
	poll_id: string;
	scope: number;
	link: string;
	token_hash: string;
	sent_on: string;
	expires_on: string;
	answer: string | null;
	answered_on: string | null;
};

/** The letters that asked the person behind this link, every column. */
export const listLetterRows = (tx: Tx, workspaceId: string, link: string): Promise<LetterRow[]> =>
	forContacts(tx, { reader: 'respondent', purpose: 'own' }, async () => {
		const { rows } = await sql<LetterRow>`
			select workspace_id, poll_id, scope, link, token_hash, sent_on, expires_on, answer, answered_on
			from contact.letter where workspace_id = ${workspaceId} and link = ${link} order by scope`.execute(tx);
		return rows;
	});

/** Takes the answer to a letter: of two at once, one is taken. */
export const takeAnswer = (
	tx: Tx,
	letter: At & { link: string; scope: number },
	answer: 'yes' | 'no',
	on: string
): Promise<boolean> =>
	forContacts(tx, { reader: 'respondent', purpose: 'own' }, async () => {
		const { numAffectedRows } = await sql`
			update contact.letter set answer = ${answer}, answered_on = ${on}::date
			where workspace_id = ${letter.workspaceId} and link = ${letter.link} and scope = ${letter.scope}
				and answer is null and expires_on >= ${on}::date`.execute(tx);
		return (numAffectedRows ?? 0n) > 0n;
	});
