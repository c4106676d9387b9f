import { readOwnRecord } from '#domain/rights/read-own-record.ts';
import { database, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';

/** Everything that is stored of one response, for its holder to keep: in the language they read, else that they answered in. */
export const GET = ({ params, url }) =>
	orError(async () => {
		const language = url.searchParams.get('lang') ?? undefined;
		const record = await readOwnRecord(database(), secret(), params.code, new Date(), language);
		return new Response(`${JSON.stringify(record, null, '\t')}\n`, {
			headers: {
				'content-type': 'application/json; charset=utf-8',
				'content-disposition': `attachment; filename="${record.poll.slug}-my-answers.json"`
			}
		});
	});
