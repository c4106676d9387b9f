import { takeReceipt } from '#domain/answers/take-receipt.ts';
import { signReceipt } from '#domain/consent/signing/sign-receipt.ts';
import { database, origin, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';

/** The consent receipt, signed: a compact JWS of the bytes of receipt.json, to be checked at /verify or by any JOSE tool. */
export const GET = ({ params }) =>
	orError(async () => {
		const { slug, json } = await takeReceipt(database(), params.code, origin());
		return new Response(await signReceipt(database(), secret(), json, new Date()), {
			headers: {
				'content-type': 'application/jose',
				'content-disposition': `attachment; filename="consent-receipt-${slug}.jws"`
			}
		});
	});
