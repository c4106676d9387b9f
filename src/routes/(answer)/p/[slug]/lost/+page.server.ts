import { CONTACT_FIELD, readContact } from '#domain/answers/contact.ts';
import { Refused } from '#domain/errors.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { receiptLetter } from '#domain/rights/letters.ts';
import { readLostPage } from '#domain/rights/read-lost-page.ts';
import { reissueReceipt } from '#domain/rights/reissue-receipt.ts';
import { database, origin, secret } from '#server/app.server.ts';
import { orError, orFail } from '#server/doors.ts';
import { readIn } from '#server/reading.ts';
import { canSend, sendBehind } from '#server/mail.ts';
import { countTry } from '#server/rate-limit.ts';

/** As many letters may be asked for within a quarter of an hour, whether or not any goes out. */
const LETTERS = 3;

export const load = ({ params, request, url, locals }) =>
	orError(async () => {
		const { content: written, ...page } = await readLostPage(database(), params.slug);
		const { content, reading, query } = readIn({ request, url, locals }, written);
		const { title, intent, look } = content;
		return { ...page, look, title, asker: intent.asker.name, reading, query, canSend: canSend() };
	});

export const actions = {
	async default({ request, params }) {
		const form = await request.formData();
		const words = wordsFor(String(form.get('lang') ?? 'en'));
		const ask = async () => {
			const contact = readContact(form, words.kinds);
			if ('problem' in contact) throw new Refused('', { [CONTACT_FIELD]: contact.problem });
			await countTry(`lost ${params.slug} ${contact.address}`, new Date(), LETTERS);
			const found = canSend()
				? await reissueReceipt(database(), secret(), params.slug, contact.address, new Date())
				: null;
			if (found)
				sendBehind({
					to: found.to,
					...receiptLetter({ ...found, links: found.codes.map((code) => `${origin()}/r/${code}`) })
				});
			return { asked: true };
		};
		return orFail(form, ask, words);
	}
};
