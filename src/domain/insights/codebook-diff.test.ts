import { expect, test } from 'vitest';
import type { CodebookChange } from './codebook.ts';
import { diffCodebooks } from './codebook-diff.ts';

const idOf = (letter: string) => `${letter}0000000-0000-4000-8000-000000000000`;
const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')];
const written = { kind: 'want' as const, definition: '' };
const changes: CodebookChange[] = [
	{ type: 'theme-named', themeId: a, name: 'Waiting', ...written },
	{ type: 'theme-named', themeId: b, name: 'Queues', ...written },
	{ type: 'themes-merged', from: b, into: a },
	{ type: 'theme-split', from: a, themeId: c, name: 'Phone queue', ...written },
	{ type: 'theme-changed', themeId: a, name: 'Waiting times', ...written },
	{ type: 'undone', number: 3 },
	{ type: 'theme-rejected', themeId: a }
];
const events = changes.map((change, at) => ({ number: at + 1, change }));
const answers = [[a], [b], [a, b], [c], []];
const words = (from: number, to: number) =>
	diffCodebooks(events, [from, to], answers).lines.map((line) => line.words);

test('two versions are compared in words, and an answer moves where it counts under other themes', () => {
	expect(words(1, 2)).toEqual(['“Queues” was added']);
	expect(words(2, 5)).toEqual([
		'“Phone queue” was split from “Waiting times”',
		'“Queues” was merged into “Waiting times”',
		'“Waiting” was renamed “Waiting times”'
	]);
	expect(words(5, 6)).toEqual(['“Queues” is a theme again']);
	expect(words(6, 7)).toEqual(['“Waiting times” was taken off the board']);
	expect(words(4, 4)).toEqual([]);
	expect(diffCodebooks(events, [2, 3], answers)).toMatchObject({
		moved: 2,
		themes: [
			{ name: 'Queues', before: 2, after: 0 },
			{ name: 'Waiting', before: 2, after: 3 }
		]
	});
});
