// MaxDiff, or best-worst scaling: out of each small set the best and the worst. Finn and Louviere (1992), Journal of Public
// Policy & Marketing 11(2). Score: times best less times worst, over the times a thing was shown.
import { z } from 'zod';
import { blankOptions, common, labelOf, option, optionsProblem } from './question-parts.ts';
import type { KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import type { BestWorst } from './tally.ts';

export const schema = z.object({
	...common,
	kind: z.literal('maxdiff'),
	items: z.array(option).max(30).default([]),
	/** Things in a set. */
	size: z.number().int().min(3).max(6).default(4),
	best: z.string().max(80).default('Matters most'),
	worst: z.string().max(80).default('Matters least')
});
type MaxDiff = z.infer<typeof schema>;
type Chosen = { best: string; worst: string };

/** Each thing stands in about so many sets: enough for a score a person. */
const TIMES_SHOWN = 3;

/**
 * The sets, each by the ids of its things: every thing about equally often, and pairs as little repeated as can be. The same
 * things in the same order give the same sets, for everybody: who answered is not needed to read them.
 */
export function setsOf({ items, size }: Pick<MaxDiff, 'items' | 'size'>): string[][] {
	const ids = items.map(({ id }) => id);
	const many = Math.min(size, ids.length);
	if (many < 3) return [];
	const shown = new Map(ids.map((id) => [id, 0]));
	const together = new Map<string, number>();
	const pair = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
	return Array.from({ length: Math.ceil((ids.length * TIMES_SHOWN) / many) }, (_set, at) => {
		const set: string[] = [];
		// Each set begins its search at another place, so that ties do not always fall to the first.
		const from = [...ids.slice((at * many) % ids.length), ...ids.slice(0, (at * many) % ids.length)];
		while (set.length < many) {
			const rank = (id: string) =>
				(shown.get(id) ?? 0) * 100 +
				set.reduce((sum, other) => sum + (together.get(pair(id, other)) ?? 0), 0);
			const next = from
				.filter((id) => !set.includes(id))
				.reduce((least, id) => (rank(id) < rank(least) ? id : least));
			for (const other of set) together.set(pair(next, other), (together.get(pair(next, other)) ?? 0) + 1);
			set.push(next);
		}
		for (const id of set) shown.set(id, (shown.get(id) ?? 0) + 1);
		return set;
	});
}

export const maxdiff: KindFile<MaxDiff, Record<string, Chosen>> = {
	name: 'Best and worst (MaxDiff)',
	schema,
	value: z.record(z.string(), z.object({ best: z.string(), worst: z.string() })),
	control: 'group',
	blank: (question) => ({ ...question, items: blankOptions() }),
	read(question, form, words) {
		const chosen: Record<string, Chosen> = {};
		const sets = setsOf(question);
		for (const [at, set] of sets.entries()) {
			const [best = '', worst = ''] = ['best', 'worst'].map((side) =>
				text(form, `${field(question.id)}.${at}.${side}`)
			);
			if (!best && !worst) continue;
			if ((best && !set.includes(best)) || (worst && !set.includes(worst)))
				return { problem: words.notOffered };
			if (!best || !worst) return { problem: words.setBoth(at + 1) };
			if (best === worst) return { problem: words.setDifferent(at + 1) };
			chosen[String(at)] = { best, worst };
		}
		const answered = Object.keys(chosen).length;
		if (answered === 0) return nothingGiven(question, words.ask.sets, words);
		const open = sets.findIndex((_set, at) => !chosen[String(at)]);
		if (question.required && open >= 0) return { problem: words.setToo(open + 1) };
		return { value: chosen };
	},
	formValues: (question, chosen) =>
		Object.fromEntries(
			Object.entries(chosen).flatMap(([at, { best, worst }]) => [
				[`${field(question.id)}.${at}.best`, [best]],
				[`${field(question.id)}.${at}.worst`, [worst]]
			])
		),
	describe: (question, chosen, words) =>
		Object.values(chosen)
			.map(({ best, worst }, at) =>
				words.setSaid(
					at + 1,
					`${question.best}: ${labelOf(question.items, best)}`,
					`${question.worst}: ${labelOf(question.items, worst)}`
				)
			)
			.join('\n'),
	gap(question) {
		const sentence =
			optionsProblem(question.items) ||
			(question.items.length <= question.size
				? `Name more than ${question.size} things: with so few, ask to put them in order.`
				: '');
		return sentence ? { field: 'options', sentence } : null;
	},
	columns: (question) =>
		question.items.map(({ id, label }) => ({
			heading: `${question.title} ${label}: best less worst`,
			cell: (chosen: Record<string, Chosen>) => {
				const score = scoreFor(question, chosen, id);
				return score === null ? '' : String(score);
			}
		})),
	tally(question, values) {
		const sets = setsOf(question);
		return {
			bestWorst: question.items.map(({ id, label }) => ({
				label,
				people: values.map((chosen) => countFor(sets, chosen, id))
			}))
		};
	}
};

/** How often this person was shown the thing in the sets they answered, and called it best or worst. */
function countFor(sets: readonly string[][], chosen: Record<string, Chosen>, id: string): BestWorst {
	const answered = sets.flatMap((set, at) => {
		const one = chosen[String(at)];
		return set.includes(id) && one ? [one] : [];
	});
	const called = (side: 'best' | 'worst') => answered.filter((one) => one[side] === id).length;
	return { best: called('best'), worst: called('worst'), shown: answered.length };
}

/** -100..100; null where none of the sets with this thing was answered. */
function scoreFor(question: MaxDiff, chosen: Record<string, Chosen>, id: string): number | null {
	const { best, worst, shown } = countFor(setsOf(question), chosen, id);
	return shown === 0 ? null : Math.round(((best - worst) / shown) * 100);
}
