import type { Database } from '#db/open.ts';
import { Conflict } from '../../errors.ts';
import { newSigningKey } from './signing-key.ts';
import { insertKey, retireCurrentKey } from './signing-key.store.server.ts';

/** Receipts are signed with a new key from now on. What the old one signed can still be checked. For the owner's role. */
export async function rotateSigningKey(
	db: Database,
	secret: string,
	now: Date
): Promise<{ made: string; retired: string | null }> {
	const key = await newSigningKey(secret);
	return db.transaction().execute(async (tx) => {
		const retired = await retireCurrentKey(tx, now);
		if (!(await insertKey(tx, key, now)))
			throw new Conflict('The keys were rotated by somebody else at this moment. Nothing was changed.');
		return { made: key.kid, retired };
	});
}
