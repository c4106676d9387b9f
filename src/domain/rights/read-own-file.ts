import type { Database } from '#db/open.ts';
import { enterWorkspace, forContacts, withReceipt } from '#db/scope.ts';
import { nameOne } from '#db/scope-of-one.ts';
import { tokenHash } from '../accounts/token.ts';
import { findFile } from '../answers/file.store.server.ts';
import { contactLink, openFile } from '../answers/keyed-secrets.ts';
import { NotFound } from '../errors.ts';
import { holdOwn } from './own-response.store.server.ts';

/** A file that the holder of this receipt sent. */
export const readOwnFile = (
	db: Database,
	secret: string,
	code: string,
	id: string
): Promise<{ id: string; type: string; bytes: Buffer }> =>
	withReceipt(db, tokenHash(code), async (tx) => {
		const own = await holdOwn(tx, tokenHash(code));
		if (!own) throw new NotFound('receipt');
		await enterWorkspace(tx, own.workspaceId);
		await nameOne(tx, 'app.link', contactLink(secret, own.id));
		const file = await forContacts(tx, { reader: 'respondent', purpose: 'own' }, () => findFile(tx, own, id));
		if (!file) throw new NotFound('file');
		return { id: file.id, type: file.type, bytes: openFile(secret, file.sealed) };
	});
