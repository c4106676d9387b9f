import { fail } from '@sveltejs/kit';
import { sayDoubt } from '#domain/consent/signing/doubts.ts';
import { listPublicKeys } from '#domain/consent/signing/signing-key.store.server.ts';
import { verifyReceipt } from '#domain/consent/signing/verify-receipt.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { database, origin } from '#server/app.server.ts';

/** Letters. Most receipts have 40,000; one of a poll that names 50 recipients has ten times as many. */
const LARGEST = 1_000_000;

export const actions = {
	/** Checks a pasted or uploaded receipt. Nothing of it is stored. */
	async default({ request, locals }) {
		const { doubts, verify } = wordsFor(locals.language);
		const tooLarge = { title: verify.tooLarge, sentence: verify.tooLargeSays };
		// What a form adds around a file is far below 20 kB. Without a length it is not read at all.
		const length = Number(request.headers.get('content-length') ?? Infinity);
		if (length > LARGEST + 20_000) return fail(413, { pasted: '', doubt: tooLarge });
		const form = await request.formData();
		const file = form.get('file');
		const isUploaded = file instanceof File && file.size > 0;
		const jws = isUploaded ? await file.text() : String(form.get('receipt') ?? '');
		const pasted = isUploaded ? '' : jws;
		if (jws.length > LARGEST) return fail(413, { pasted: '', doubt: tooLarge });
		const verdict = await verifyReceipt(jws, await listPublicKeys(database()), origin());
		return verdict.genuine
			? { pasted, verdict }
			: fail(422, { pasted, doubt: sayDoubt(verdict.why, verdict.claims, doubts) });
	}
};
