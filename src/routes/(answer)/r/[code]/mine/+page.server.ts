import { readOwnPage } from '#domain/rights/read-own-page.ts';
import { readOwnRecord } from '#domain/rights/read-own-record.ts';
import { database, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';

export const load = ({ params }) =>
	orError(async () => {
		const now = new Date();
		const { receipt } = await readOwnPage(database(), secret(), params.code, {}, now);
		return {
			code: params.code,
			slug: receipt.slug,
			look: receipt.content.look,
			record: await readOwnRecord(database(), secret(), params.code, now)
		};
	});
