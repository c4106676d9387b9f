// Where the themes of a board may stand among one another.
import { ranksOfTold } from '../measures/ranks-of-told.ts';
import type { Places } from '../measures/rank-by-bootstrap.ts';
import { REPLICATES } from '../measures/resample.ts';
import type { CountedTheme } from '../snapshots/snapshot.ts';

/** Kept for ever: another would move every place a little. */
const SEED = 1927;

type Theme = Pick<CountedTheme, 'id' | 'share' | 'low' | 'high' | 'base' | 'orMore' | 'how'>;

export type Standing = { places: Record<string, Places>; seed: number; replicates: number };

/** By theme. In whatever order they come, each is drawn in the order of ids. */
export function placesOf(themes: readonly Theme[]): Standing {
	const drawn = { seed: SEED, replicates: REPLICATES };
	const sorted = [...themes].sort((a, b) => (a.id < b.id ? -1 : 1));
	const places = ranksOfTold(
		sorted.map(({ how, ...told }) => ({ ...told, isEstimated: how === 'estimated' })),
		drawn
	);
	const byTheme = sorted.flatMap(({ id }, at) => (places[at] ? [[id, places[at]] as const] : []));
	return { places: Object.fromEntries(byTheme), ...drawn };
}
