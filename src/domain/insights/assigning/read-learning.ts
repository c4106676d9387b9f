// What the machine learnt, how right it was, and what its newest version would change: for whoever decides whether to take it.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../../audit/note-audit.ts';
import { NotAllowed } from '../../errors.ts';
import type { PollContent } from '../../polls/poll.ts';
import { mayCodeAnswers, type Member } from '../../workspaces/membership.ts';
import { currentThemes, themeAfterMerges } from '../codebook.ts';
import { readCodebook } from '../codebook.store.server.ts';
import { informing } from '../reading-purposes.ts';
import type { Assigned } from '../words/assign.ts';
import { diffAssignments } from '../words/diff-assignments.ts';
import { listAssigners, type Of, type Version } from './assigner.store.server.ts';
import { listAuto, listReadByPeople, listWords, type AutoAnswer } from './auto.store.server.ts';
import { openQuestions } from './learn.ts';

const EXAMPLES = 3;
export type LearntOf = {
	id: string;
	name: string;
	/** Answers people put under it, that it was learnt from. */
	examples: number;
	/** On answers not learnt from: given without a reader, and how many of them rightly; null: never without a reader. */
	checked: { given: number; right: number } | null;
	/** Of the answers nobody has read, how many it is given. */
	answers: number;
};
export type VersionShown = {
	number: number;
	learntAt: Date;
	inUseSince: Date | null;
	codebookVersion: number;
	examples: number;
	themes: LearntOf[];
	/** Answers nobody has read: all it looked at, those it gave a theme, those it left to a reader, and those that say nothing. */
	looked: number;
	given: number;
	left: number;
	silent: number;
};
export type Change = {
	id: string;
	name: string;
	came: number;
	went: number;
	examples: { text: string; came: boolean }[];
};

export async function readLearning(tx: Tx, by: Member, of: Of, content: PollContent, now: Date) {
	if (!mayCodeAnswers(by)) throw new NotAllowed('see what the machine learnt');
	const book = await readCodebook(tx, of.workspaceId);
	const names = new Map(currentThemes(book).map(({ id, name }) => [id, name]));
	const nameOf = (id: string) => names.get(themeAfterMerges(book, id)) ?? null;
	const versions = await listAssigners(tx, of);
	const [newest] = versions;
	const inUse = versions.find((one) => one.inUseSince !== null) ?? null;
	const next = newest && newest.inUseSince === null ? newest : null;
	return forPurpose(tx, informing(by, of.scope), async () => {
		const read = (await listReadByPeople(tx, of, openQuestions(content))).length;
		const [now_, then] = [
			inUse && (await listAuto(tx, of, inUse.number)),
			next && (await listAuto(tx, of, next.number))
		];
		const changes = then ? await changesOf(now_ ?? [], then) : null;
		return {
			read,
			/** Readings since the newest version was learnt. */
			readSince: read - (newest?.examples ?? 0),
			inUse: inUse && now_ ? shown(inUse, now_) : null,
			next: next && then && changes ? { ...shown(next, then), ...changes } : null
		};
	}).then(async (learning) => {
		if (learning.next?.changes.length)
			await noteAudit(tx, by, { kind: 'answers-read', subject: of.pollId }, now);
		return learning;
	});

	function shown({ model, ...version }: Version, auto: AutoAnswer[]): VersionShown {
		return {
			...version,
			themes: model.themes.flatMap((theme): LearntOf[] => {
				const name = nameOf(theme.themeId);
				if (name === null) return [];
				const answers = auto.filter(({ themeIds }) => themeIds.includes(theme.themeId)).length;
				const checked = theme.safe === null ? null : { given: theme.given, right: theme.right };
				return [{ id: theme.themeId, name, examples: theme.examples, checked, answers }];
			}),
			looked: auto.length,
			given: auto.filter(({ themeIds }) => themeIds.length > 0).length,
			left: auto.filter(({ needsReader }) => needsReader).length,
			silent: auto.filter(({ needsReader, themeIds }) => !needsReader && themeIds.length === 0).length
		};
	}

	async function changesOf(before: AutoAnswer[], after: AutoAnswer[]) {
		const empty = after.map((one): AutoAnswer => ({ ...one, themeIds: [] }));
		const diff = diffAssignments(byKey(inUse ? before : empty), byKey(after));
		const some = diff.themes.map(({ themeId }) => ({
			themeId,
			moved: diff.moved
				.filter((one) => one.came.includes(themeId) || one.went.includes(themeId))
				.slice(0, EXAMPLES)
		}));
		const refs = some.flatMap(({ moved }) => moved.map(({ key }) => refOf(key)));
		const words = new Map((await listWords(tx, of, refs)).map((one) => [keyOf(one), one.text]));
		return {
			moved: diff.moved.length,
			same: diff.same,
			changes: diff.themes.flatMap(({ themeId, came, went }, at): Change[] => {
				const examples = (some[at]?.moved ?? []).map((one) => ({
					text: words.get(one.key) ?? '',
					came: one.came.includes(themeId)
				}));
				return [
					{ id: themeId, name: nameOf(themeId) ?? 'A theme that is off the board', came, went, examples }
				];
			})
		};
	}
}

const keyOf = ({ responseId, questionId }: { responseId: string; questionId: string }) =>
	`${responseId} ${questionId}`;
const refOf = (key: string) => ({ responseId: key.slice(0, 36), questionId: key.slice(37) });
const byKey = (answers: AutoAnswer[]): Map<string, Assigned> =>
	new Map(
		answers.map((one) => [
			keyOf(one),
			{
				needsReader: one.needsReader,
				themes: one.themeIds.map((themeId) => ({ themeId, probability: 1, automatic: true }))
			}
		])
	);
