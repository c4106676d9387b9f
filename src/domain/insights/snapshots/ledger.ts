// One population in the making of a snapshot: who is counted now, which groups were told of, and which numbers may be added.
import { forcesAnybody, givesAway, largestLeverage, type ToldNumber } from './audit.ts';
import { pinAnybody } from './bounds.ts';
import {
	countStandings,
	everStood,
	indicesOf,
	movedSince,
	countGone,
	countStrangers,
	overlaps,
	settle,
	type Kin,
	type Moved,
	type Population,
	type Told
} from './told-groups.ts';

/** So many of the last snapshots that changed who is counted are held against a new one. */
const EPOCHS = 8;

/** Switches that only the bench of disclosure turns, to see that the attacker then succeeds. */
export type Guards = { leverage: boolean; differences: boolean; complementary: boolean; batches: boolean };
export const GUARDED: Guards = { leverage: true, differences: true, complementary: true, batches: true };

export class Ledger {
	readonly moved: Moved;
	/** The snapshot that counted these people first. */
	readonly epoch: number;
	readonly kin: readonly Kin[];
	readonly gone: Population['gone'];
	readonly told: Told[];
	readonly numbers: Map<string, ToldNumber[]>;
	private gram: number[][] = [];
	private readonly guards: Guards;

	constructor(before: Population, kin: readonly Kin[], number: number, guards: Guards) {
		this.guards = guards;
		const recent = withoutOld(before);
		this.moved = movedSince(recent, kin);
		const changed = this.moved.came + countGone(this.moved);
		this.epoch = changed > 0 ? number : recent.epoch;
		this.kin = settle(kin, this.epoch);
		this.gone = [
			...recent.gone,
			...this.moved.gone.map(([key, people]): Population['gone'][0] => [key, people, number])
		];
		this.told = [...recent.told];
		this.numbers = new Map(Object.entries(recent.numbers));
		this.tell(null, []);
		this.measure();
	}

	get total(): number {
		return this.kin.reduce((sum, { people }) => sum + people, 0);
	}
	get changed(): number {
		return this.moved.came + countGone(this.moved);
	}
	/**
	 * Whether somebody came or went, and fewer than k who are strangers. Those who only changed an answer hide nobody: what they
	 * said in their own words is mostly the same, and whoever knows that sees the one who came among nine of them.
	 */
	hasTooFew(k: number): boolean {
		return this.guards.batches && this.changed > 0 && countStrangers(this.moved) < k;
	}
	/** People who went since that snapshot. */
	goneSince(number: number): number {
		return this.gone.reduce((sum, [, people, at]) => sum + (at > number ? people : 0), 0);
	}
	/** Everybody who is counted now. */
	get everybody(): number {
		return this.told.findIndex(({ number, by }) => number === this.epoch && by === null);
	}

	isSafe(): boolean {
		return !this.guards.leverage || !givesAway(largestLeverage(this.standings(), this.gram));
	}

	/** Adds the groups of a breakdown, unless they would give somebody away; their indices, or null. */
	add(by: string, groups: readonly { values: string[] }[]): number[] | null {
		const before = this.told.length;
		const indices = groups.map(({ values }) => this.tell(by, values));
		this.measure();
		if (this.isSafe()) return indices;
		this.told.length = before;
		this.measure();
		return null;
	}

	/** Whether these numbers of one thing may be told besides all that were told of it. */
	mayTell(thing: string, added: readonly ToldNumber[]): boolean {
		if (!this.guards.differences) return true;
		const groups = new Set(added.map(([group]) => group));
		const earlier = (this.numbers.get(thing) ?? []).filter(([group]) => !groups.has(group));
		const numberOf = (group: number) => this.told[group]?.number ?? 0;
		return !forcesAnybody([...earlier, ...added], this.gram, (a, b) =>
			numberOf(a) === numberOf(b) ? 0 : this.againSince(Math.min(numberOf(a), numberOf(b)))
		);
	}

	/** They were told: the newest of each group is what later ones are held against. */
	note(thing: string, added: readonly ToldNumber[]): void {
		const groups = new Set(added.map(([group]) => group));
		const earlier = (this.numbers.get(thing) ?? []).filter(([group]) => !groups.has(group));
		this.numbers.set(thing, [...earlier, ...added]);
	}

	/** Whether all that was told of one thing leaves no choice about somebody. */
	pins(thing: string): boolean {
		return this.guards.differences && pinAnybody(this.numbers.get(thing) ?? [], this.standings());
	}
	/** The numbers of this epoch's groups are not told after all. */
	takeBack(thing: string, isTaken: (told: Told) => boolean): void {
		const kept = (this.numbers.get(thing) ?? []).filter(([group]) => {
			const told = this.told[group];
			return !told || told.number !== this.epoch || !isTaken(told);
		});
		this.numbers.set(thing, kept);
	}

	/** Nothing that was told of it is held against what comes. */
	forget(thing: string): void {
		this.numbers.delete(thing);
	}

	/** Whether somebody came to a group, or went from it, since that snapshot, and fewer than k who are surely strangers. */
	hasTooFewIn(by: string, values: readonly string[], since: number, k: number): boolean {
		if (!this.guards.batches) return false;
		const { came, again, gone } = this.changedIn(by, values, since);
		return came + again + gone > 0 && came + Math.max(0, gone - this.againSince(since)) < k;
	}
	private againSince(since: number): number {
		return this.kin.reduce(
			(sum, { came, again, people }) => sum + (again && (came ?? 0) > since ? people : 0),
			0
		);
	}
	private changedIn(by: string, values: readonly string[], since: number) {
		const newly = this.kin.filter(
			({ came, cells }) => (came ?? 0) > since && values.includes(cells[by] ?? '')
		);
		const sum = (those: readonly Kin[]) => those.reduce((total, { people }) => total + people, 0);
		const stoodThere = (key: string) =>
			indicesOf(key).some((index) => {
				const group = this.told[index];
				return group?.by === by && group.values.some((value) => values.includes(value));
			});
		const gone = this.gone.reduce(
			(total, [key, people, at]) => total + (at > since && stoodThere(key) ? people : 0),
			0
		);
		return {
			came: sum(newly.filter(({ again }) => !again)),
			again: sum(newly.filter(({ again }) => again)),
			gone
		};
	}

	close(): Population {
		return {
			epoch: this.epoch,
			told: this.told,
			here: [...countStandings(this.kin, this.told)].sort(),
			gone: [...this.gone],
			numbers: Object.fromEntries(
				[...this.numbers]
					.sort(([a], [b]) => (a < b ? -1 : 1))
					.map(([thing, all]) => [thing, all.map(([group, ...people]) => [group, ...people])])
			)
		};
	}

	private tell(by: string | null, values: string[]): number {
		const same = this.told.findIndex(
			(one) => one.number === this.epoch && one.by === by && one.values.join('\n') === values.join('\n')
		);
		return same >= 0 ? same : this.told.push({ number: this.epoch, by, values }) - 1;
	}
	private standings(): Map<string, number> {
		return everStood(this.kin, this.gone, this.told);
	}
	private measure(): void {
		this.gram = overlaps(this.standings(), this.told.length);
	}
}

/** The newest epochs only, their indices counted anew: the audit grows with the cube of what it holds. */
function withoutOld(population: Population): Population {
	const epochs = [...new Set(population.told.map(({ number }) => number))].sort((a, b) => b - a);
	const oldest = epochs[EPOCHS - 2] ?? 0;
	const kept = population.told.flatMap((one, at) => (one.number >= oldest ? [at] : []));
	if (kept.length === population.told.length) return population;
	const anew = new Map(kept.map((at, index) => [at, index]));
	const again = (at: number) => {
		const index = anew.get(at);
		return index === undefined ? [] : [index];
	};
	const standing = (key: string) => indicesOf(key).flatMap(again).join(',');
	const here = new Map<string, number>();
	for (const [key, people] of population.here)
		here.set(standing(key), (here.get(standing(key)) ?? 0) + people);
	return {
		...population,
		told: kept.flatMap((at) => population.told[at] ?? []),
		here: [...here],
		gone: population.gone
			.map(([key, people, at]): Population['gone'][0] => [standing(key), people, at])
			.filter(([key]) => key !== ''),
		numbers: Object.fromEntries(
			Object.entries(population.numbers).map(([thing, all]) => [
				thing,
				all.flatMap(([group, ...people]) =>
					again(group).map((index): Population['numbers'][string][0] => [index, ...people])
				)
			])
		)
	};
}
