import { error } from '@sveltejs/kit';
import type { PictureFile } from '#domain/polls/pictures/picture.store.server.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/** A picture as it leaves: under its hash it never changes, and it can do nothing but be seen. */
export function pictureResponse(picture: PictureFile | null): Response {
	if (!picture) error(404, 'There is no picture at this address.');
	return new Response(new Uint8Array(picture.bytes), {
		headers: {
			'content-type': picture.type,
			'cache-control': `public, max-age=${A_YEAR}, immutable`,
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
}
