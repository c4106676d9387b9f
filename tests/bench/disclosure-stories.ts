// How the polls of the bench go on: seeded, so that every run is the same.
import type { Guards } from '../../src/domain/insights/snapshots/ledger.ts';
import type { Move, Story } from './disclosure-people.ts';

const upTo = (most: number, random: () => number) => Math.floor(random() * (most + 1));

/** Everything at once: people come and go in numbers around the smallest group, and some change what they said. */
const mixed: Move = (_step, size, random) => ({
	came: upTo(Math.max(14, size / 8), random),
	went: random() < 0.6 ? upTo(Math.max(8, size / 40), random) : 0,
	edited: random() < 0.4 ? upTo(6, random) : 0,
	rewritten: random() < 0.4 ? upTo(6, random) : 0,
	recoded: random() < 0.3 ? upTo(6, random) : 0
});
/** Single people come while others change what they said: enough changes, few people. */
const trickling: Move = (_step, _size, random) => ({
	came: 1 + upTo(1, random),
	went: upTo(1, random),
	edited: 5 + upTo(4, random),
	rewritten: 0,
	recoded: 0
});
/** Just enough of them, and then nothing else. */
const exactly: Move = (step, _size, random) => ({
	came: step % 2 === 0 ? 10 + upTo(2, random) : 0,
	went: step % 2 === 1 ? 10 + upTo(2, random) : 0,
	edited: 0,
	rewritten: 0,
	recoded: 0
});
/** As many come as go: one stands alone between them before long. */
const swapping: Move = (_step, _size, random) => ({
	came: 9 + upTo(2, random),
	went: 9 + upTo(2, random),
	edited: 0,
	rewritten: 0,
	recoded: 0
});
/** One comes, one goes. */
const ones: Move = (_step, _size, random) => ({
	came: upTo(2, random),
	went: upTo(1, random),
	edited: 0,
	rewritten: 0,
	recoded: 0
});

const SIZES = [40, 60, 80, 120, 200, 400];
const each = (moves: readonly Move[], sizes: readonly number[], attributes: number, first: number): Story[] =>
	moves.flatMap((move, kind) =>
		sizes.map((size, at) => ({ size, attributes, steps: 10, seed: first + kind * 100 + at, move }))
	);

export const stories: Story[] = [
	...each([mixed, trickling, exactly], SIZES, 3, 1),
	...each([mixed], [1000, 2000], 3, 1000)
];

export const traps: Record<keyof Guards, Story[]> = {
	leverage: each([exactly, mixed, swapping], [40, 60, 80], 3, 2000),
	differences: each([exactly, mixed], [40, 60, 80], 3, 3000),
	complementary: each([exactly, mixed], [40, 60, 80], 3, 4000),
	batches: each([trickling, ones, mixed], [40, 60, 80], 3, 5000)
};
