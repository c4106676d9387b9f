import { takeReceipt } from '#domain/answers/take-receipt.ts';
import { database, origin } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';

/** The consent receipt as data: JSON-LD by ISO/IEC TS 27560, exactly the bytes that receipt.jws signs. */
export const GET = ({ params }) =>
	orError(async () => {
		const { slug, json } = await takeReceipt(database(), params.code, origin());
		return new Response(json, {
			headers: {
				'content-type': 'application/ld+json; charset=utf-8',
				'content-disposition': `attachment; filename="consent-receipt-${slug}.json"`
			}
		});
	});
