import { expect, test } from 'vitest';
import {
	codebookFrom,
	currentThemes,
	idsCountedUnder,
	themeAfterMerges,
	type CodebookChange
} from './codebook.ts';

const a = '00000000-0000-4000-8000-00000000000a';
const b = '00000000-0000-4000-8000-00000000000b';
const named = (themeId: string, name: string): CodebookChange => ({
	type: 'theme-named',
	themeId,
	name,
	kind: 'need',
	definition: ''
});
const book = (...changes: CodebookChange[]) =>
	codebookFrom(changes.map((change, at) => ({ number: at + 1, change })));

test('a merged theme counts under the other until the merge is undone, and again when that is undone', () => {
	const merged: CodebookChange[] = [
		named(a, 'A'),
		named(b, 'B'),
		{ type: 'themes-merged', from: a, into: b }
	];
	expect(themeAfterMerges(book(...merged), a)).toBe(b);
	expect(idsCountedUnder(book(...merged), b)).toEqual([b, a]);
	expect(currentThemes(book(...merged)).map((theme) => theme.name)).toEqual(['B']);
	const back = book(...merged, { type: 'undone', number: 3 });
	expect(themeAfterMerges(back, a)).toBe(a);
	expect(back.version).toBe(4);
	expect(
		themeAfterMerges(book(...merged, { type: 'undone', number: 3 }, { type: 'undone', number: 4 }), a)
	).toBe(b);
});

test('a circle of merges is not made', () => {
	const circle = book(
		named(a, 'A'),
		named(b, 'B'),
		{ type: 'themes-merged', from: a, into: b },
		{ type: 'themes-merged', from: b, into: a }
	);
	expect(themeAfterMerges(circle, b)).toBe(b);
});

test('an undone split counts under the first theme again', () => {
	const split: CodebookChange = {
		type: 'theme-split',
		from: a,
		themeId: b,
		name: 'B',
		kind: 'want',
		definition: ''
	};
	expect(currentThemes(book(named(a, 'A'), split)).map((theme) => theme.name)).toEqual(['A', 'B']);
	const undone = book(named(a, 'A'), split, { type: 'undone', number: 2 });
	expect(currentThemes(undone).map((theme) => theme.name)).toEqual(['A']);
	expect(themeAfterMerges(undone, b)).toBe(a);
});

test('a rejected theme is gone until that is undone', () => {
	const rejected: CodebookChange[] = [named(a, 'A'), { type: 'theme-rejected', themeId: a }];
	expect(currentThemes(book(...rejected))).toEqual([]);
	expect(currentThemes(book(...rejected, { type: 'undone', number: 2 }))).toHaveLength(1);
});
