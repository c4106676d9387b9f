import { redirect } from '@sveltejs/kit';
import { agreedIn } from '#domain/consent/agreed-in.ts';
import { contactLink } from '#domain/answers/keyed-secrets.ts';
import { withdrawConsent } from '#domain/consent/withdraw-consent.ts';
import { eraseResponse } from '#domain/retention/erase-response.ts';
import { wordsFor } from '#domain/languages/words.ts';
import { allowPurpose } from '#domain/rights/allow-purpose.ts';
import { correctContact } from '#domain/rights/correct-contact.ts';
import { readOwnPage } from '#domain/rights/read-own-page.ts';
import { withdrawPurpose } from '#domain/rights/withdraw-purpose.ts';
import { database, origin, secret } from '#server/app.server.ts';
import { orError, orFail } from '#server/doors.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';
import { askedLanguage, readIn } from '#server/reading.ts';

export const load = ({ params, url, request, locals }) =>
	orError(async () => {
		const signal = { noSharing: asksForPrivacy(request) };
		const { receipt, ...own } = await readOwnPage(database(), secret(), params.code, signal, new Date());
		const { content, reading, query } = readIn(
			{ request, url, locals },
			receipt.content,
			agreedIn(receipt.consents)
		);
		return {
			...own,
			receipt: { ...receipt, content },
			reading,
			query,
			code: params.code,
			link: `${origin()}/r/${params.code}`,
			justSent: url.searchParams.has('sent'),
			done: url.searchParams.get('done')
		};
	});

/** To the receipt, in the language it was read in. */
const back = (code: string, done: string, url: URL): string =>
	`/r/${code}?done=${done}${askedLanguage(url, '&')}`;

export const actions = {
	/** One purpose where one is named; else all of them. */
	async withdraw({ params, request, url }) {
		const purpose = (await request.formData()).get('purpose');
		return orError(async () => {
			if (typeof purpose === 'string')
				await withdrawPurpose(database(), secret(), params.code, purpose, new Date());
			else
				await withdrawConsent(
					database(),
					secret(),
					params.code,
					(id) => contactLink(secret(), id),
					new Date()
				);
			redirect(303, back(params.code, 'withdrawn', url));
		});
	},
	async allow({ params, request, url }) {
		const form = await request.formData();
		const given = {
			purpose: String(form.get('purpose') ?? ''),
			noSharing: asksForPrivacy(request),
			language: String(form.get('lang') ?? 'en')
		};
		const allow = async () => {
			await allowPurpose(database(), secret(), params.code, given, new Date());
			redirect(303, back(params.code, 'allowed', url));
		};
		return orFail(form, allow, wordsFor(given.language));
	},
	async correct({ params, request, url }) {
		const form = await request.formData();
		const language = String(form.get('lang') ?? 'en');
		const correct = async () => {
			await correctContact(database(), secret(), params.code, form, new Date(), language);
			redirect(303, back(params.code, 'corrected', url));
		};
		return orFail(form, correct, wordsFor(language));
	},
	erase: ({ params, request }) =>
		orError(async () => {
			const language = String((await request.formData()).get('lang') ?? 'en');
			await eraseResponse(database(), secret(), params.code, new Date());
			redirect(303, `/r/erased?lang=${encodeURIComponent(language)}`);
		})
};
