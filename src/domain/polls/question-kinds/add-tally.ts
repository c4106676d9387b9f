// The tally of many people, a part of them after the other, so that a million answers are never held at once: what stays of each
// person is a number, or a mark that all who gave the same one share.
import type { BestWorst, Count, KanoCounts, KanoLetter, Mark, Tally } from './tally.ts';

/** Gives the first of all things that are told alike. */
function once<T>(tell: (thing: T) => string): (thing: T) => T {
	const known = new Map<string, T>();
	return (thing) => {
		const key = tell(thing);
		const found = known.get(key);
		if (!found) known.set(key, thing);
		return found ?? thing;
	};
}

/** Adds up tallies of one question, whose things stand in the same order in all of them. Lists of `sum` grow in place. */
export function tallyAdder(): (sum: Tally, more: Tally) => Tally {
	const mark = once(({ importance, satisfaction }: Mark) => `${importance} ${satisfaction}`);
	const bestWorst = once(({ best, worst, shown }: BestWorst) => `${best} ${worst} ${shown}`);
	const severities = once((all: number[]) => all.join(' '));
	return (sum, more) => {
		const tally = { ...more };
		if (more.parts) tally.parts = addCounts(sum.parts, more.parts);
		if (more.any) tally.any = addCounts(sum.any, more.any);
		if (more.top) tally.top = addTop(sum.top, more.top);
		if (more.promoting) tally.promoting = addEach(sum.promoting, more.promoting);
		if (more.lines)
			tally.lines = more.lines.map((line, at) => {
				const { people = 0, rows } = sum.lines?.[at] ?? {};
				return { ...line, people: people + line.people, rows: addCounts(rows, line.rows) };
			});
		if (more.kano)
			tally.kano = more.kano.map(({ label, counts }, at) => ({
				label,
				counts: addKano(sum.kano?.[at]?.counts, counts)
			}));
		if (more.marks)
			tally.marks = more.marks.map(({ label, marks }, at) => ({
				label,
				marks: append(sum.marks?.[at]?.marks, marks, mark)
			}));
		if (more.bestWorst)
			tally.bestWorst = more.bestWorst.map(({ label, people }, at) => ({
				label,
				people: append(sum.bestWorst?.[at]?.people, people, bestWorst)
			}));
		if (more.numbers)
			tally.numbers = more.numbers.map((one, at) => ({
				...one,
				values: append(sum.numbers?.[at]?.values, one.values, (value) => value)
			}));
		if (more.severity)
			tally.severity = {
				pains: more.severity.pains.map(({ label, counts }, at) => ({
					label,
					counts: addEach(sum.severity?.pains[at]?.counts, counts)
				})),
				people: append(sum.severity?.people, more.severity.people, severities)
			};
		return tally;
	};
}

/** In place: the people before stay where they are. */
function append<T>(before: T[] = [], more: readonly T[], of: (thing: T) => T): T[] {
	for (const thing of more) before.push(of(thing));
	return before;
}

const addEach = (before: readonly number[] = [], more: readonly number[]): number[] =>
	more.map((count, at) => count + (before[at] ?? 0));

const addTop = (before: Tally['top'], more: NonNullable<Tally['top']>): NonNullable<Tally['top']> => ({
	points: more.points,
	among: more.among,
	people: more.people + (before?.people ?? 0),
	of: more.of + (before?.of ?? 0)
});

const addKano = (before: KanoCounts | undefined, more: KanoCounts): KanoCounts => {
	const add = (letter: KanoLetter) => more[letter] + (before?.[letter] ?? 0);
	return { A: add('A'), O: add('O'), M: add('M'), I: add('I'), R: add('R'), Q: add('Q') };
};

/** Most kinds count the same rows for anybody, and two of them may have the same words; days and hours are those that came. */
function addCounts(before: readonly Count[] = [], more: readonly Count[]): Count[] {
	const alike = before.length === more.length && before.every(({ label }, at) => label === more[at]?.label);
	if (alike)
		return more.map(({ label, people }, at) => ({ label, people: people + (before[at]?.people ?? 0) }));
	const counts = new Map(before.map(({ label, people }) => [label, people]));
	if (before.length === 0) return [...more];
	for (const { label, people } of more) counts.set(label, people + (counts.get(label) ?? 0));
	return [...counts].map(([label, people]) => ({ label, people })).sort(byLabel);
}

const byLabel = (a: Count, b: Count) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
