import { expect, test } from 'vitest';
import { assign } from './assign.ts';
import { diffAssignments } from './diff-assignments.ts';
import { lowerBound, safeScore } from './threshold.ts';
import { trainAssigner, type Example } from './train-assigner.ts';

const said = (themes: string[], openings: string[], endings: string[]): Example[] =>
	openings.flatMap((opening) =>
		endings.map((ending) => ({ text: `${opening} ${ending}`, question: 'why', themes }))
	);
const endings = ['today', 'on Monday', 'for my mother', 'as ever', 'at the clinic', 'this time', 'again'];
const examples = [
	...said(['wait'], ['The waiting was too long', 'We waited for hours', 'A long wait'], endings),
	...said(['kind'], ['The driver was kind', 'Kind and friendly crew', 'Such friendly staff'], endings),
	...said([], ['It was a Tuesday', 'I live near the river', 'My leg was broken'], endings)
];
const unread = [
	'We had to wait far too long',
	'She was friendly and kind to us',
	'The river was high',
	'n/a'
].map((text) => ({ text, question: 'why' }));
const reversed = [...examples].reverse();

test('themes are learnt from examples, given where it is safe, and left to a reader elsewhere', () => {
	const assigned = assign(trainAssigner(examples), unread);
	const automatic = assigned.map(({ themes }) =>
		themes.filter((one) => one.automatic).map((one) => one.themeId)
	);
	expect(automatic).toEqual([['wait'], ['kind'], [], []]);
	expect(assigned.map((one) => one.needsReader)).toEqual([false, false, true, false]);
});

test('the same examples give the same assigner, byte for byte, in any order', () => {
	const assigner = trainAssigner(examples, unread);
	expect(JSON.stringify(trainAssigner(reversed, [...unread].reverse()))).toBe(JSON.stringify(assigner));
	expect(trainAssigner(examples.slice(1), unread).version).not.toBe(assigner.version);
});

test('answers that come later move nothing that was given, also after the assigner was a file', () => {
	const assigner = trainAssigner(examples);
	const before = assign(assigner, unread);
	const later = said([], ['Wait, wait, wait', 'Kind of a river', 'Unheard of'], endings);
	const after = assign(JSON.parse(JSON.stringify(assigner)), [...later, ...unread]).slice(later.length);
	expect(JSON.stringify(after)).toBe(JSON.stringify(before));
});

test('a refit is another version, and the diff names what it moves', () => {
	const keyed = (assigned: ReturnType<typeof assign>) => new Map(assigned.map((one, at) => [`r${at}`, one]));
	const without = examples.map((one) => ({ ...one, themes: one.themes.filter((theme) => theme !== 'wait') }));
	const [old, now] = [trainAssigner(examples), trainAssigner(without)];
	expect(now.version).not.toBe(old.version);
	const diff = diffAssignments(keyed(assign(old, unread)), keyed(assign(now, unread)));
	expect(diff.themes).toContainEqual({ themeId: 'wait', came: 0, went: 1 });
	expect(diff.moved).toEqual([{ key: 'r0', came: [], went: ['wait'] }]);
});

test('a theme whose examples tell it from nothing is never given without a reader', () => {
	const mixed = examples.map((one, at) => ({ ...one, themes: at % 3 === 0 ? ['anything'] : [] }));
	const [theme] = trainAssigner(mixed).themes;
	expect(theme?.safe).toBeNull();
});

test('a theme of fewer than five examples is not learnt', () => {
	const few = examples.map((one, at) => ({ ...one, themes: at < 4 ? ['few'] : [] }));
	expect(trainAssigner(few).themes).toEqual([]);
});

// Brown, Cai and DasGupta 2001, section 3.1.1: Wilson’s interval; 7 of 10 at 95 % begins at 0.3968 (Newcombe 1998).
test('the lower bound is Wilson’s', () => {
	expect(lowerBound(7, 10, 1.959964)).toBeCloseTo(0.3968, 4);
	expect(lowerBound(0, 0)).toBe(0);
});

test('a score is safe by the lower bound, so a few that were right are not enough', () => {
	const scored = (right: number) => [
		...Array.from({ length: right }, (_each, at) => ({ score: 3 + at / 10, is: true })),
		...Array.from({ length: 40 }, () => ({ score: -2, is: false }))
	];
	const calibration = { slope: 2, intercept: 0 };
	expect(safeScore(scored(2), calibration)).toBeNull();
	expect(safeScore(scored(3), calibration)).toBe(3);
	expect(safeScore(scored(9), calibration)).toBe(3);
	// Right less than nine times in ten is never safe, however often it was seen.
	const often = Array.from({ length: 1000 }, (_each, at) => ({ score: 3, is: at % 100 < 88 }));
	expect(safeScore([...often, ...scored(0)], calibration)).toBeNull();
});
