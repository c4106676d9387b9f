import { expect, test } from 'vitest';
import { composeSnapshot } from './compose.ts';
import type { Measured } from '../measures/question-measure.ts';
import type { Counted } from './counted.ts';
import { snapshotContent } from './snapshot.ts';
import type { Kin } from './told-groups.ts';

const THEME = '0b7f6c1e-3d7b-4c55-9c6d-0a1f5e2b7c11';
const kin = (came: number | null, people: number, area = 'a'): Kin => ({ came, people, cells: { area } });

function counted(read: Kin[], theme: Kin[]): Counted {
	return {
		day: '2026-11-28',
		scope: 1,
		k: 10,
		codebookVersion: 1,
		people: read.map(({ came, people }) => ({ came, people, cells: {} })),
		read,
		themes: [{ themeId: THEME, kin: theme, against: 0 }],
		shares: { how: 'chosen' },
		absent: { wroteNothing: 0, notQuotable: 0 },
		dimensions: [
			{
				id: 'area',
				title: 'Where?',
				meanings: [
					['a', 'North'],
					['b', 'South']
				]
			}
		],
		questions: [],
		apart: [],
		drivers: null
	};
}
const start = counted([kin(null, 40, 'a'), kin(null, 40, 'b')], [kin(null, 15, 'a'), kin(null, 20, 'b')]);
function first() {
	const made = composeSnapshot(start, null, 1);
	if (made.state !== 'told') throw new Error('the first snapshot has to be told');
	return made;
}

test('the first snapshot tells totals and one breakdown, and the same counts give the same bytes', () => {
	const { content } = first();
	expect(snapshotContent.parse(content)).toEqual(content);
	expect(content).toMatchObject({ people: 80, base: 80, themes: [{ people: 35, base: 80 }] });
	expect(content.cube[0]?.themes[0]?.cells).toMatchObject([{ people: 15 }, { people: 20 }]);
	expect(JSON.stringify(first())).toBe(JSON.stringify(first()));
});

test.each([1, 5, 9])('%i people more are not told, and as many fewer neither', (few) => {
	const before = first();
	const more = counted(
		[kin(1, 40, 'a'), kin(1, 40, 'b'), kin(null, few, 'a')],
		[kin(1, 15, 'a'), kin(1, 20, 'b'), kin(null, 1, 'a')]
	);
	expect(composeSnapshot(more, before, 2).state).toBe('waiting');
	const fewer = counted([kin(1, 40 - few, 'a'), kin(1, 40, 'b')], [kin(1, 15, 'a'), kin(1, 20, 'b')]);
	expect(composeSnapshot(fewer, before, 2).state).toBe('waiting');
});

test('where only codings changed, it is told at once', () => {
	const again = counted([kin(1, 40, 'a'), kin(1, 40, 'b')], [kin(1, 16, 'a'), kin(1, 20, 'b')]);
	expect(composeSnapshot(again, first(), 2)).toMatchObject({
		state: 'told',
		content: { themes: [{ people: 36 }] }
	});
});

test('twenty newcomers of whom none said it leave the number where it was', () => {
	const more = counted(
		[kin(1, 40, 'a'), kin(1, 40, 'b'), kin(null, 20, 'a')],
		[kin(1, 15, 'a'), kin(1, 20, 'b')]
	);
	expect(composeSnapshot(more, first(), 2)).toMatchObject({
		state: 'told',
		content: { people: 100, base: 100, themes: [{ people: 35, base: 80, countedAt: 1 }] }
	});
});

test('nine who changed an answer do not hide the one who came among them', () => {
	const edited = [kin(1, 31, 'a'), kin(1, 40, 'b'), { ...kin(null, 9, 'a'), again: true }];
	const more = counted([...edited, kin(null, 1, 'a')], [kin(1, 16, 'a'), kin(1, 20, 'b')]);
	expect(composeSnapshot(more, first(), 2).state).toBe('waiting');
	const enough = counted([...edited, kin(null, 10, 'a')], [kin(1, 18, 'a'), kin(1, 20, 'b')]);
	expect(composeSnapshot(enough, first(), 2).state).toBe('told');
});

test('twelve newcomers of whom none said it stay untold, though ten others changed an answer meanwhile', () => {
	const changed = { ...kin(null, 10, 'a'), again: true };
	const more = counted(
		[kin(1, 30, 'a'), kin(1, 40, 'b'), changed, kin(null, 12, 'b')],
		[kin(1, 15, 'a'), kin(1, 20, 'b')]
	);
	expect(composeSnapshot(more, first(), 2)).toMatchObject({
		state: 'told',
		content: { people: 92, themes: [] }
	});
});

test('a theme that was sorted anew in many people is told anew, among the same people and when others came', () => {
	const same = counted([kin(1, 40, 'a'), kin(1, 40, 'b')], [kin(1, 12, 'a')]);
	expect(composeSnapshot(same, first(), 2)).toMatchObject({
		state: 'told',
		content: { themes: [{ people: 12, base: 80 }] }
	});
	const more = counted(
		[kin(1, 40, 'a'), kin(1, 40, 'b'), kin(null, 20, 'a'), kin(null, 20, 'b')],
		[kin(1, 12, 'a'), kin(null, 5, 'b')]
	);
	expect(composeSnapshot(more, first(), 2)).toMatchObject({
		state: 'told',
		content: { themes: [{ people: 17, base: 120 }] }
	});
});

test('a question of which nothing may be told now says that it waits, and not that few answered', () => {
	const row = (label: string, people: number) => ({ label, people, merged: [], share: 0, low: 0, high: 0 });
	const asked = (a: number, b: number): Measured => ({
		...{ id: 'q1', title: 'Which?', base: a + b, score: null, drawn: { seed: 1, replicates: 1 } },
		...{
			rows: [row('A', a), row('B', b)],
			items: [],
			bestWorst: [],
			kano: [],
			pains: [],
			numbers: [],
			lines: []
		}
	});
	const early = composeSnapshot(
		{ ...counted([kin(null, 80, 'a')], []), questions: [asked(40, 40)] },
		null,
		1
	);
	if (early.state !== 'told') throw new Error('nothing was told');
	expect(early.content.measured).toMatchObject([{ base: 80 }]);
	// Twelve came and chose A, ten have gone who chose B: the old numbers do not stand, and the new ones would tell.
	const later = composeSnapshot(
		{ ...counted([kin(1, 70, 'a'), kin(null, 12, 'a')], []), questions: [asked(52, 30)] },
		{ content: early.content, kept: early.kept },
		2
	);
	expect(later).toMatchObject({ content: { measured: [{ base: null, held: true, rows: [] }] } });
});
