import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { tokenHash } from '../accounts/token.ts';
import { consentReceipt } from '../consent/record/consent-receipt.ts';
import { NotFound } from '../errors.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import { readOwnResponse } from './response.store.server.ts';

/** The consent receipt of whoever holds this code, as JSON-LD by ISO/IEC TS 27560: what they allowed and refused, and when.
 *  `origin` is this server's address. */
export async function takeReceipt(
	db: Database,
	code: string,
	origin: string
): Promise<{ slug: string; json: string }> {
	const receiptHash = tokenHash(code);
	const own = await readOwnResponse(db, receiptHash);
	if (!own) throw new NotFound('receipt');
	return inWorkspace(db, own.workspaceId, async (tx) => {
		const versions = await listVersions(tx, own);
		const slug = await findSlug(tx, own);
		if (slug === null) throw new NotFound('receipt');
		const statements = new Map(versions.map(({ fingerprint, content }) => [fingerprint, content]));
		const receipt = consentReceipt({ ...own, receiptHash }, { origin, slug, statements });
		return { slug, json: `${JSON.stringify(receipt, null, ' ')}\n` };
	});
}
