import { redirect } from '@sveltejs/kit';
import { contactLink } from '#domain/answers/keyed-secrets.ts';
import { readReceipt } from '#domain/answers/read-receipt.ts';
import { withdrawConsent } from '#domain/consent/withdraw-consent.ts';
import { eraseResponse } from '#domain/retention/erase-response.ts';
import { database, origin, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';

export const load = ({ params, url }) =>
	orError(async () => ({
		receipt: await readReceipt(database(), params.code),
		code: params.code,
		link: `${origin()}/r/${params.code}`,
		justSent: url.searchParams.has('sent')
	}));

export const actions = {
	withdraw: ({ params }) =>
		orError(async () => {
			await withdrawConsent(database(), params.code, (id) => contactLink(secret(), id), new Date());
			redirect(303, `/r/${params.code}`);
		}),
	erase: ({ params }) =>
		orError(async () => {
			await eraseResponse(database(), secret(), params.code, new Date());
			redirect(303, '/r/erased');
		})
};
