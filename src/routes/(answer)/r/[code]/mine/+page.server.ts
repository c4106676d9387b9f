import { readOwnRecord } from '#domain/rights/read-own-record.ts';
import { database, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';

export const load = ({ params }) =>
	orError(async () => ({
		code: params.code,
		record: await readOwnRecord(database(), secret(), params.code, new Date())
	}));
