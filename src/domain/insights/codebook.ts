// The codebook is what its events add up to: the same events give the same codebook.
import { z } from 'zod';
import { THEME_KINDS, type Theme } from './theme.ts';

const id = z.uuid();
const written = {
	name: z.string().trim().min(1, 'Give the theme a name.').max(200, 'This name is too long.'),
	kind: z.enum(THEME_KINDS, 'Choose what kind of finding this is.'),
	definition: z.string().trim().max(2000, 'Keep this under 2,000 characters.').default('')
};
/** What a person writes of a theme. */
export const themeInput = z.object(written);
export type ThemeInput = z.infer<typeof themeInput>;

export const codebookChange = z.discriminatedUnion('type', [
	z.object({ type: z.literal('theme-named'), themeId: id, ...written }),
	z.object({ type: z.literal('theme-changed'), themeId: id, ...written }),
	/** A new theme that takes some answers of another with it. */
	z.object({ type: z.literal('theme-split'), from: id, themeId: id, ...written }),
	z.object({ type: z.literal('themes-merged'), from: id, into: id }),
	z.object({ type: z.literal('theme-rejected'), themeId: id }),
	z.object({ type: z.literal('proposal-rejected'), key: z.string().min(1).max(128) }),
	z.object({ type: z.literal('undone'), number: z.number().int().positive() })
]);
export type CodebookChange = z.infer<typeof codebookChange>;
export type CodebookEvent = { number: number; change: CodebookChange };

export type Codebook = {
	themes: Map<string, Theme>;
	/** A merged theme's id to the one it went into; codings keep the old id, so a merge can be undone. */
	mergedInto: Map<string, string>;
	rejectedProposals: Set<string>;
	undone: Set<number>;
	version: number;
};

export function codebookFrom(events: readonly CodebookEvent[]): Codebook {
	const ordered = [...events].sort((a, b) => a.number - b.number);
	const book: Codebook = {
		themes: new Map(),
		mergedInto: new Map(),
		rejectedProposals: new Set(),
		undone: undoneNumbers(ordered),
		version: ordered.at(-1)?.number ?? 0
	};
	for (const { number, change } of ordered) {
		if (!book.undone.has(number)) apply(book, change);
		// The answers that a split took with it count under the first theme again.
		else if (change.type === 'theme-split') book.mergedInto.set(change.themeId, change.from);
	}
	return book;
}

/** From the last back, so that undoing an undo brings the change back. */
function undoneNumbers(ordered: readonly CodebookEvent[]): Set<number> {
	const undone = new Set<number>();
	for (const { number, change } of [...ordered].reverse())
		if (change.type === 'undone' && change.number < number && !undone.has(number)) undone.add(change.number);
	return undone;
}

function apply(book: Codebook, change: CodebookChange): void {
	switch (change.type) {
		case 'theme-named':
		case 'theme-split':
		case 'theme-changed': {
			const { themeId, name, kind, definition } = change;
			const old = book.themes.get(themeId);
			if (change.type === 'theme-changed' && !old) return;
			book.themes.set(themeId, { id: themeId, name, kind, definition, retired: old?.retired ?? false });
			return;
		}
		case 'themes-merged': {
			const bothExist = book.themes.has(change.from) && book.themes.has(change.into);
			if (bothExist && themeAfterMerges(book, change.into) !== change.from)
				book.mergedInto.set(change.from, change.into);
			return;
		}
		case 'theme-rejected': {
			const theme = book.themes.get(change.themeId);
			if (theme) book.themes.set(theme.id, { ...theme, retired: true });
			return;
		}
		case 'proposal-rejected':
			book.rejectedProposals.add(change.key);
			return;
		case 'undone':
	}
}

/** The theme under which a coding counts now. */
export function themeAfterMerges(book: Codebook, themeId: string): string {
	let current = themeId;
	for (let next = book.mergedInto.get(current); next; next = book.mergedInto.get(current)) current = next;
	return current;
}

/** The themes in use: neither merged away nor rejected, in order of their names. */
export const currentThemes = (book: Codebook): Theme[] =>
	[...book.themes.values()]
		.filter((theme) => !theme.retired && !book.mergedInto.has(theme.id))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Every id whose codings count under this theme now. */
export const idsCountedUnder = (book: Codebook, themeId: string): string[] => [
	themeId,
	...[...book.mergedInto.keys()].filter((id) => themeAfterMerges(book, id) === themeId)
];

/** Themes as they count now; those off the board are left out. */
export function asCounted(book: Codebook, themeIds: readonly string[]): string[] {
	const inUse = new Set(currentThemes(book).map(({ id }) => id));
	return [...new Set(themeIds.map((id) => themeAfterMerges(book, id)))].filter((id) => inUse.has(id)).sort();
}
