// The guard of the running app, as the door of a poll calls it before it stores anything.
import { UNSEEN_FIELD } from '#domain/answers/unseen-field.ts';
import { readPollToAnswer } from '#domain/polls/find-opening.ts';
import { publishedOf } from '#domain/polls/published.ts';
import type { SentForm } from '#domain/polls/question-kinds/reading.ts';
import { noteCeilingReached } from '#domain/polls/note-ceiling-reached.ts';
import { wasSent } from '#domain/answers/was-sent.ts';
import { database, secret } from '../app.server.ts';
import { ceilings } from './ceiling.ts';
import { addressOf, mostAMinute, type Coming } from './coming.ts';
import { makeGuard, type Demand } from './guard.ts';

/** What this form must bring, or for how long its person is asked to stay away; null where it is taken at once. */
export type HeldBack = Demand | { why: 'hour'; seconds: number };

let made: ReturnType<typeof make> | undefined;

const make = () => ({ guard: makeGuard(secret(), mostAMinute()), ceiling: ceilings() });

const judged = new WeakMap<object, Promise<HeldBack | null>>();

/** Whether this form is taken at once. It counts; a request that passed two doors of ours is counted at the first. */
export function guardSending(
	coming: Coming,
	slug: string,
	form: SentForm,
	now: Date
): Promise<HeldBack | null> {
	const request = coming.platform?.req;
	const known = (request && judged.get(request)) ?? judge(coming, slug, form, now);
	if (request) judged.set(request, known);
	return known;
}

async function judge(coming: Coming, slug: string, form: SentForm, now: Date): Promise<HeldBack | null> {
	const { guard, ceiling } = (made ??= make());
	const field = (name: string) => String(form.get(name) ?? '');
	const key = field('key');
	const demand = await guard(
		{
			poll: slug,
			key,
			address: addressOf(coming),
			unseen: field(UNSEEN_FIELD),
			ticket: field('ticket'),
			asked: field('asked'),
			solution: field('solution')
		},
		now
	);
	if (demand) return demand;
	const anHour = await ceilingOf(slug);
	if (anHour === null) return null;
	const { seconds, isFirst } = ceiling.over(slug, anHour, now);
	// Whoever sends a stored form once more is led to its receipt. Where the database is away, storing says so.
	if (seconds === 0 || (await wasSent(database(), slug, key).catch(() => true))) return null;
	if (isFirst) await noteCeilingReached(database(), slug, now).catch(() => {});
	return { why: 'hour', seconds };
}

/** Call it once an answer is stored. */
export const countStored = (slug: string, now: Date): void => (made ??= make()).ceiling.count(slug, now);

/** How many answers its author lets it take in an hour, from memory: after a change one more may go by. null: as many as
 *  come. */
async function ceilingOf(slug: string): Promise<number | null> {
	const kept = await publishedOf(database())
		.kept(slug)
		.catch(() => null);
	const poll = kept?.poll ?? (await readPollToAnswer(database(), slug, new Date()).catch(() => null));
	return poll?.sharing.anHour ?? null;
}
