import type { Codebook, CodebookChange } from './codebook.ts';

/** A change of the codebook in words. */
export function describeChange(book: Codebook, change: CodebookChange): string {
	const name = (id: string) => `“${book.themes.get(id)?.name ?? 'a theme'}”`;
	switch (change.type) {
		case 'theme-named':
			return `“${change.name}” was named`;
		case 'theme-changed':
			return `${name(change.themeId)} was written anew as “${change.name}”`;
		case 'theme-split':
			return `“${change.name}” was split from ${name(change.from)}`;
		case 'themes-merged':
			return `${name(change.from)} was merged into ${name(change.into)}`;
		case 'theme-rejected':
			return `${name(change.themeId)} was taken off the board`;
		case 'proposal-rejected':
			return 'A draft was turned down';
		case 'undone':
			return `Change ${change.number} was undone`;
	}
}
