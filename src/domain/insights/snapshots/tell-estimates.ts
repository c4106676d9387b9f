// Shares as estimated from people drawn at random (assigning/estimate-shares.ts), where a draw is large enough and telling them
// gives nobody away. An estimate is a sum of what was found in those drawn and of what was known before: both are held against
// all that was told, as if they had been told themselves.
import type { ToldNumber } from './audit.ts';
import { totalOf, type Before, type Counted, type Part, type Stamp } from './counted.ts';
import { countIn } from './cube.ts';
import type { Group } from './groups.ts';
import type { Ledger } from './ledger.ts';
import type { CountedTheme, How } from './snapshot.ts';
import type { Kin } from './told-groups.ts';

/** From here on one person drawn moves a share by a point at most, and shares are told in whole points. */
export const LEAST_DRAWN = 100;

/** In the cell of a draw. */
export const DRAWN = 'drawn';
export const READ_BEFORE = 'before';
export const drawId = (number: number): string => `drawn-${number}`;
/** The draw whose cell it is; null: of another breakdown. */
export const drawOf = (by: string): number | null => {
	const found = /^drawn-(\d+)$/.exec(by);
	return found ? Number(found[1]) : null;
};

/** Each theme with how its share is known, and the estimate in place of the counted share where there is one. */
export function tellEstimates(
	themes: readonly CountedTheme[],
	counted: Counted,
	before: Before | null,
	read: Ledger,
	stamp: Stamp
): CountedTheme[] {
	const { shares } = counted;
	const isFresh = ({ countedAt }: CountedTheme) => countedAt === stamp.countedAt;
	const how: How = shares.how === 'counted' ? 'counted' : 'chosen';
	const plainly = themes.map((theme) => (isFresh(theme) ? { ...theme, how } : theme));
	if (shares.how !== 'estimated' || shares.audited < LEAST_DRAWN) return plainly;
	const groups = groupsIn(shares.draw, read.kin);
	const indices = addDraw(shares.draw, groups, before, read, counted.k);
	if (!indices) return plainly;
	return plainly.map((theme) => {
		const part = shares.parts.get(theme.id);
		if (!isFresh(theme) || theme.orMore || !part) return theme;
		const told = { share: inPoints(part.of.share), low: inPoints(part.of.low), high: inPoints(part.of.high) };
		const kin = counted.themes.find(({ themeId }) => themeId === theme.id)?.kin ?? [];
		const [found = 0] = countIn(groups, drawId(shares.draw), kin);
		const [drawn = 0] = groups.map(({ people }) => people);
		if (found < counted.k || drawn - found < counted.k) return theme;
		const numbers = groups.flatMap((group, at): ToldNumber[] => {
			if (!group.shown) return [];
			const index = indices[at] ?? 0;
			return group.label === DRAWN ? [[index, found]] : [[index, ...knownBy(told, part, group.people)]];
		});
		if (!mayBeTold(read, theme.id, numbers, shares.draw)) return theme;
		return { ...theme, ...told, how: 'estimated', audited: shares.audited, draw: shares.draw };
	});
}

/** Those drawn first, then those read before the draw, then those read since. */
const groupsIn = (draw: number, kin: readonly Kin[]): Group[] =>
	[DRAWN, READ_BEFORE, ''].flatMap((label) => {
		const people = totalOf(kin.filter(({ cells }) => (cells[drawId(draw)] ?? '') === label));
		return people > 0 ? [{ label, merged: [], values: [label], people, shown: label !== '' }] : [];
	});

/** The indices of these groups; null where a few of those drawn have gone, or telling of them would give somebody away. */
function addDraw(draw: number, groups: readonly Group[], before: Before | null, read: Ledger, k: number) {
	if (groups[0]?.label !== DRAWN) return null;
	const since = before?.content.themes.find((theme) => theme.draw === draw)?.countedAt;
	const isMoved = (values: readonly string[]) =>
		since !== undefined && read.hasTooFewIn(drawId(draw), values, since, k);
	return isMoved([DRAWN]) || isMoved([READ_BEFORE]) ? null : read.add(drawId(draw), groups);
}

const inPoints = (share: number): number => Math.round(share * 100) / 100;
type Shares = { share: number; low: number; high: number };

/** How many of those read before the draw said it, as far as it follows from the told points for whoever knows the rest. */
function knownBy(told: Shares, { rest, part }: Part, before: number): [least: number, most: number] {
	const base = rest + before;
	const ends = (['share', 'low', 'high'] as const).map((end) => ({
		least: Math.ceil((told[end] - 0.005) * base - part[end] * rest),
		most: Math.floor((told[end] + 0.005) * base - part[end] * rest)
	}));
	return [Math.max(0, ...ends.map(({ least }) => least)), Math.min(before, ...ends.map(({ most }) => most))];
}

function mayBeTold(read: Ledger, themeId: string, numbers: readonly ToldNumber[], draw: number): boolean {
	if (!read.mayTell(themeId, numbers)) return false;
	read.note(themeId, numbers);
	if (!read.pins(themeId)) return true;
	read.takeBack(themeId, ({ by }) => by === drawId(draw));
	return false;
}
