import { endingOf } from '#domain/polls/question-kinds/file.ts';

/** A file that somebody sent, as it leaves: to be saved and never shown here, by a name of ours. */
export const fileResponse = ({ id, type, bytes }: { id: string; type: string; bytes: Buffer }): Response =>
	new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="file-${id.slice(0, 8)}.${endingOf(type)}"`,
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
