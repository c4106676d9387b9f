import { readOwnFile } from '#domain/rights/read-own-file.ts';
import { database, secret } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';
import { fileResponse } from '#server/file-response.ts';

/** A file that the holder of this receipt sent. */
export const GET = ({ params }) =>
	orError(async () => fileResponse(await readOwnFile(database(), secret(), params.code, params.sent)));
