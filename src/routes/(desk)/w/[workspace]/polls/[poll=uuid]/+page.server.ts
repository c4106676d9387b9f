import { isBlankIntent } from '#domain/intents/start-from.ts';
import { listEarlierIntents } from '#domain/polls/list-earlier-intents.ts';
import { readPollAtDesk } from '#domain/polls/read-poll-at-desk.ts';
import { publishVersion } from '#domain/retention/publish-version.ts';
import { dayOf } from '#domain/calendar.ts';
import { origin, secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(async () => {
		const now = new Date();
		const poll = await atDesk(event, async (tx, by) => {
			const found = await readPollAtDesk(tx, by, event.params.poll, now);
			const isBlank = isBlankIntent(found.draft.content.intent);
			return { ...found, earlier: isBlank ? await listEarlierIntents(tx, by, event.params.poll) : [] };
		});
		return { ...poll, today: dayOf(now), link: `${origin()}/p/${poll.draft.slug}` };
	});

export const actions = {
	async publish(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const version = await atDesk(event, (tx, by) =>
				publishVersion(tx, secret(), by, event.params.poll, new Date(), form.get('stopsEarlier') === 'yes')
			);
			return { published: version.number };
		});
	}
};
