// The newest snapshot of a poll, and how it stands to the answers. Whatever a page of the board says comes from here.
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { buildSnapshot, informing, readState } from './build-snapshot.ts';
import { hasPeople } from './counting.store.server.ts';
import {
	askToCount,
	findCounting,
	findSnapshot,
	type AtScope,
	type Counting
} from './snapshot.store.server.ts';
import { snapshotContent, type Freshness, type Snapshot } from './snapshot.ts';

export type Read = { snapshot: Snapshot | null; freshness: Freshness };

/**
 * A poll of a few thousand answers is counted anew here and now where something changed and it may be told; a larger one is
 * counted in the background (server/counting.ts), and what was counted last is given at once.
 */
export async function readSnapshot(tx: Tx, at: AtScope, now: Date): Promise<Read> {
	const [found, counting] = [await findSnapshot(tx, at), await findCounting(tx, at)];
	if (await isLarge(tx, at, found?.content)) {
		if (found || counting?.waiting) return withFreshness(found, counting);
		await askToCount(tx, at, now);
		return withFreshness(found, { waiting: false, of: null, ...counting, done: counting?.done ?? 0 });
	}
	if (counting?.seen === (await readState(tx, at))) return withFreshness(found, counting);
	await buildSnapshot(tx, at, now);
	return withFreshness(await findSnapshot(tx, at), await findCounting(tx, at));
}

/** From here on a poll is counted in the background. */
const LARGE = 5_000;
const told = z.object({ people: z.number() });

const isLarge = async (tx: Tx, at: AtScope, content: unknown): Promise<boolean> => {
	const found = told.safeParse(content);
	return found.success
		? found.data.people >= LARGE
		: forPurpose(tx, informing(at), () => hasPeople(tx, at, LARGE));
};

type Stands = Pick<Counting, 'done' | 'of' | 'waiting'>;

function withFreshness(found: Awaited<ReturnType<typeof findSnapshot>>, counting: Stands | null): Read {
	const freshness: Freshness =
		counting?.done != null
			? { state: 'counting', share: counting.done, of: counting.of }
			: { state: counting?.waiting ? 'waiting' : 'current' };
	return { snapshot: found && { ...found, content: snapshotContent.parse(found.content) }, freshness };
}
