// Learning and assigning outside any request: read in one transaction, worked in a thread, kept in another. Each poll learns one
// at a time; how far it is, is told to whoever asks, and is nowhere kept.
import type { Database } from '../db/open.ts';
import { inWorkspace } from '../db/scope.ts';
import { listDue } from '../domain/insights/assigning/due.ts';
import { keepAssigned, readToAssign } from '../domain/insights/assigning/assign-new.ts';
import { listInUse, type Of } from '../domain/insights/assigning/assigner.store.server.ts';
import type { Written } from '../domain/insights/assigning/auto.store.server.ts';
import { asGiven, keepLearnt, readToLearn, type Learner } from '../domain/insights/assigning/learn.ts';
import type { Assigned } from '../domain/insights/words/assign.ts';
import type { Assigner } from '../domain/insights/words/assigner.ts';
import { choosePoll } from '../domain/polls/choose-poll.ts';
import type { PollContent } from '../domain/polls/poll.ts';
import { noteFailure } from './note-error.ts';
import { doWords, type Watching } from './words-work.ts';

export type LearningState =
	{ state: 'reading' | 'learning' | 'sorting'; share: number } | { state: 'failed' };
declare global {
	/** The pages are bundled apart from the rounds, within one process: both speak of the same learning. */
	var candorLearning: Map<string, LearningState> | undefined;
}
const under = (globalThis.candorLearning ??= new Map<string, LearningState>());
const keyOf = (of: Of) => `${of.pollId}@${of.scope}`;

export const learningState = (of: Of): LearningState | null => under.get(keyOf(of)) ?? null;

/** Learns anew, if it is not doing so already; returns when it is done: the new version’s number, or null where nothing is new. */
export async function learnAnew(
	db: Database,
	by: Learner,
	of: Of,
	content: PollContent,
	now: () => Date = () => new Date()
): Promise<number | null> {
	const key = keyOf(of);
	const busy = under.get(key);
	if (busy && busy.state !== 'failed') return null;
	const say = (state: 'reading' | 'learning' | 'sorting', share = 0) => under.set(key, { state, share });
	say('reading');
	try {
		const { examples, waiting, codebookVersion } = await inWorkspace(db, of.workspaceId, (tx) =>
			readToLearn(tx, by, of, content)
		);
		if (examples.length === 0) {
			under.delete(key);
			return null;
		}
		say('learning');
		const assigner = await doWords(
			{ kind: 'train', examples, others: waiting.map(asGiven) },
			{ progress: ({ done, of: all }) => say('learning', done / Math.max(1, all)) }
		);
		// Learnt by itself, what knows no theme is nothing to look at.
		if (by.accountId === null && assigner.themes.length === 0) {
			under.delete(key);
			return null;
		}
		say('sorting');
		const found = await assigned(assigner, waiting, {
			progress: ({ done, of: all }) => say('sorting', done / Math.max(1, all))
		});
		const learnt = { assigner, found, codebookVersion, examples: examples.length };
		const number = await inWorkspace(db, of.workspaceId, (tx) =>
			keepLearnt(tx, by, of, content, learnt, now())
		);
		under.delete(key);
		return number;
	} catch (cause) {
		under.set(key, { state: 'failed' });
		throw cause;
	}
}

/** Begins to learn and returns at once. */
export function beginLearning(db: Database, by: Learner, of: Of, content: PollContent): void {
	learnAnew(db, by, of, content).catch((cause) => noteFailure('Learning', cause));
}

/** Learns where people read enough since, one poll after the other; returns how many new versions there are to look at. */
export async function learnWhatIsDue(
	db: Database,
	workspaceId: string,
	now: () => Date = () => new Date(),
	signal?: AbortSignal
): Promise<number> {
	let learnt = 0;
	for (const { of, content } of await inWorkspace(db, workspaceId, (tx) => listDue(tx, workspaceId, now()))) {
		if (signal?.aborted) break;
		if (now().getTime() - (tried.get(keyOf(of)) ?? -Infinity) < TRIED_PAUSE_MS) continue;
		tried.set(keyOf(of), now().getTime());
		const number = await learnAnew(db, { workspaceId, accountId: null }, of, content, now);
		if (number !== null) learnt += 1;
	}
	return learnt;
}
/** Where nothing new came of it, or it broke off, it is not tried again at once. */
const TRIED_PAUSE_MS = 30 * 60_000;
const tried = new Map<string, number>();

/** Sorts what came since by the versions in use; returns how many answers that were. */
export async function assignWhatIsNew(db: Database, workspaceId: string): Promise<number> {
	let sorted = 0;
	for (const of of await inWorkspace(db, workspaceId, (tx) => listInUse(tx, workspaceId))) {
		const due = await inWorkspace(db, workspaceId, async (tx) => {
			const { poll } = await choosePoll(tx, workspaceId, `${of.pollId}@${of.scope}`);
			const ready = poll && (await readToAssign(tx, of, poll.content));
			return ready && { ...ready, content: poll.content };
		});
		if (!due || due.waiting.length === 0) continue;
		const { number, model } = due.version;
		const found = await assigned(model, due.waiting);
		await inWorkspace(db, workspaceId, (tx) => keepAssigned(tx, of, due.content, number, found));
		sorted += found.length;
	}
	return sorted;
}

async function assigned(
	assigner: Assigner,
	waiting: readonly Written[],
	watching: Watching = {}
): Promise<(Written & Assigned)[]> {
	const found = await doWords({ kind: 'assign', assigner, answers: waiting.map(asGiven) }, watching);
	return waiting.map((answer, at) => ({ ...answer, ...(found[at] ?? { themes: [], needsReader: true }) }));
}
