import { expect, test } from 'vitest';
import { wilson } from '../measures/wilson.ts';
import type { Breakdown, Cell, How, SnapshotContent } from '../snapshots/snapshot.ts';
import { examplePoll } from '../../../../tests/support/example-poll.ts';
import { compareSides, overlap, type Side } from './compare.ts';
import { everybodyBeside } from './everybody-beside.ts';
import { placesOf } from './places-of.ts';
import { periodAmong, periodsToCompare } from './read-comparison.ts';
import { sayChanges } from './say-changes.ts';
import { strongerIn } from './stronger-in.ts';
import { themeOver } from './theme-over.ts';
import { trendOf } from './trend-of.ts';
import { whatChanged } from './what-changed.ts';

const WAIT = '00000000-0000-4000-8000-000000000001';
const TEA = '00000000-0000-4000-8000-000000000002';
const counted = { countedAt: 1, countedOn: '2026-11-28' };
const cell = (people: number, of: number): Cell => ({ people, share: people / of, ...wilson(people, of) });

function breakdown(id: string, of: number, rows: Record<string, (number | Cell)[]>): Breakdown {
	const [first = []] = Object.values(rows);
	return {
		...{ id, title: `By ${id}`, ...counted },
		groups: first.map((_cell, at) => ({ label: `${id} ${at}`, merged: [], people: of })),
		themes: Object.entries(rows).map(([themeId, cells]) => ({
			themeId,
			cells: cells.map((one) => (typeof one === 'number' ? cell(one, of) : one))
		}))
	};
}

function content(
	cube: Breakdown[],
	people: Record<string, number> = { [WAIT]: 300, [TEA]: 120 }
): SnapshotContent {
	return {
		...{ schema: 1, k: 10, scope: 1, people: 1200, base: 1200, codebookVersion: 3, tooSmall: 0 },
		...{ measured: [], apart: [], cube, notRead: 0, drivers: null },
		themes: Object.entries(people).map(([id, found]) => ({
			...{ id, people: found, orMore: false, base: 1200, share: found / 1200, ...wilson(found, 1200) },
			...counted
		}))
	};
}

const steady = Array.from({ length: 11 }, () => 25);

test('a trend tells what may be told, and says of the rest why not', () => {
	const found = trendOf(content([breakdown('period-month', 100, { [WAIT]: [20, 'few', 30] })]), WAIT);
	expect(found.map(({ seen, untold }) => seen?.people ?? untold)).toEqual([20, 'few', 30]);
	expect(trendOf(content([]), WAIT)).toEqual([]);
});

test('the week in which one theme doubled is told, and the other is left in peace', () => {
	const cube = [breakdown('period-week', 100, { [WAIT]: [...steady, 60], [TEA]: [...steady, 24] })];
	expect(whatChanged(content(cube))).toMatchObject({
		result: 'changed',
		changes: [{ themeId: WAIT, kind: 'step', direction: 'more' }]
	});
});

test('where nothing changed that is what it says; with few periods, or nothing told, it says so', () => {
	const calm = breakdown('period-week', 100, { [WAIT]: [...steady, 27] });
	expect(whatChanged(content([calm]))).toMatchObject({ result: 'nothing changed' });
	expect(whatChanged(content([]))).toMatchObject({ result: 'refused' });
	const hidden = breakdown('period-week', 100, { [WAIT]: [...steady.slice(1), 'few', 60] });
	expect(whatChanged(content([hidden]))).toMatchObject({ result: 'refused', refused: { why: 'few-people' } });
});

test('a theme that one group names far more often stands out there; what is hidden is not looked at', () => {
	const by = breakdown('service', 300, { [WAIT]: [150, 50, 50, 50], [TEA]: [30, 'hidden', 30, 30] });
	expect(strongerIn(content([by]))).toMatchObject([
		{ themeId: WAIT, by: 'service', group: 'service 0', share: 0.5, others: 150 / 900 }
	]);
});

const known = (found: SnapshotContent, how: How, of?: string): SnapshotContent => ({
	...found,
	themes: found.themes.map((theme) => (of === undefined || theme.id === of ? { ...theme, how } : theme))
});

test.each(['chosen', 'estimated'] as const)(
	'where a share is %s, what was read may differ by choice: no change, no group',
	(how) => {
		const weeks = [breakdown('period-week', 100, { [WAIT]: [...steady, 60], [TEA]: [...steady, 24] })];
		const refused = { result: 'refused' as const, refused: { why: 'chosen-reading' as const } };
		expect(whatChanged(known(content(weeks), how))).toEqual(refused);
		expect(sayChanges(refused, new Map())[0]).toContain('what was chosen');
		expect(whatChanged(known(content(weeks), how, WAIT))).toMatchObject({ result: 'nothing changed' });
		// Too few periods come first: with all of it read nothing could be said either.
		expect(whatChanged(known(content([]), how))).toMatchObject({ refused: { why: 'few-periods' } });
		const by = breakdown('service', 300, { [WAIT]: [150, 50, 50, 50] });
		expect(strongerIn(known(content([by]), how))).toEqual([]);
		expect(themeOver(known(content([by]), how), WAIT)).toMatchObject({ isChosen: true, stronger: [] });
	}
);

test('an older breakdown stands beside no newer total: who came since would stand among the others', () => {
	const by = breakdown('service', 300, { [WAIT]: [150, 50, 50, 50] });
	const older = { ...by, countedAt: 0 };
	expect(strongerIn(content([older]))).toEqual([]);
	const found = content([by, older]);
	expect(everybodyBeside(found, older, WAIT)).toBeNull();
	expect(everybodyBeside(found, by, WAIT)).toEqual({ share: 0.25, orMore: false, ...wilson(300, 1200) });
	const nearly = {
		...found,
		themes: found.themes.map((theme) => ({ ...theme, people: 1190, orMore: true }))
	};
	expect(everybodyBeside(nearly, by, WAIT)).toMatchObject({ orMore: true, high: 1 });
});

const side = (found: SnapshotContent, period: string | null = null, pollId = 'a'): Side => ({
	...{ pollId, content: found, period },
	questions: examplePoll().questions
});
const THEMES = [
	{ id: WAIT, name: 'Waiting' },
	{ id: TEA, name: 'Tea' }
];

test('two periods: what moved clearly is told, what is hidden is said, and nobody is compared with themselves', () => {
	const found = content([breakdown('period-week', 200, { [WAIT]: [40, 90], [TEA]: [30, 'few'] })]);
	const [one, other] = [side(found, 'period-week 0'), side(found, 'period-week 1')];
	expect(compareSides(one, other, THEMES).themes).toMatchObject([
		{ name: 'Waiting', a: { people: 40, of: 200 }, moved: { difference: -0.25, isClear: true } },
		{ name: 'Tea', b: 'few', moved: null }
	]);
	expect(overlap(one, other)).toBe(false);
	expect(overlap(one, side(found))).toBe(true);
	expect(overlap(one, side(found, 'period-week 0'))).toBe(true);
});

test('two polls whose shares are estimated are compared by their estimates, and told so', () => {
	const estimated = (share: number, half: number): SnapshotContent => {
		const found = content([], { [WAIT]: 300 });
		const known = { share, low: share - half, high: share + half, how: 'estimated', audited: 150 } as const;
		return { ...found, themes: found.themes.map((theme) => ({ ...theme, ...known })) };
	};
	const between = (half: number) =>
		compareSides(side(estimated(0.2, half)), side(estimated(0.4, half), null, 'b'), THEMES);
	expect(between(0.06)).toMatchObject({
		isChosen: false,
		themes: [{ a: { share: 0.2, audited: 150 }, b: { share: 0.4 }, moved: { isClear: true } }]
	});
	// The same people were counted on both sides: it is the estimates that differ.
	expect(between(0.06).themes[0]?.moved?.difference).toBeCloseTo(-0.2);
	expect(between(0.06).themes[0]?.moved?.low).toBeCloseTo(-0.2 - Math.hypot(0.06, 0.06));
	expect(between(0.2).themes[0]?.moved?.isClear).toBe(false);
});

test('where somebody chose whom to read no theme is called clearly more or fewer', () => {
	const chosen = (found: SnapshotContent): SnapshotContent => ({
		...found,
		themes: found.themes.map((theme) => ({ ...theme, how: 'chosen' }))
	});
	const [a, b] = [content([], { [WAIT]: 100 }), content([], { [WAIT]: 600 })];
	const clear = (one: SnapshotContent, other: SnapshotContent) => {
		const { isChosen, themes } = compareSides(side(one), side(other, null, 'b'), THEMES);
		return [isChosen, themes[0]?.moved?.isClear];
	};
	expect(clear(a, b)).toEqual([false, true]);
	expect(clear(chosen(a), b)).toEqual([true, false]);
	expect(clear(a, chosen(b))).toEqual([true, false]);
	const weeks = chosen(content([breakdown('period-week', 200, { [WAIT]: [40, 90] })], { [WAIT]: 300 }));
	const of = (week: number) => side(weeks, `period-week ${week}`);
	expect(compareSides(of(0), of(1), THEMES.slice(0, 1))).toMatchObject({
		isChosen: true,
		themes: [{ moved: { isClear: false } }]
	});
});

test('nothing chosen: the last period of an only poll with the one before it, or two whole polls', () => {
	const none = { poll: null, period: null };
	const asked = { poll: null, isChosen: false, a: none, b: none };
	const weeks = ['week 1', 'week 2', 'week 3'];
	const begun = (labels: string[]) => periodsToCompare(1, asked).map((one) => periodAmong(labels, one));
	expect(begun(weeks)).toEqual(['week 3', 'week 2']);
	expect(begun(['week 1'])).toEqual(['week 1', null]);
	expect(begun([])).toEqual([null, null]);
	expect(periodsToCompare(2, asked)).toEqual([null, null]);
	// Once somebody chose, it is as they did, all of it too.
	const chosen = { ...asked, isChosen: true, b: { poll: null, period: 'week 1' } };
	expect(periodsToCompare(1, chosen).map((one) => periodAmong(weeks, one))).toEqual([null, 'week 1']);
	expect(periodAmong(weeks, 'week 9')).toBe(null);
});

test('two polls: questions asked alike row by row; those asked in other words are named, with why', () => {
	const row = (label: string, people: number) => ({
		...{ label, people, share: people / 100, merged: [] },
		...wilson(people, 100)
	});
	const asked = (rows: ReturnType<typeof row>[]): SnapshotContent => ({
		...content([]),
		measured: [
			{
				...{ id: 'when', title: 'When?', base: 100, score: null, items: [], numbers: [], lines: [] },
				...{ bestWorst: [], kano: [], pains: [] },
				...{ rows, ...counted }
			}
		]
	});
	const [a, b] = [
		side(asked([row('Sat', 20), row('Sun', 50)])),
		side(asked([row('Sat', 60), row('Sun', 52)]), null, 'b')
	];
	expect(compareSides(a, b, []).questions).toMatchObject([
		{ why: '', rows: [{ moved: { isClear: true } }, { name: 'Sun', moved: { isClear: false } }] }
	]);
	const reworded = b.questions.map((question) => ({
		...question,
		title: `${question.title} At all, I mean?`
	}));
	expect(compareSides(a, { ...b, questions: reworded }, []).questions).toMatchObject([
		{ why: 'it was asked in other words', rows: [] }
	]);
});

test('places follow from what is told alone, in whatever order; an estimate is as unsure as its draw', () => {
	const { themes } = content([], { [WAIT]: 300, [TEA]: 260 });
	const { places, seed, replicates } = placesOf(themes);
	expect(places[WAIT]).toMatchObject({ rankFrom: 1, amongThree: 1 });
	expect(placesOf([...themes].reverse()).places).toEqual(places);
	expect({ seed, replicates }).toEqual({ seed: 1927, replicates: 1000 });
	const far = themes.map((theme) => (theme.id === TEA ? { ...theme, share: 0.05 } : theme));
	expect(placesOf(far).places[TEA]).toMatchObject({ rankFrom: 2, rankTo: 2 });
	const drawn = far.map((theme) => ({ ...theme, how: 'estimated' as const, low: 0, high: 0.6 }));
	expect(placesOf(drawn).places[TEA]).toMatchObject({ rankFrom: 1, rankTo: 2 });
});
