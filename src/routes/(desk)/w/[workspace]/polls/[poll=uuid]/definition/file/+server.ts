import { takeDefinition } from '#domain/exchange/definitions/take-definition.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const GET = (event) =>
	orError(async () => {
		const which = { pollId: event.params.poll, format: event.url.searchParams.get('as') ?? 'candor' };
		const { file, name, type } = await atDesk(event, (tx, by) => takeDefinition(tx, by, which, new Date()));
		return new Response(new Uint8Array(file), {
			headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
		});
	});
