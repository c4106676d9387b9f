import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { csvLines } from './write-export.ts';
import type { PollContent } from '../polls/poll.ts';
import { findDraft, listVersions } from '../polls/poll.store.server.ts';
import { publishPoll } from '../polls/publish-poll.ts';
import { saveDraft } from '../polls/save-draft.ts';
import { readBoard } from '../insights/read-board.ts';

const database = await testDatabase();
const now = new Date();

/** A poll of which version 1 was answered by `first` people and version 2, after this change, by `second`. */
async function changedPoll(first: number, second: number, change: (content: PollContent) => void) {
	const by = await aMember(database);
	const content = examplePoll();
	content.intent.seenBy.smallestGroup = 5;
	const { pollId, slug, version } = await publishExample(database, by, content);
	const at = { workspaceId: by.workspaceId, pollId };
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) =>
		inWorkspace(database.db, by.workspaceId, act);
	const answer = async (fingerprint: string, people: number) => {
		for (let n = 0; n < people; n += 1) {
			const form = sentForm({ 'q.when': n % 2 ? 'sat' : 'week', 'q.nps': '9', 'q.better': 'Tea' });
			const sent = { key: aKey(), fingerprint, agreed: true, ticked: [], form };
			await submitResponse(database.db, database.secret, slug, sent, now);
		}
	};
	await answer(version.fingerprint, first);
	const next = await inside(async (tx) => {
		const draft = await findDraft(tx, at);
		if (!draft) throw new Error('no draft');
		change(draft.content);
		await saveDraft(tx, by, { pollId, content: draft.content, revision: draft.revision }, now);
		return publishPoll(tx, by, pollId, now);
	});
	await answer(next.fingerprint, second);
	return {
		versions: () => inside((tx) => listVersions(tx, at)),
		board: () => inside((tx) => readBoard(tx, { ...at, reader: by.accountId, scope: 1 }, next.content))
	};
}

const baseOf = ({ measured }: Awaited<ReturnType<typeof readBoard>>, id: string) =>
	measured.find((each) => each.id === id)?.base;

test('versions that ask alike count together, and nothing is said to be left out', async () => {
	const { board } = await changedPoll(6, 7, ({ intent }) => (intent.minutes = 3));
	const read = await board();
	expect([baseOf(read, 'when'), read.apart]).toEqual([13, []]);
});

test('a question changed too much counts its newest answers only, and the others are named with why', async () => {
	const { board } = await changedPoll(6, 7, (content) => {
		const [when] = content.questions;
		if (when?.kind === 'single') when.options[1] = { id: 'sat', label: 'On a Sunday' };
		content.questions = content.questions.filter(({ id }) => id !== 'nps');
	});
	const read = await board();
	expect([read.people, baseOf(read, 'when')]).toEqual([13, 7]);
	expect(read.apart).toEqual([
		{
			...{ questionId: 'when', title: 'When would you most like to bring your bike?', versions: [1] },
			...{ people: 6, why: 'an answer had other words' }
		},
		{
			...{ questionId: 'nps', title: 'How likely are you to recommend us to a friend?', versions: [1] },
			...{ people: 6, why: 'it is no longer asked' }
		}
	]);
});

test('of fewer than the smallest group no number is told', async () => {
	const { board } = await changedPoll(3, 7, (content) => content.questions.splice(1, 1));
	expect((await board()).apart).toMatchObject([{ questionId: 'nps', people: null }]);
});

test('in a file, each way in which a question was asked has a column of its own', async () => {
	const { versions } = await changedPoll(0, 0, (content) => {
		const [when] = content.questions;
		if (when) when.title = 'When do you ride?';
	});
	const people = async function* () {
		const of = { person: 'p', day: '2026-11-25', fingerprint: '' };
		yield { ...of, version: 1, values: { when: 'sat', better: 'Tea' } };
		yield { ...of, version: 2, values: { when: 'week', better: 'Cake' } };
	};
	const lines: string[][] = [];
	for await (const line of csvLines(await versions(), people())) lines.push(line);
	const [heading = [], ...rows] = lines;
	const column = (name: string) => rows.map((row) => row[heading.indexOf(name)]);
	expect(column('When do you ride?')).toEqual(['', 'On a weekday']);
	expect(column('When would you most like to bring your bike? (version 1)')).toEqual(['On a Saturday', '']);
	expect(column('What could we do better?')).toEqual(['Tea', 'Cake']);
});
