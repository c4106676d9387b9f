// What the holder of a receipt may still do with their response.
import { readPurpose } from '../intents/purpose.ts';

export type OwnRow = {
	id: string;
	workspaceId: string;
	pollId: string;
	version: number;
	allowed: string[];
	deleteAfter: string;
	withdrawnAt: Date | null;
};
/** One yes or no, as it stands in the consent table. */
export type Said = { purpose: string; number: number; given: boolean; withdrawnAt: Date | null };

export const isInform = (allowed: string): boolean => readPurpose(allowed).purpose === 'inform';

/** Why nothing can be allowed or changed any more; '' while it can. */
export function fixedBecause(
	own: Pick<OwnRow, 'deleteAfter' | 'withdrawnAt'>,
	today: string
): '' | 'withdrawn' | 'over' {
	if (own.withdrawnAt) return 'withdrawn';
	return own.deleteAfter < today ? 'over' : '';
}

/** What ends when this purpose is taken back: itself; with `inform` all that was allowed under the same statement. */
export function endedBy(purpose: string, allowed: readonly string[]): string[] {
	if (!isInform(purpose)) return allowed.filter((each) => each === purpose);
	const { scope } = readPurpose(purpose);
	return allowed.includes(purpose) ? allowed.filter((each) => readPurpose(each).scope === scope) : [];
}

/** The yes or no that holds for each purpose, the latest of its kind; `inform` first, statement by statement. */
export function standing<S extends Said>(said: readonly S[]): S[] {
	const latest = new Map<string, S>();
	for (const one of said)
		if ((latest.get(one.purpose)?.number ?? 0) < one.number) latest.set(one.purpose, one);
	const rank = ({ purpose }: S) => readPurpose(purpose).scope * 2 + (isInform(purpose) ? 0 : 1);
	return [...latest.values()].sort((a, b) => rank(a) - rank(b));
}

/** True while this yes holds. */
export const holds = (said: Said): boolean => said.given && said.withdrawnAt === null;

/** True when a purpose may be allowed now: it was asked before, does not hold, and its statement itself is agreed to. */
export function mayAllow(purpose: string, said: readonly Said[]): boolean {
	const now = standing(said);
	const one = now.find((each) => each.purpose === purpose);
	const { scope } = readPurpose(purpose);
	const agreed = now.some(
		(each) => isInform(each.purpose) && readPurpose(each.purpose).scope === scope && holds(each)
	);
	return one !== undefined && !isInform(purpose) && !holds(one) && agreed;
}
