import { expect, test } from 'vitest';
import { wilson } from '../measures/wilson.ts';
import { composeSnapshot } from './compose.ts';
import { countedTheme } from './snapshot.ts';
import type { Kin } from './told-groups.ts';

const kin = (people: number): Kin[] => [{ came: null, people, cells: {} }];
function told(found: number, of: number) {
	const made = composeSnapshot(
		{
			...{ day: '2026-11-28', scope: 1, k: 10, codebookVersion: 1, dimensions: [], questions: [], apart: [] },
			...{ people: kin(of), read: kin(of), shares: { how: 'counted' }, drivers: null },
			themes: [{ themeId: '0b7f6c1e-3d7b-4c55-9c6d-0a1f5e2b7c11', kin: kin(found), against: 0 }],
			absent: { wroteNothing: 0, notQuotable: 0 }
		},
		null,
		1
	);
	return made.state === 'told' ? made.content.themes[0] : undefined;
}

test('the interval of a theme found in nearly everybody holds the truth, and tells no more than the least', () => {
	const nearly = told(59, 60);
	expect(nearly).toMatchObject({ people: 50, orMore: true, high: 1, low: wilson(50, 60).low });
	expect(told(60, 60)).toEqual(nearly);
	expect(told(50, 60)).toMatchObject({ people: 50, orMore: false, ...wilson(50, 60) });
});

test('an edition of before, with what is no longer kept of a theme, is still read', () => {
	const theme = told(30, 60);
	const ranks = { low: 1, high: 3, inTopThree: 0.9 };
	expect(countedTheme.parse({ ...theme, ranks })).toEqual(theme);
});
