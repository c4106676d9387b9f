// Overlap: two ranges of numbers share a number, so somebody fits both.
import { BETWEEN, type Finding } from './warning.ts';
import { spansOf } from './unbalanced-scale.ts';

/** Bounds; whether each belongs to the range. */
type Range = { low: number; high: number; withLow: boolean; withHigh: boolean };

const NUMBER = '(\\d[\\d.,]*)';
const UNITS: Record<string, number> = { hour: 60, day: 1440, week: 10080 };

export function optionsOverlap(labels: readonly string[]): Finding[] {
	const ranges = labels.map((label) => rangeOf(label, labels));
	const shared = new Set<number>();
	for (const [a, one] of ranges.entries())
		for (const [b, other] of ranges.entries())
			if (a < b && one && other && meet(one, other)) [a, b].forEach((at) => shared.add(at));
	if (shared.size === 0) return [];
	return [
		{
			spans: spansOf(labels, (at) => shared.has(at)),
			reason: 'Somebody exactly on the border fits two answers.',
			instead: 'Let each range begin after the one before it ends.',
			better: apart(labels, ranges)
		}
	];
}

const meet = (one: Range, other: Range): boolean => {
	const [low, high] =
		one.low < other.low || (one.low === other.low && one.high < other.high) ? [one, other] : [other, one];
	return low.high > high.low || (low.high === high.low && low.withHigh && high.withLow);
};

/** The numbers an answer stands for; null where it holds none. All are brought to the smallest unit of time there is. */
export function rangeOf(label: string, all: readonly string[]): Range | null {
	const inMinutes = all.some((one) => /\bminutes?\b/i.test(one));
	const words = label
		.toLowerCase()
		.replace(/[£$€%]/g, '')
		.replace(/\b(an?|one) (?=hour|day|week|month|year|mile|minute)/g, '1 ')
		.replace(/(\d),(?=\d{3}\b)/g, '$1');
	const unit = inMinutes ? Object.entries(UNITS).find(([name]) => words.includes(name))?.[1] : undefined;
	const num = (text: string | undefined) => Number((text ?? '').replace(/[.,]$/, '')) * (unit ?? 1);
	const range = (low: number, high: number, withLow = true, withHigh = true): Range | null =>
		!Number.isNaN(low) && !Number.isNaN(high) ? { low, high, withLow, withHigh } : null;
	const found = (pattern: string) => new RegExp(pattern).exec(words);
	if (/^(none|never|no\b|not at all|zero)/.test(words) && !/\d/.test(words)) return range(0, 0);
	const between = found(
		`^\\W*(?:from |between )?${NUMBER}[^\\d-–]{0,12}?\\s*(?:-|–|—|to|and|until|or)\\s*(?<open>less than |under |below |before |until before )?${NUMBER}`
	);
	if (between) return range(num(between[1]), num(between[3]), true, between.groups?.open === undefined);
	const under = found(
		`^\\W*(less than|under|below|before|fewer than|younger than|up to|at most|until)\\s+${NUMBER}`
	);
	if (under) return range(-Infinity, num(under[2]), true, /up to|at most|until/.test(under[1] ?? ''));
	const over = found(`^\\W*(more than|over|above|after|older than|longer than|at least|from)\\s+${NUMBER}`);
	if (over) return range(num(over[2]), Infinity, /at least|from/.test(over[1] ?? ''));
	const more = found(
		`^\\W*${NUMBER}\\D{0,14}(\\+|or (more|older|over|longer|later|above)|and (more|over|older|above))`
	);
	if (more) return range(num(more[1]), Infinity);
	const less = found(`^\\W*${NUMBER}\\D{0,14}or (less|fewer|younger|earlier|under)`);
	if (less) return range(-Infinity, num(less[1]));
	const exact = found(`^\\W*${NUMBER}\\s*[a-z]*\\W*$`);
	return exact ? range(num(exact[1]), num(exact[1])) : null;
}

/** Every later range begins one after the end of the one before; only where all are whole numbers in rising order. */
function apart(labels: readonly string[], ranges: (Range | null)[]): string[] {
	let end = -Infinity;
	const put = labels.map((label, at) => {
		const range = ranges[at];
		if (!range) return label;
		const clashes = range.low <= end && range.withLow && Number.isInteger(end);
		const low = clashes ? end + 1 : range.low;
		const written = clashes ? label.replace(String(range.low), String(low)) : label;
		end = Math.max(end, range.withHigh ? range.high : range.high - 1);
		return range.high < low
			? ''
			: range.high === low
				? written.replace(/(\d+)\s*(-|–|to)\s*\1/, '$1')
				: written;
	});
	const parted = put.map((label) => rangeOf(label, put));
	const good =
		put.every(Boolean) &&
		!parted.some((one, a) => parted.some((other, b) => a < b && one && other && meet(one, other)));
	return good && put.some((label, at) => label !== labels[at]) ? [put.join(BETWEEN)] : [];
}
