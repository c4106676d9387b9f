// What happened to a theme, in order: from snapshots and decisions alone. No words of anybody are in it, of members
// neither: a feed is fetched by programs that are not theirs.
import { isOfAll } from '../edition/is-of-all.ts';
import type { SnapshotContent } from '../snapshots/snapshot.ts';

/** What of a snapshot this needs. */
export type Counted = { number: number; countedOn: string; content: Pick<SnapshotContent, 'themes'> };
/** What of a decision this needs. */
export type Cited = {
	id: string;
	decidedOn: string;
	cites: readonly { pollId: string; themeId: string | null }[];
	reviews: readonly { number: number; reviewedOn: string }[];
};
export type News = {
	/** Always the same for the same thing, so that nobody is told twice. */
	id: string;
	/** YYYY-MM-DD */
	day: string;
	title: string;
	/** The decision that it is about; null: the theme itself. */
	decision: string | null;
};

/** The newest first. `snapshots`: the newest first, of one poll. */
export function newsOf(
	theme: { id: string; pollId: string },
	snapshots: readonly Counted[],
	decisions: readonly Cited[]
): News[] {
	const counted = snapshots.flatMap((one, at) => between(theme.id, snapshots[at + 1], one));
	const cited = decisions
		.filter(({ cites }) => cites.some((one) => one.themeId === theme.id && one.pollId === theme.pollId))
		.flatMap(({ id, decidedOn, reviews }): News[] => [
			...reviews.map(({ number, reviewedOn }) => ({
				id: `review:${id}:${number}`,
				day: reviewedOn,
				title: 'A decision that rests on it was looked at again.',
				decision: id
			})),
			{ id: `decision:${id}`, day: decidedOn, title: 'A decision rests on it.', decision: id }
		]);
	return [...counted, ...cited].sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
}

/** What one snapshot tells of the theme that the one before did not. The first of all tells nothing. */
function between(themeId: string, before: Counted | undefined, after: Counted): News[] {
	if (!before) return [];
	const [then, now] = [before, after].map(({ content }) => content.themes.find(({ id }) => id === themeId));
	const say = (what: string, title: string): News[] => [
		{ id: `snapshot:${after.number}:${what}`, day: after.countedOn, title, decision: null }
	];
	if (!then && now) {
		const share = `${now.people}${now.orMore ? ' or more' : ''} of ${now.base} people`;
		return say('came', `It came onto the board: ${share}.`);
	}
	if (then && !now)
		return say(
			'left',
			'It left the board: too few people, so few newcomers that it would tell of them, or taken off.'
		);
	const change = now?.change;
	if (!now || !isOfAll(now) || !change?.noted || change.direction === 'none') return [];
	// Said once, and not again with every snapshot for as long as it lasts.
	if (then?.change?.noted && then.change.direction === change.direction) return [];
	const percent = (share: number) => `${Math.round(share * 100)} %`;
	const more = change.direction === 'up' ? 'More' : 'Fewer';
	return say(
		change.direction,
		`${more} people than chance explains: from ${percent(change.before)} to ${percent(change.after)}.`
	);
}
