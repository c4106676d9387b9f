// Two versions of a codebook beside each other: what came, went, was renamed, merged or split, and how many answers moved.
import {
	codebookFrom,
	currentThemes,
	themeAfterMerges,
	type Codebook,
	type CodebookEvent
} from './codebook.ts';

export type DiffLine = {
	what: 'added' | 'renamed' | 'rewritten' | 'merged' | 'split' | 'rejected' | 'back';
	words: string;
};
export type CodebookDiff = {
	lines: DiffLine[];
	/** Answers that count under other themes than before. */
	moved: number;
	/** By theme: answers that count under it in either version, and how many. */
	themes: { name: string; before: number; after: number }[];
};

export const codebookAt = (events: readonly CodebookEvent[], version: number): Codebook =>
	codebookFrom(events.filter(({ number }) => number <= version));

/** `answers`: the themes that people found in each, as they were noted. */
export function diffCodebooks(
	events: readonly CodebookEvent[],
	[from, to]: [number, number],
	answers: readonly (readonly string[])[]
): CodebookDiff {
	const [old, now] = [codebookAt(events, from), codebookAt(events, to)];
	const [were, are] = [idsOf(old), idsOf(now)];
	const nameOf = (id: string) => `“${now.themes.get(id)?.name ?? old.themes.get(id)?.name ?? 'a theme'}”`;
	const splits = new Map(
		events.flatMap(({ number, change }) =>
			change.type === 'theme-split' && number <= to && !now.undone.has(number)
				? [[change.themeId, change.from] as const]
				: []
		)
	);
	const came = [...are]
		.filter((id) => !were.has(id))
		.map((id) => {
			const split = splits.get(id);
			if (old.themes.has(id)) return { what: 'back' as const, words: `${nameOf(id)} is a theme again` };
			return split && were.has(split)
				? { what: 'split' as const, words: `${nameOf(id)} was split from ${nameOf(split)}` }
				: { what: 'added' as const, words: `${nameOf(id)} was added` };
		});
	const went = [...were]
		.filter((id) => !are.has(id))
		.map((id) => {
			const into = themeAfterMerges(now, id);
			return into === id
				? { what: 'rejected' as const, words: `${nameOf(id)} was taken off the board` }
				: { what: 'merged' as const, words: `${nameOf(id)} was merged into ${nameOf(into)}` };
		});
	const changed: DiffLine[] = [...are]
		.filter((id) => were.has(id))
		.flatMap((id): DiffLine[] => {
			const [before, after] = [old.themes.get(id), now.themes.get(id)];
			if (!before || !after) return [];
			if (before.name !== after.name)
				return [{ what: 'renamed' as const, words: `“${before.name}” was renamed “${after.name}”` }];
			return before.kind !== after.kind || before.definition !== after.definition
				? [{ what: 'rewritten' as const, words: `What ${nameOf(id)} means was written anew` }]
				: [];
		});
	const counted = (book: Codebook, ids: Set<string>) =>
		answers.map(
			(found) => new Set(found.map((id) => themeAfterMerges(book, id)).filter((id) => ids.has(id)))
		);
	const [before, after] = [counted(old, were), counted(now, are)];
	const moved = before.filter((ids, at) => !isSame(ids, after[at] ?? new Set())).length;
	const themes = [...new Set([...were, ...are])]
		.map((id) => ({
			name: now.themes.get(id)?.name ?? old.themes.get(id)?.name ?? '',
			before: before.filter((ids) => ids.has(id)).length,
			after: after.filter((ids) => ids.has(id)).length
		}))
		.filter((theme) => theme.before !== theme.after)
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
	return { lines: [...came, ...went, ...changed], moved, themes };
}

const idsOf = (book: Codebook) => new Set(currentThemes(book).map(({ id }) => id));
const isSame = (one: Set<string>, other: Set<string>) =>
	one.size === other.size && [...one].every((id) => other.has(id));
