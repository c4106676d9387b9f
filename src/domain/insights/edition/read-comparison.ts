// Two sides as somebody asks for them, and what a comparison begins with while nobody has.
import type { Tx } from '#db/open.ts';
import { NotFound } from '../../errors.ts';
import { choosePoll } from '../../polls/choose-poll.ts';
import type { Member } from '../../workspaces/membership.ts';
import { compareSides, overlap, type Side } from './compare.ts';
import { readEdition } from './read-edition.ts';
import { periodsOf } from './trend-of.ts';

/** A poll by its key, and one of its periods by name. */
type AskedSide = { poll: string | null; period: string | null };
export type Asked = {
	/** The poll that it begins with. */
	poll: string | null;
	isChosen: boolean;
	a: AskedSide;
	b: AskedSide;
};
/** A period by name or counted from the last; null for all of it. */
type Period = string | number | null;

/** Two polls are compared as a whole at first; of an only one the last period, with the one before it. */
export function periodsToCompare(polls: number, { isChosen, a, b }: Asked): [Period, Period] {
	const isAlone = polls < 2 && !isChosen;
	return isAlone ? [-1, -2] : [a.period, b.period];
}

/** What it is called; null where there is no such one. */
export function periodAmong(labels: readonly string[], period: Period): string | null {
	const found = typeof period === 'number' ? labels.at(period) : labels.find((one) => one === period);
	return found ?? null;
}

export async function readComparison(tx: Tx, by: Member, asked: Asked) {
	const { polls } = await choosePoll(tx, by.workspaceId, asked.poll);
	const [period, otherPeriod] = periodsToCompare(polls.length, asked);
	const a = await readSide(tx, by, asked.a.poll ?? asked.poll, period);
	const other = polls.find(({ id }) => id !== a.shown.pollId)?.id ?? a.shown.pollId;
	const b = await readSide(tx, by, asked.b.poll ?? other, otherPeriod);
	const problem = whyNot(a.side, b.side);
	const comparison = a.side && b.side && !problem ? compareSides(a.side, b.side, a.themes) : null;
	return { polls, a: a.shown, b: b.shown, k: Math.max(a.k, b.k), problem, comparison };
}

async function readSide(tx: Tx, by: Member, key: string | null, asked: Period) {
	const { poll } = await choosePoll(tx, by.workspaceId, key);
	if (!poll) throw new NotFound('poll');
	const { snapshot, themes } = await readEdition(tx, by, poll);
	const content = snapshot?.content;
	const periods = (content && periodsOf(content)?.groups.map(({ label }) => label)) ?? [];
	const period = periodAmong(periods, asked);
	const { pollId, title } = poll;
	const side: Side | null = content ? { pollId, content, questions: poll.content.questions, period } : null;
	const k = poll.content.intent.seenBy.smallestGroup;
	return { themes, side, k, shown: { pollId: poll.key, title, period, periods } };
}

/** What stands in the way of comparing them; '' where nothing does. */
function whyNot(a: Side | null, b: Side | null): string {
	if (!a || !b) return 'One of them has not been counted yet.';
	return overlap(a, b)
		? 'Choose two polls, or two different periods of one: people would be compared with themselves.'
		: '';
}
