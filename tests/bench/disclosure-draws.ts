// Draws at random in the polls of the bench: who was drawn, who was read before, and what follows from it. No machine sorts here, so
// that an estimate is a plain share of those drawn.
import { drawId, DRAWN, READ_BEFORE } from '../../src/domain/insights/snapshots/tell-estimates.ts';
import type { Part, Shares } from '../../src/domain/insights/snapshots/counted.ts';
import { wilson } from '../../src/domain/insights/measures/wilson.ts';
import type { Random } from '../../src/domain/insights/words/random.ts';
import { themeIds, type Person, type Released, type Said } from './disclosure-people.ts';

const MOST_DRAWN = 130;
const lastDraw = (step: number) => step - ((step + 3) % 4);

/** A third was read before; of the others so many are drawn. */
export function drawSome(living: readonly Person[], step: number, random: Random): void {
	let left = MOST_DRAWN;
	for (const one of living) {
		const wasBefore = one.isRead && random() < 0.3;
		const isDrawn = !wasBefore && one.isRead && left > 0 && random() < 0.9;
		if (isDrawn) left -= 1;
		const stands = wasBefore ? READ_BEFORE : isDrawn ? DRAWN : '';
		one.cells = { ...one.cells, [drawId(step)]: stands };
	}
}

export function sharesOf(living: readonly Person[], step: number): Shares {
	if (step === 0) return { how: 'chosen' };
	const draw = lastDraw(step);
	const stand = (how: string) => living.filter(({ cells }) => cells[drawId(draw)] === how);
	const [drawn, before] = [stand(DRAWN), stand(READ_BEFORE)];
	const rest = living.length - before.length;
	if (drawn.length === 0) return { how: 'chosen' };
	const parts = new Map(
		themeIds.map((id): [string, Part] => {
			const has = ({ said }: Person) => said.things.has(id);
			const [found, known] = [drawn.filter(has).length, before.filter(has).length];
			const part = { share: found / drawn.length, ...wilson(found, drawn.length) };
			const of = (share: number) => (known + share * rest) / living.length;
			return [id, { of: { share: of(part.share), low: of(part.low), high: of(part.high) }, rest, part }];
		})
	);
	return { how: 'estimated', draw, audited: drawn.length, parts };
}

/** What an estimate tells whoever knows who was drawn: how many of those said it, and from the points what was known before. */
export function estimateTold(
	id: string,
	{ content, people, read }: Released,
	number: number
): { members: Set<Said>; low: number; high: number }[] {
	const theme = content.themes.find((one) => one.id === id);
	if (theme?.how !== 'estimated' || theme.countedAt !== number || theme.draw === undefined) return [];
	const cell = drawId(theme.draw);
	const stand = (how: string) =>
		[...read.values()].filter(({ cells }) => cells[cell] === how).map(({ said }) => said);
	const [drawn, before] = [stand(DRAWN), stand(READ_BEFORE)];
	const found = drawn.filter(({ things }) => things.has(id)).length;
	const rest = people.size - before.length;
	const part = { share: found / drawn.length, ...wilson(found, drawn.length) };
	const ends = (['share', 'low', 'high'] as const).map((end) => ({
		low: (theme[end] - 0.005) * people.size - part[end] * rest,
		high: (theme[end] + 0.005) * people.size - part[end] * rest
	}));
	return [
		{ members: new Set(drawn), low: found, high: found },
		{
			members: new Set(before),
			low: Math.max(0, Math.ceil(Math.max(...ends.map(({ low }) => low)) - 1e-9)),
			high: Math.min(before.length, Math.floor(Math.min(...ends.map(({ high }) => high)) + 1e-9))
		}
	];
}
