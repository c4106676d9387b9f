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
import {
	countAuto,
	countReadSince,
	listAuto,
	listWords,
	type AutoAnswer,
	type AutoCounts
} from './auto.store.server.ts';
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
export type VersionShown = AutoCounts & {
	number: number;
	learntAt: Date;
	inUseSince: Date | null;
	codebookVersion: number;
	examples: number;
	themes: LearntOf[];
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
		const { read, since } = await countReadSince(tx, of, openQuestions(content), newest?.learntAt ?? null);
		const changes = next && (await changesOf(next.number));
		return {
			read,
			/** Readings since the newest version was learnt. */
			readSince: since,
			inUse: inUse && (await shown(inUse)),
			next: next && changes ? { ...(await shown(next)), ...changes } : null
		};
	}).then(async (learning) => {
		if (learning.next?.changes.length)
			await noteAudit(tx, by, { kind: 'answers-read', subject: of.pollId }, now);
		return learning;
	});

	async function shown({ model, ...version }: Version): Promise<VersionShown> {
		const { byTheme, ...counts } = await countAuto(tx, of, version.number);
		return {
			...version,
			...counts,
			themes: model.themes.flatMap((theme): LearntOf[] => {
				const name = nameOf(theme.themeId);
				if (name === null) return [];
				const checked = theme.safe === null ? null : { given: theme.given, right: theme.right };
				const answers = byTheme.get(theme.themeId) ?? 0;
				return [{ id: theme.themeId, name, examples: theme.examples, checked, answers }];
			})
		};
	}

	/** On the answers that both have looked at. */
	async function changesOf(number: number) {
		const after = await listAuto(tx, of, number, inUse?.number);
		const before = inUse
			? await listAuto(tx, of, inUse.number, number)
			: after.map((one): AutoAnswer => ({ ...one, themeIds: [] }));
		const diff = diffAssignments(byKey(before), byKey(after));
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
