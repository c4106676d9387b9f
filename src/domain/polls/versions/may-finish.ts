// People in the middle finish the version they began: what they read, agreed to and answer is one published version, for ever
// as it is, so their answers are stored under it.
import type { PollVersion } from '../poll.ts';

export const GRACE_HOURS = 24;
const HOUR_MS = 60 * 60 * 1000;

/** `until`: when it ends; null for the newest version, which ends only with the poll. */
export type Begun = { version: PollVersion; until: Date | null };

/**
 * The version of this fingerprint, where a person who began it may still send it: the newest, or one that was followed less
 * than a day ago, unless a later one said that nothing before it may be answered any more. Versions are newest first.
 */
export function mayFinish(versions: readonly PollVersion[], fingerprint: string, now: Date): Begun | null {
	const version = versions.find((each) => each.fingerprint === fingerprint);
	if (!version) return null;
	const later = versions.filter((each) => each.number > version.number);
	const next = later.at(-1);
	if (!next) return { version, until: null };
	const until = new Date(next.publishedAt.getTime() + GRACE_HOURS * HOUR_MS);
	return now < until && !later.some((each) => each.stopsEarlier) ? { version, until } : null;
}

/** How many months answers under this version are kept: as promised, or less where a later one of the same scope promises less,
 *  as that has reached those given before it. */
export function monthsKept(version: PollVersion, versions: readonly PollVersion[]): number {
	const promised = versions
		.filter((each) => each.number >= version.number && each.scope === version.scope)
		.map((each) => each.content.intent.retention.months ?? 0);
	return Math.min(version.content.intent.retention.months ?? 0, ...promised);
}
