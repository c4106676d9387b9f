// Where a code is typed by somebody who came by a personal link, so that their answers are sent by that link, too.
import { redirect } from '@sveltejs/kit';
import { wordsFor } from '#domain/languages/words.ts';
import { readInvitedPoll } from '#domain/invitations/read-invited-poll.ts';
import { database } from '#server/app.server.ts';
import { orError } from '#server/doors.ts';
import { askedLanguage } from '#server/reading.ts';
import { load as show } from '../../../p/[slug]/resume/+page.server.ts';

export async function load(event) {
	const { token } = event.params;
	const words = wordsFor(event.locals.language);
	const { slug, isPersonal } = await orError(() => readInvitedPoll(database(), token, words));
	if (!isPersonal) redirect(303, `/p/${slug}/resume${askedLanguage(event.url)}`);
	const shown = await show({ ...event, params: { slug }, route: { id: '/(answer)/p/[slug]/resume' } });
	return { ...shown, slug, at: `/i/${token}`, start: shown.start.replace(`/p/${slug}`, `/i/${token}`) };
}
