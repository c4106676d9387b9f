// The bounds of 0 and 1: everybody said a thing or did not, so that sums which fit only if all, or none, of some people said it
// give those away, though their linear algebra alone does not.
import type { ToldNumber } from './audit.ts';
import { indicesOf } from './told-groups.ts';

type Sum = { of: Float64Array; low: number; high: number };
type Unknown = { low: number; high: number };

const NEAR = 1e-6;
const ROUNDS = 30;
/** Beyond it the check is left out: so many ways to stand are the mark of a large poll, whose sums are far from tight. */
const MOST_STANDINGS = 5_000;

/** Whether these numbers of one thing leave no choice about some of those who stand alike. O(n^2 s) in numbers and standings. */
export function pinAnybody(numbers: readonly ToldNumber[], standings: ReadonlyMap<string, number>): boolean {
	if (standings.size > MOST_STANDINGS) return false;
	const people = [...standings].filter(([key]) => key !== '').map(([, count]) => count);
	const columns = [...standings.keys()].filter((key) => key !== '').map((key) => new Set(indicesOf(key)));
	const sums = numbers.map(([group, low, high = low]): Sum => ({
		of: Float64Array.from(columns, (groups) => (groups.has(group) ? 1 : 0)),
		low,
		high
	}));
	const unknowns = people.map((count): Unknown => ({ low: 0, high: count }));
	const all = [...sums, ...eliminated(sums.filter(({ low, high }) => low === high))];
	for (let round = 0; round < ROUNDS; round += 1)
		if (!all.map((sum) => narrow(sum, unknowns)).includes(true)) break;
	return unknowns.some(({ low, high }, at) => low === people[at] || high === 0);
}

/** Gauss and Jordan: the same sums, each with as few people as they can have. */
function eliminated(sums: readonly Sum[]): Sum[] {
	const done: { sum: Sum; pivot: number }[] = [];
	for (const { of, low } of sums) {
		const sum = { of: of.slice(), low, high: low };
		for (const { sum: other, pivot } of done) subtract(sum, other, sum.of[pivot] ?? 0);
		const pivot = sum.of.reduce(
			(best, value, at) => (Math.abs(value) > Math.abs(sum.of[best] ?? 0) ? at : best),
			0
		);
		const by = sum.of[pivot] ?? 0;
		if (Math.abs(by) < NEAR) continue;
		subtract(sum, sum, 1 - 1 / by);
		for (const { sum: other } of done) subtract(other, sum, other.of[pivot] ?? 0);
		done.push({ sum, pivot });
	}
	return done.map(({ sum }) => sum);
}

function subtract(from: Sum, what: Sum, times: number): void {
	if (times === 0) return;
	for (let at = 0; at < from.of.length; at += 1) {
		const left = (from.of[at] ?? 0) - times * (what.of[at] ?? 0);
		from.of[at] = Math.abs(left) < NEAR ? 0 : left;
	}
	from.low -= times * what.low;
	from.high = from.low;
}

/** What one sum leaves of the range of each; whether that is less than before. */
function narrow({ of, low, high }: Sum, unknowns: readonly Unknown[]): boolean {
	let [least, most, moved] = [0, 0, false];
	for (const [at, one] of unknowns.entries()) {
		const times = of[at] ?? 0;
		least += times * (times > 0 ? one.low : one.high);
		most += times * (times > 0 ? one.high : one.low);
	}
	const [upper, lower] = [high - least, low - most];
	for (const [at, one] of unknowns.entries()) {
		const times = of[at] ?? 0;
		if (times === 0) continue;
		const [first, last] = times > 0 ? [one.low, one.high] : [one.high, one.low];
		const ends = [last + lower / times, first + upper / times];
		const from = Math.max(one.low, Math.ceil(Math.min(...ends) - NEAR));
		const to = Math.min(one.high, Math.floor(Math.max(...ends) + NEAR));
		if (from === one.low && to === one.high) continue;
		Object.assign(one, { low: from, high: to });
		moved = true;
	}
	return moved;
}
