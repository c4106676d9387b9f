import type { Tx } from '#db/open.ts';
import { compareSides, overlap, type Side } from '#domain/insights/edition/compare.ts';
import { readEdition } from '#domain/insights/edition/read-edition.ts';
import { periodsOf } from '#domain/insights/edition/trend-of.ts';
import { NotFound } from '#domain/errors.ts';
import { choosePoll } from '#domain/polls/choose-poll.ts';
import type { Member } from '#domain/workspaces/membership.ts';
import { atDesk } from '#server/desk.ts';
import { orError } from '#server/doors.ts';

/** One side as it was asked for: a poll, and one of its periods, by name or counted from the last. */
async function readSide(tx: Tx, by: Member, key: string | null, asked: string | number | null) {
	const { poll } = await choosePoll(tx, by.workspaceId, key);
	if (!poll) throw new NotFound('poll');
	const { snapshot, themes } = await readEdition(tx, by, poll);
	const content = snapshot?.content;
	const periods = (content && periodsOf(content)?.groups.map(({ label }) => label)) ?? [];
	const period =
		(typeof asked === 'number' ? periods.at(asked) : periods.find((one) => one === asked)) ?? null;
	const { pollId, title } = poll;
	const side: Side | null = content ? { pollId, content, questions: poll.content.questions, period } : null;
	const k = poll.content.intent.seenBy.smallestGroup;
	return { themes, side, k, shown: { pollId: poll.key, title, period, periods } };
}

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { searchParams } = event.url;
			const asked = (name: string) => searchParams.get(name) || null;
			// Nothing chosen yet: the last period beside the one before it, or another poll.
			const { polls } = await choosePoll(tx, by.workspaceId, asked('poll'));
			const isAlone = polls.length < 2 && !searchParams.has('a');
			const a = await readSide(tx, by, asked('a') ?? asked('poll'), isAlone ? -1 : asked('a-period'));
			const other = polls.find(({ id }) => id !== a.shown.pollId)?.id ?? null;
			const b = await readSide(
				tx,
				by,
				asked('b') ?? other ?? a.shown.pollId,
				isAlone ? -2 : asked('b-period')
			);
			const problem =
				!a.side || !b.side
					? 'One of them has not been counted yet.'
					: overlap(a.side, b.side)
						? 'Choose two polls, or two different periods of one: people would be compared with themselves.'
						: '';
			return {
				polls,
				...{ a: a.shown, b: b.shown, k: Math.max(a.k, b.k), problem },
				comparison: a.side && b.side && !problem ? compareSides(a.side, b.side, a.themes) : null
			};
		})
	);
