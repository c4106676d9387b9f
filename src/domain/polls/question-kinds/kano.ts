// The Kano pair: how one would feel with a thing and without it. Kano et al. (1984); the evaluation table as in Berger et al.
// (1993), Center for Quality of Management Journal 2(4).
import { z } from 'zod';
import { blankOptions, common, option } from './question-parts.ts';
import { PLAIN, type KindFile } from './kind.ts';
import { field, nothingGiven, text } from './reading.ts';
import { times, type KanoCounts, type KanoLetter } from './tally.ts';

export const schema = z.object({
	...common,
	kind: z.literal('kano'),
	/** The things asked about, each with a pair of its own. */
	items: z.array(option).max(15).default([])
});
type Kano = z.infer<typeof schema>;

export const FEELINGS = ['like', 'expect', 'neutral', 'bear', 'dislike'] as const;
const feeling = z.enum(FEELINGS);
const pair = z.object({ with: feeling, without: feeling });
type Pair = z.infer<typeof pair>;

/** Rows: with it; columns: without it; both in the order of FEELINGS. */
const BETWEEN: readonly KanoLetter[] = ['R', 'I', 'I', 'I', 'M'];
const TABLE: readonly (readonly KanoLetter[])[] = [
	['Q', 'A', 'A', 'A', 'O'],
	BETWEEN,
	BETWEEN,
	BETWEEN,
	['R', 'R', 'R', 'R', 'Q']
];
const LETTERS = ['A', 'O', 'M', 'I', 'R', 'Q'] as const;
const CATEGORIES: Record<KanoLetter, string> = {
	A: 'Attractive: delights, is not missed',
	O: 'Performance: the more the better',
	M: 'Must be: taken for granted',
	I: 'Indifferent',
	R: 'Reverse: rather without it',
	Q: 'Contradiction'
};
const categoryOf = (given: Pair): KanoLetter =>
	TABLE[FEELINGS.indexOf(given.with)]?.[FEELINGS.indexOf(given.without)] ?? 'Q';

const countLetters = (letters: readonly KanoLetter[]): KanoCounts => ({
	A: times(letters, 'A'),
	O: times(letters, 'O'),
	M: times(letters, 'M'),
	I: times(letters, 'I'),
	R: times(letters, 'R'),
	Q: times(letters, 'Q')
});

export const kano: KindFile<Kano, Record<string, Pair>> = {
	name: 'With it, without it (Kano)',
	schema,
	value: z.record(z.string(), pair),
	control: 'group',
	blank: (question) => ({ ...question, items: blankOptions().slice(0, 1) }),
	read(question, form, words) {
		const pairs: Record<string, Pair> = {};
		for (const { id, label } of question.items) {
			const [given, without] = ['with', 'without'].map((side) =>
				text(form, `${field(question.id)}.${id}.${side}`)
			);
			if (!given && !without) continue;
			if (!given || !without) return { problem: words.answerBoth(label) };
			const read = pair.safeParse({ with: given, without });
			if (!read.success) return { problem: words.notOffered };
			pairs[id] = read.data;
		}
		if (Object.keys(pairs).length === 0) return nothingGiven(question, words.ask.feelings, words);
		const open = question.items.find(({ id }) => !pairs[id]);
		if (question.required && open) return { problem: words.answerItemToo(open.label) };
		return { value: pairs };
	},
	formValues: (question, pairs) =>
		Object.fromEntries(
			Object.entries(pairs).flatMap(([id, given]) => [
				[`${field(question.id)}.${id}.with`, [given.with]],
				[`${field(question.id)}.${id}.without`, [given.without]]
			])
		),
	describe: (question, pairs, words) =>
		question.items
			.flatMap(({ id, label }) => {
				const given = pairs[id];
				return given
					? [words.pairSaid(label, words.feelings[given.with], words.feelings[given.without])]
					: [];
			})
			.join('\n'),
	gap: ({ items }) =>
		items.length > 0 && items.every(({ label }) => label.trim())
			? null
			: { field: 'options', sentence: 'Name the things to ask about.' },
	columns: (question) =>
		question.items.flatMap(({ id, label }) =>
			(['with', 'without'] as const).map((side) => ({
				heading: `${question.title} ${label}: ${side}`,
				cell: (pairs: Record<string, Pair>) => (pairs[id] ? PLAIN.feelings[pairs[id][side]] : '')
			}))
		),
	tally(question, values) {
		const things = question.items.map(({ id, label }) => {
			const letters = values.flatMap((pairs) => (pairs[id] ? [categoryOf(pairs[id])] : []));
			return { label, people: letters.length, counts: countLetters(letters) };
		});
		return {
			kano: things,
			lines: things.map(({ label, people, counts }) => ({
				label,
				share: true,
				people,
				rows: LETTERS.map((letter) => ({ label: CATEGORIES[letter], people: counts[letter] }))
			}))
		};
	}
};
