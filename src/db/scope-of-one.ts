// The narrowest scopes: one response, one contact or one letter, named by what nobody else can know.
import { sql } from 'kysely';
import type { Database, Tx } from './open.ts';

/** app.response: a response's id, for the purposes `reissue` and `again`, and for the messages about one's own. app.link: a contact, for its own person.
 *  app.address: the HMAC of an address that somebody typed, or whose stop link they hold. app.letter: the hash of a
 *  letter's token. app.invitation: the hash of a personal link's token. app.draft: the hash of a
 *  code under which somebody keeps what they have not sent. app.following: the hash of an address that opens somebody's
 *  feed of a theme, or ends it. */
type Name =
	| 'app.response'
	| 'app.link'
	| 'app.address'
	| 'app.letter'
	| 'app.invitation'
	| 'app.draft'
	| 'app.following';

/** Names the one row that the rest of this transaction may see, where its purpose asks for a name. */
export async function nameOne(tx: Tx, name: Name, value: string): Promise<void> {
	await sql`select set_config(${name}, ${value}, true)`.execute(tx);
}

/** The door of whoever holds a letter: inside it `tx` sees that letter, and no contact and no answer. */
export function withLetter<T>(db: Database, tokenHash: string, act: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction().execute(async (tx) => {
		await nameOne(tx, 'app.letter', tokenHash);
		await sql`select set_config('role', 'candor_contacts', true)`.execute(tx);
		return act(tx);
	});
}
