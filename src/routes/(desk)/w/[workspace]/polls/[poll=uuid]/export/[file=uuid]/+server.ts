import { createReadStream, existsSync } from 'node:fs';
import { dayOf } from '#domain/calendar.ts';
import { Gone } from '#domain/errors.ts';
import { orderOf, WHY_EXPIRED } from '#domain/exchange/export-file.ts';
import { handOverExport } from '#domain/exchange/hand-over-export.ts';
import { secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';
import { exportFolder } from '#server/export-folder.ts';

const TYPES: Record<string, string> = { csv: 'text/csv; charset=utf-8', json: 'application/json' };

export const GET = (event) =>
	orError(async () => {
		const which = { pollId: event.params.poll, id: event.params.file };
		const handed = await atDesk(event, (tx, by) =>
			handOverExport(tx, by, secret(), which, exportFolder(), new Date())
		);
		if ('expiredBecause' in handed)
			throw new Gone(
				`This file can no longer be opened: ${WHY_EXPIRED[handed.expiredBecause]}. Make a new one.`
			);
		const { file, path } = handed;
		if (!existsSync(path)) throw new Gone('This file was made on another server. Make a new one here.');
		return new Response(streamOf(path), {
			headers: {
				'content-type': TYPES[file.format] ?? 'application/octet-stream',
				'content-disposition': `attachment; filename="${orderOf(file.purpose).what}-${dayOf(file.madeAt)}.${file.format}"`,
				'cache-control': 'private, no-store'
			}
		});
	});

/** The file as it is read, never all of it at once. */
function streamOf(path: string): ReadableStream<Uint8Array> {
	const file = createReadStream(path);
	const chunks = file[Symbol.asyncIterator]();
	return new ReadableStream({
		async pull(to) {
			const { done, value } = await chunks.next();
			if (done) to.close();
			else to.enqueue(value);
		},
		cancel: () => void file.destroy()
	});
}
