import { takeTranslations } from '#domain/exchange/translations/take-translations.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

export const GET = (event) =>
	orError(async () => {
		const { searchParams } = event.url;
		const which = {
			pollId: event.params.poll,
			language: searchParams.get('language') ?? '',
			format: searchParams.get('as') ?? 'xliff'
		};
		const { file, name, type } = await atDesk(event, (tx, by) => takeTranslations(tx, by, which, new Date()));
		return new Response(file, {
			headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
		});
	});
