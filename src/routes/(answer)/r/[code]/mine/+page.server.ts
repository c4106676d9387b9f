import { agreedIn } from '#domain/consent/agreed-in.ts';
import { readOwnPage } from '#domain/rights/read-own-page.ts';
import { readOwnRecord } from '#domain/rights/read-own-record.ts';
import { database, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';
import { readIn } from '#server/reading.ts';

export const load = ({ params, request, url, locals }) =>
	orError(async () => {
		const now = new Date();
		const { receipt } = await readOwnPage(database(), secret(), params.code, {}, now);
		const { reading, query } = readIn({ request, url, locals }, receipt.content, agreedIn(receipt.consents));
		return {
			reading,
			query,
			code: params.code,
			slug: receipt.slug,
			look: receipt.content.look,
			record: await readOwnRecord(database(), secret(), params.code, now, reading.language)
		};
	});
