// An attacker who knows everybody's attributes and when each came and went, and holds all that was told against each other: exact
// linear algebra, then bounds of 0 and 1. People who stand in the same sums cannot be told apart, so they are one unknown.
export type Sum<T> = { members: ReadonlySet<T>; low: number; high: number };

type Unknown<T> = { members: [T, ...T[]]; low: number; high: number };
type Row = { by: Map<number, number>; low: number; high: number };
const NEAR = 1e-6;

/** Who is certain, and whether they said it. */
export function reconstruct<T>(sums: readonly Sum<T>[], withDifferences = true): Map<T, boolean> {
	const unknowns = unknownsOf(sums);
	const rows = sums.map(({ members, low, high }): Row => {
		const by = new Map<number, number>();
		for (const [at, { members: alike }] of unknowns.entries()) if (members.has(alike[0])) by.set(at, 1);
		return { by, low, high };
	});
	const exact = rows.filter(({ low, high }) => low === high);
	bound([...rows, ...(withDifferences ? differencesOf(rows) : []), ...reduced(exact)], unknowns);
	const certain = new Map<T, boolean>();
	for (const { members, low, high } of unknowns) {
		if (low > high) throw new Error('what was told contradicts itself');
		const all = low === members.length;
		if (all || high === 0) for (const member of members) certain.set(member, all);
	}
	return certain;
}

function unknownsOf<T>(sums: readonly Sum<T>[]): Unknown<T>[] {
	const standing = new Map<T, string>();
	for (const [at, { members }] of sums.entries())
		for (const member of members) standing.set(member, `${standing.get(member) ?? ''} ${at}`);
	const alike = new Map<string, [T, ...T[]]>();
	for (const [member, key] of standing) {
		const those = alike.get(key);
		if (those) those.push(member);
		else alike.set(key, [member]);
	}
	return [...alike.values()].map((members) => ({ members, low: 0, high: members.length }));
}

/** Gauss and Jordan. A person whose own answer is a sum of told numbers has a row of their own in the end. */
function reduced(rows: readonly Row[]): Row[] {
	const left = rows.map(({ by, low }) => ({ by: new Map(by), is: low }));
	const done: { by: Map<number, number>; is: number; pivot: number }[] = [];
	for (const row of left) {
		for (const { by, is, pivot } of done) {
			const times = row.by.get(pivot) ?? 0;
			if (times !== 0) row.is = subtract(row.by, by, times, row.is, is);
		}
		const pivot = [...row.by].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))[0];
		if (!pivot) continue;
		const [at, by] = pivot;
		for (const [column, value] of row.by) row.by.set(column, value / by);
		row.is /= by;
		for (const other of done) {
			const times = other.by.get(at) ?? 0;
			if (times !== 0) other.is = subtract(other.by, row.by, times, other.is, row.is);
		}
		done.push({ by: row.by, is: row.is, pivot: at });
	}
	return done.map(({ by, is }) => ({ by, low: is, high: is }));
}

function subtract(
	from: Map<number, number>,
	what: ReadonlyMap<number, number>,
	times: number,
	is: number,
	less: number
): number {
	for (const [column, value] of what) {
		const left = (from.get(column) ?? 0) - times * value;
		if (Math.abs(left) < NEAR) from.delete(column);
		else from.set(column, left);
	}
	return is - times * less;
}

/** Of each two sums that share somebody: it is in a difference that two snapshots, or two groups, give somebody away. */
function differencesOf(rows: readonly Row[]): Row[] {
	return rows.flatMap((one, at) =>
		rows.slice(at + 1).flatMap((other): Row[] => {
			if (![...one.by.keys()].some((column) => other.by.has(column))) return [];
			const by = new Map(one.by);
			for (const column of other.by.keys()) {
				if (by.has(column)) by.delete(column);
				else by.set(column, -1);
			}
			return by.size === 0 ? [] : [{ by, low: one.low - other.high, high: one.high - other.low }];
		})
	);
}

/** Narrows every unknown by every row, until nothing moves any more. */
function bound(rows: readonly Row[], unknowns: readonly { low: number; high: number }[]): void {
	for (let moved = true, round = 0; moved && round < 60; round += 1) {
		moved = false;
		for (const row of rows) if (narrow(row, unknowns)) moved = true;
	}
}

function narrow({ by, low, high }: Row, unknowns: readonly { low: number; high: number }[]): boolean {
	let [least, most, moved] = [0, 0, false];
	for (const [at, times] of by) {
		const { low: from, high: to } = unknowns[at] ?? { low: 0, high: 0 };
		least += times > 0 ? times * from : times * to;
		most += times > 0 ? times * to : times * from;
	}
	for (const [at, times] of by) {
		const one = unknowns[at];
		if (!one) continue;
		const [mine, yours] = times > 0 ? [one.low, one.high] : [one.high, one.low];
		const ends = [(low - (most - times * yours)) / times, (high - (least - times * mine)) / times];
		const from = Math.max(one.low, Math.ceil(Math.min(...ends) - NEAR));
		const to = Math.min(one.high, Math.floor(Math.max(...ends) + NEAR));
		if (from === one.low && to === one.high) continue;
		least += times > 0 ? times * (from - one.low) : times * (to - one.high);
		most += times > 0 ? times * (to - one.high) : times * (from - one.low);
		Object.assign(one, { low: from, high: to });
		moved = true;
	}
	return moved;
}
