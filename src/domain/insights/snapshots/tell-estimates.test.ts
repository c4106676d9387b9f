// An estimated share, what speaks against a theme, and who is missing: told only where nobody is given away by it.
import { expect, test } from 'vitest';
import { composeSnapshot } from './compose.ts';
import type { Before, Counted } from './counted.ts';
import { drawId } from './tell-estimates.ts';
import type { Kin } from './told-groups.ts';

const THEME = '0b7f6c1e-3d7b-4c55-9c6d-0a1f5e2b7c11';
type Stands = 'drawn' | 'before' | '';
/** So many people of one standing, and how many of them the theme was found in. */
type Some = { stands: Stands; people: number; found: number; came?: number };

/** 400 people wrote, of whom these were read. */
function counted(some: readonly Some[], over: Partial<Counted> = {}): Counted {
	const kinOf = (many: (one: Some) => number): Kin[] =>
		some
			.filter((one) => many(one) > 0)
			.map((one) => ({ came: one.came ?? null, people: many(one), cells: { [drawId(1)]: one.stands } }));
	const of = (stands: Stands) => some.filter((one) => one.stands === stands);
	const sum = (those: readonly Some[], many: (one: Some) => number) =>
		those.reduce((total, one) => total + many(one), 0);
	const [drawn, before] = [of('drawn'), of('before')];
	const audited = sum(drawn, ({ people }) => people);
	const rest = 400 - sum(before, ({ people }) => people);
	const share = sum(drawn, ({ found }) => found) / audited;
	const part = { share, low: share - 0.07, high: share + 0.07 };
	const all = (one: number) => (sum(before, ({ found }) => found) + one * rest) / 400;
	const ofAll = { share: all(part.share), low: all(part.low), high: all(part.high) };
	return {
		...{ day: '2026-11-28', scope: 1, k: 10, codebookVersion: 1, dimensions: [], questions: [], apart: [] },
		people: [{ came: some[0]?.came ?? null, people: 400, cells: {} }],
		read: kinOf(({ people }) => people),
		themes: [{ themeId: THEME, kin: kinOf(({ found }) => found), against: 0 }],
		shares: { how: 'estimated', draw: 1, audited, parts: new Map([[THEME, { of: ofAll, rest, part }]]) },
		absent: { wroteNothing: 0, notQuotable: 0 },
		drivers: null,
		...over
	};
}
function told(next: Counted, before: Before | null = null, number = 1) {
	const made = composeSnapshot(next, before, number);
	if (made.state !== 'told') throw new Error('it has to be told');
	return made;
}
const themeOf = (next: Counted, before: Before | null = null, number = 1) =>
	told(next, before, number).content.themes[0];
const BEFORE: Some = { stands: 'before', people: 50, found: 40 };
const DRAWN: Some = { stands: 'drawn', people: 120, found: 24 };

test('chosen answers do not say how common a theme is: those drawn do, in whole points, and it is said', () => {
	expect(themeOf(counted([BEFORE, DRAWN]))).toMatchObject({
		...{ people: 64, base: 170, how: 'estimated', audited: 120, draw: 1 },
		// (40 + 0.2 * 350) / 400, where 64 of 170 would be 38 %.
		...{ share: 0.28, low: 0.21, high: 0.34 }
	});
});

test('a small draw, a theme found in few of those drawn, or all of it read: the counted share, and how it is known', () => {
	const share = 64 / 170;
	expect(themeOf(counted([BEFORE, { ...DRAWN, people: 99 }]))).toMatchObject({
		how: 'chosen',
		share: 64 / 149
	});
	expect(themeOf(counted([BEFORE, { ...DRAWN, found: 9 }]))).toMatchObject({
		how: 'chosen',
		share: 49 / 170
	});
	for (const how of ['counted', 'chosen'] as const)
		expect(themeOf(counted([BEFORE, DRAWN], { shares: { how } }))).toMatchObject({ how, share });
});

test('one of those drawn goes among many who come: no estimate is told from which that one follows', () => {
	const first = told(counted([BEFORE, DRAWN]));
	const again = [
		{ ...BEFORE, came: 1 },
		{ ...DRAWN, came: 1 }
	];
	const came: Some = { stands: '', people: 30, found: 9 };
	expect(themeOf(counted([...again, came]), first, 2)).toMatchObject({ how: 'estimated', people: 73 });
	const less = { ...DRAWN, came: 1, people: 119, found: 23 };
	const second = told(counted([{ ...BEFORE, came: 1 }, less, came]), first, 2);
	expect(second.content.themes).toMatchObject([{ how: 'chosen', people: 72 }]);
	// Nor by the edition after it.
	const later = [{ ...BEFORE, came: 1 }, less, { ...came, came: 2 }, came];
	expect(themeOf(counted(later), second, 3)).toMatchObject({ how: 'chosen', people: 81 });
});

test('all of those read before a draw said it: no points are told from which that follows', () => {
	const few = (found: number) => counted([{ ...BEFORE, people: 12, found }, DRAWN]);
	expect(themeOf(few(8))).toMatchObject({ how: 'estimated', people: 32 });
	expect(themeOf(few(12))).toMatchObject({ how: 'chosen', people: 36 });
});

test('who speaks against a theme changes with editions alone, and not where all who came, or none, did', () => {
	const against = (many: number) => ({ themes: [{ themeId: THEME, kin: kin(), against: many }] });
	const kin = (): Kin[] => [{ came: null, people: 40, cells: {} }];
	const plain = (some: Some[], many: number) =>
		counted(some, { shares: { how: 'chosen' }, ...against(many) });
	const first = told(plain([{ ...BEFORE, people: 150 }], 12));
	expect(first.content.themes[0]?.against).toEqual({ people: 12, orMore: false });
	const and = (people: number): Some[] => [
		{ ...BEFORE, people: 150, came: 1 },
		{ stands: '', people, found: 0 }
	];
	expect(composeSnapshot(plain(and(1), 13), first, 2)).toEqual({ state: 'waiting' });
	const late = (many: number) => {
		const next = plain(and(20), many);
		const themes = [{ themeId: THEME, kin: [{ came: 1, people: 40, cells: {} }, ...sayers], against: many }];
		return themeOf({ ...next, themes }, first, 2)?.against;
	};
	const sayers: Kin[] = [{ came: null, people: 8, cells: {} }];
	expect(late(17)).toEqual({ people: 17, orMore: false });
	expect(late(12)).toBe('hidden');
	expect(late(32)).toBe('hidden');
});

test('who is missing changes with editions alone as well', () => {
	const of = (people: Kin[], wroteNothing: number) =>
		counted([BEFORE], { shares: { how: 'chosen' }, people, absent: { wroteNothing, notQuotable: 9 } });
	const first = told(of([{ came: null, people: 100, cells: {} }], 30));
	expect(first.content.absent).toEqual({ wroteNothing: { people: 30, orMore: false }, notQuotable: 'few' });
	const more = (came: number, wroteNothing: number) =>
		composeSnapshot(
			{
				...of(
					[
						{ came: 1, people: 100, cells: {} },
						{ came: null, people: came, cells: {} }
					],
					wroteNothing
				),
				read: [{ came: 1, people: 50, cells: { [drawId(1)]: 'before' } }]
			},
			first,
			2
		);
	expect(more(9, 34)).toEqual({ state: 'waiting' });
	expect(more(12, 34)).toMatchObject({ content: { absent: { wroteNothing: { people: 34 } } } });
	expect(more(12, 30)).toMatchObject({ content: { absent: { wroteNothing: 'hidden' } } });
});

test('a question taken out of the breakdowns is told no more, and nobody seems to have gone with it', () => {
	const area = (came: number | null): Kin[] =>
		['a', 'b'].map((one) => ({ came, people: 40, cells: { area: one } }));
	const dimensions = [
		{ id: 'area', title: 'Where?', meanings: [['a', 'North'] as const, ['b', 'South'] as const] }
	];
	const of = (came: number | null, people: number) =>
		counted([], {
			shares: { how: 'chosen' },
			people: [{ came, people, cells: {} }],
			read: area(came),
			themes: [{ themeId: THEME, kin: area(came).map((one) => ({ ...one, people: 15 })), against: 0 }]
		});
	const first = told({ ...of(null, 80), dimensions });
	expect(first.content.cube).toHaveLength(1);
	const next = told(of(1, 80), first, 2);
	expect(next.content).toMatchObject({ cube: [], themes: [{ people: 30 }], base: 80 });
	// Where the themes have to wait, it goes all the same.
	const waits = {
		...of(1, 80),
		people: [
			{ came: 1, people: 80, cells: {} },
			{ came: null, people: 12, cells: {} }
		]
	};
	const read = [...area(1), { came: null, people: 3, cells: { area: 'a' } }];
	expect(told({ ...waits, read }, first, 2).content).toMatchObject({ people: 92, cube: [], base: 80 });
});
