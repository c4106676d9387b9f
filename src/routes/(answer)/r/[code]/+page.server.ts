import { redirect } from '@sveltejs/kit';
import { contactLink } from '#domain/answers/keyed-secrets.ts';
import { withdrawConsent } from '#domain/consent/withdraw-consent.ts';
import { eraseResponse } from '#domain/retention/erase-response.ts';
import { allowPurpose } from '#domain/rights/allow-purpose.ts';
import { correctContact } from '#domain/rights/correct-contact.ts';
import { readOwnPage } from '#domain/rights/read-own-page.ts';
import { withdrawPurpose } from '#domain/rights/withdraw-purpose.ts';
import { database, origin, secret } from '#server/app.server.ts';
import { orError, orFail } from '#server/doors.ts';
import { asksForPrivacy } from '#server/privacy-signal.ts';

export const load = ({ params, url, request }) =>
	orError(async () => ({
		...(await readOwnPage(
			database(),
			secret(),
			params.code,
			{ noSharing: asksForPrivacy(request) },
			new Date()
		)),
		code: params.code,
		link: `${origin()}/r/${params.code}`,
		justSent: url.searchParams.has('sent'),
		done: url.searchParams.get('done')
	}));

export const actions = {
	/** One purpose where one is named; else all of them. */
	async withdraw({ params, request }) {
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
			redirect(303, `/r/${params.code}?done=withdrawn`);
		});
	},
	async allow({ params, request }) {
		const form = await request.formData();
		const given = { purpose: String(form.get('purpose') ?? ''), noSharing: asksForPrivacy(request) };
		return orFail(form, async () => {
			await allowPurpose(database(), secret(), params.code, given, new Date());
			redirect(303, `/r/${params.code}?done=allowed`);
		});
	},
	async correct({ params, request }) {
		const form = await request.formData();
		return orFail(form, async () => {
			await correctContact(database(), secret(), params.code, form, new Date());
			redirect(303, `/r/${params.code}?done=corrected`);
		});
	},
	erase: ({ params }) =>
		orError(async () => {
			await eraseResponse(database(), secret(), params.code, new Date());
			redirect(303, '/r/erased');
		})
};
