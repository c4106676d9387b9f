// Counts a poll and releases the next snapshot of its board, or finds that it has to wait.
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { purposeUnder } from '../../intents/purpose.ts';
import { listVersions } from '../../polls/poll.store.server.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { whatChanged } from '../edition/what-changed.ts';
import { listLeftOut } from './breakdown.store.server.ts';
import { composeSnapshot } from './compose.ts';
import type { Before, Counted } from './counted.ts';
import { COUNTING, countPoll, type Progress } from './count-poll.ts';
import { countInOtherScopes, findState } from './counting.store.server.ts';
import { unmarkNewlyRead, unmarkRead } from './marking.store.server.ts';
import {
	findAudit,
	findSnapshot,
	insertSnapshot,
	lockBuilding,
	noteCounted,
	type AtScope
} from './snapshot.store.server.ts';
import { snapshotContent, type SnapshotContent } from './snapshot.ts';
import { NOBODY, population } from './told-groups.ts';

const kept = z.object({ people: population, read: population });

/** `told`: a new one is there. `same`: nothing that may be told has changed. `waiting`: it may not be told yet. `busy`:
 *  somebody else counts this poll. */
export type Built = 'told' | 'same' | 'waiting' | 'busy';

/** `waits`: for whoever counts this poll already. `state`: as it was read before, since reading it costs a look at every answer;
 *  what came meanwhile is counted, and looked at once more. */
type How = { waits?: boolean; progress?: Progress; state?: string };

/** Runs in a transaction of the workspace. */
export async function buildSnapshot(
	tx: Tx,
	at: AtScope,
	now: Date,
	{ waits = false, progress = async () => {}, state }: How = {}
): Promise<Built> {
	if (!(await lockBuilding(tx, at, waits))) return 'busy';
	const versions = (await listVersions(tx, at)).filter(({ scope }) => scope <= at.scope);
	const newest = versions.find(({ scope }) => scope === at.scope);
	if (!newest) return 'same';
	const seen = state ?? (await readState(tx, at));
	const found = await findSnapshot(tx, at);
	const before = found && (await readBefore(tx, at, found));
	const number = (found?.number ?? 0) + 1;
	const poll = {
		...{ content: newest.content, versions, book: await readCodebook(tx, at.workspaceId) },
		notBrokenDownBy: await listLeftOut(tx, at)
	};
	const counted = await countPoll(tx, at, poll, before, number, now, progress);
	const composed = composeSnapshot(counted, before, number);
	if (composed.state === 'waiting' || (await isNearlyAnother(tx, at, counted))) {
		await noteCounted(tx, at, { seen, waiting: true });
		return 'waiting';
	}
	const { readSince } = composed;
	const content = withChanges(composed.content);
	await markAsTold(tx, at, { number, isRead: readSince !== null, base: content.base });
	await noteCounted(tx, at, { seen, waiting: false });
	if (before && bare(before.content) === bare(content)) return 'same';
	const { k, codebookVersion } = content;
	const stored = { number, countedOn: counted.day, codebookVersion, k, content, hash: hashOf(content) };
	await insertSnapshot(tx, at, { ...stored, audit: composed.kept });
	return 'told';
}

/** Each theme with what became of it in the last period that is over, where chance does not explain that. */
function withChanges(content: SnapshotContent): SnapshotContent {
	const found = whatChanged(content);
	if (found.result !== 'changed') return content;
	const steps = new Map(
		found.changes.flatMap((one) => (one.kind === 'step' ? [[one.themeId, one] as const] : []))
	);
	return {
		...content,
		themes: content.themes.map((theme) => {
			const step = steps.get(theme.id);
			if (!step) return theme;
			const { now, before, direction, adjusted: p } = step;
			const shares = { before: before.people / before.of, after: now.people / now.of };
			return {
				...theme,
				change: {
					direction: direction === 'more' ? ('up' as const) : ('down' as const),
					...shares,
					p,
					noted: true
				}
			};
		})
	};
}

/** Whether nearly the same people stand in the snapshot of another scope: the few who do not could be told by subtracting. */
async function isNearlyAnother(tx: Tx, at: AtScope, { people, k }: Counted): Promise<boolean> {
	const here = people.reduce((sum, one) => sum + one.people, 0);
	const beside = await forPurpose(tx, informing(at), () =>
		countInOtherScopes(tx, { ...at, reader: COUNTING })
	);
	for (const { scope, both } of beside) {
		const other = await findSnapshot(tx, { ...at, scope });
		const there = other ? snapshotContent.parse(other.content).people : both;
		const isFew = (many: number) => many > 0 && many < k;
		if (both > 0 && (isFew(here - both) || isFew(there - both))) return true;
	}
	return false;
}

/** What the answers, the readings, the codebook and the breakdowns of a poll are now, in one short word: alike only while nothing changed. */
export async function readState(tx: Tx, at: AtScope): Promise<string> {
	const { version } = await readCodebook(tx, at.workspaceId);
	const state = await forPurpose(tx, informing(at), () => findState(tx, at));
	const leftOut = [...(await listLeftOut(tx, at))].map(encodeURIComponent);
	return [version, state, `without:${leftOut.join(',')}`].join(' ');
}

/** Under which purpose a board is counted. */
export const informing = ({ scope }: AtScope) => ({
	reader: COUNTING,
	purpose: purposeUnder('inform', scope)
});

async function readBefore(
	tx: Tx,
	at: AtScope,
	{ number, content }: { number: number; content: unknown }
): Promise<Before> {
	const audit = await findAudit(tx, at, number);
	return {
		content: snapshotContent.parse(content),
		kept: audit === null ? { people: NOBODY, read: NOBODY } : kept.parse(audit)
	};
}

/** Who could not be told of yet is counted among the newcomers of the next one. */
const markAsTold = (
	tx: Tx,
	at: AtScope,
	{ number, isRead, base }: { number: number; isRead: boolean; base: number | null }
): Promise<void> =>
	forPurpose(tx, informing(at), async () => {
		const under = { ...at, reader: COUNTING };
		if (base === null) await unmarkRead(tx, under);
		else if (!isRead) await unmarkNewlyRead(tx, under, number);
	});

const hashOf = (content: SnapshotContent): string => hash('sha256', canonicalize(content) ?? '');

/** Without when each number was counted: an edition that says the same is none. */
function bare(content: SnapshotContent): string {
	const withoutDays = (key: string, value: unknown) =>
		key === 'countedAt' || key === 'countedOn' ? undefined : value;
	return canonicalize(JSON.parse(JSON.stringify(content, withoutDays))) ?? '';
}
