// What a thread made of a poll's words, kept for the next page: ids and key phrases, never an answer. Where an answer is gone or
// says something else, all of it is made anew.
import { BoundedMap } from '../domain/bounded-map.ts';
import { hashOf } from '../domain/insights/words/random.ts';
import type { Assigner } from '../domain/insights/words/assigner.ts';
import type { Proposal, Unsorted } from '../domain/insights/words/propose-themes.ts';
import { noteFailure } from './note-error.ts';
import { doWords } from './words-work.ts';

const MOST_KEPT = 100;
const noted = (cause: unknown) => noteFailure('The drafts', cause);
type Seen = Map<string, number>;
const seenIn = (answers: readonly Unsorted[]): Seen =>
	new Map(answers.map((one) => [one.responseId, seenAs(one)]));
/** What somebody let a model see since is grouped anew, as what somebody wrote anew is. */
const seenAs = ({ text, vector }: Unsorted): number => hashOf(vector ? `${text} ` : text);

class Kept<T> {
	#kept = new BoundedMap<{ seen: Seen; made: T }>(MOST_KEPT);
	#under = new Map<string, Promise<void>>();

	get(key: string): { seen: Seen; made: T } | undefined {
		return this.#kept.get(key);
	}
	drop(key: string): void {
		this.#kept.delete(key);
	}
	/** One at a time for each key. */
	make(key: string, answers: readonly Unsorted[], make: () => Promise<T>): Promise<void> {
		const busy = this.#under.get(key);
		if (busy) return busy;
		const work = make()
			.then((made) => void this.#kept.set(key, { seen: seenIn(answers), made }))
			.finally(() => this.#under.delete(key));
		this.#under.set(key, work);
		return work;
	}
}

type KeptDraft = Omit<Proposal, 'answers' | 'exemplars'> & { answers: string[]; exemplars: string[] };
const drafts = new Kept<KeptDraft[]>();
/** So many new answers, in a hundred, and the drafts are made anew behind the page. */
const NEW_SHARE = 0.1;

/** The drafts as they are kept, or null while they are made; `ready` resolves when they are. */
export function draftsOf(
	key: string,
	unread: readonly Unsorted[]
): { proposals: Proposal[] | null; ready: Promise<void> } {
	const byId = new Map(unread.map((one) => [one.responseId, one]));
	const kept = drafts.get(key);
	const make = () =>
		drafts.make(key, unread, async () => {
			const made = await doWords({ kind: 'propose', answers: [...unread] });
			const ids = (some: Unsorted[]) => some.map((one) => one.responseId);
			return made.map((one) => ({ ...one, answers: ids(one.answers), exemplars: ids(one.exemplars) }));
		});
	const changed = unread.some((one) => {
		const was = kept?.seen.get(one.responseId);
		return was !== undefined && was !== seenAs(one);
	});
	if (!kept || changed) {
		drafts.drop(key);
		return { proposals: null, ready: make().catch(noted) };
	}
	const fresh = unread.filter((one) => !kept.seen.has(one.responseId)).length;
	const gone = kept.seen.size - (unread.length - fresh);
	if (fresh + gone > NEW_SHARE * Math.max(20, kept.seen.size)) void make().catch(noted);
	const of = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);
	const proposals = kept.made.map((one) => ({
		...one,
		answers: of(one.answers),
		exemplars: of(one.exemplars)
	}));
	return { proposals: proposals.filter((one) => one.answers.length >= 3), ready: Promise.resolve() };
}

const copies = new Kept<string[][]>();

/** These answers and whatever was found to say the same as one of them; null where one was not there then. */
export function keptBeside(key: string, responseIds: readonly string[]): string[] | null {
	const kept = copies.get(key);
	if (!kept || responseIds.some((id) => !kept.seen.has(id))) return null;
	const here = new Set(responseIds);
	const beside = kept.made.filter((group) => group.some((id) => here.has(id))).flat();
	return [...new Set([...responseIds, ...beside])];
}

/** Whether these say what they said when they were compared. */
export const areAsKept = (key: string, some: readonly Unsorted[]): boolean =>
	some.every((one) => copies.get(key)?.seen.get(one.responseId) === seenAs(one));

/** For each answer the others that say the same, or nearly. Kept while only answers come that were not there. */
export async function alikeIn(key: string, unread: readonly Unsorted[]): Promise<Map<string, string[]>> {
	const kept = copies.get(key);
	if (!kept || !areAsKept(key, unread))
		await copies.make(key, unread, async () => {
			const first = await doWords({ kind: 'duplicates', texts: unread.map((one) => one.text) });
			const groups = new Map<number, string[]>();
			first.forEach((of, at) => groups.set(of, [...(groups.get(of) ?? []), unread[at]?.responseId ?? '']));
			return [...groups.values()].filter((group) => group.length > 1);
		});
	const here = new Set(unread.map((one) => one.responseId));
	return new Map(
		(copies.get(key)?.made ?? []).flatMap((group) => {
			const those = group.filter((id) => here.has(id));
			return those.map((id) => [id, those.filter((other) => other !== id)] as const);
		})
	);
}

const NEXT = 20;
const queues = new Kept<string[]>();
const queueOf = (key: string, assigner: Assigner | null) => `${key} ${assigner?.version ?? ''}`;

/** What was to be read next when it was last asked; some of it may be read by now. */
export const keptNext = (key: string, assigner: Assigner | null): string[] =>
	queues.get(queueOf(key, assigner))?.made ?? [];

/** The next to read; as long as some of the last twenty are unread, those. */
export async function nextOf(
	key: string,
	questionId: string,
	unread: readonly Unsorted[],
	assigner: Assigner | null
): Promise<string[]> {
	const here = new Set(unread.map((one) => one.responseId));
	const version = queueOf(key, assigner);
	const left = () => keptNext(key, assigner).filter((id) => here.has(id));
	if (left().length === 0)
		await queues.make(version, unread, () =>
			doWords({
				kind: 'next',
				waiting: unread.map(({ responseId, text }) => ({ id: responseId, text, question: questionId })),
				...{ assigner, many: NEXT }
			})
		);
	return left();
}
