import { readSharePage } from '#domain/polls/read-share-page.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';
import { qrPng } from '#server/qr-code.ts';
import { shortLink } from '#server/share-links.ts';

/** The short link of this poll as a QR code. */
export const GET = (event) =>
	orError(async () => {
		const { short, slug } = await atDesk(event, (tx, by) =>
			readSharePage(tx, by, event.params.poll, new Date())
		);
		return new Response(new Uint8Array(await qrPng(shortLink(short))), {
			headers: { 'content-type': 'image/png', 'content-disposition': `attachment; filename="${slug}.png"` }
		});
	});
