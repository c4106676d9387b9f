// The same poll, in a frame of a site that its author allowed: the same form, its own policy, no session.
import { actions as answering, load as show } from '../+page.server.ts';
import { publicPoll, type Event } from '../poll-here.ts';

const PLAIN = { id: '/(answer)/p/[slug]' } as const;

export async function load(event) {
	const shown = await show({ ...event, route: PLAIN });
	event.locals.frameableBy ??= await frameableBy(event);
	const start = `/p/${shown.slug}/embed`;
	const { query } = shown;
	return { ...shown, start: `${start}${query}`, noThanks: `${start}/no-thanks${query}`, embedded: true };
}

const frameableBy = async (event: Event) => (await publicPoll(event.params.slug, event)).sharing.frameOrigins;

/** Nothing is kept from inside a frame: the code would stand on a page of another site. */
const { agree, next, whole, change, without } = answering;

export const actions = {
	...{ agree, next, whole, change, without },
	async send(event) {
		event.locals.frameableBy = await frameableBy(event);
		return answering.send({ ...event, route: PLAIN });
	}
};
