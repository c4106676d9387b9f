import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { closePoll } from '../polls/close-poll.ts';
import { findDraft } from '../polls/poll.store.server.ts';
import type { PollContent } from '../polls/poll.ts';
import { saveDraft } from '../polls/save-draft.ts';
import { publishVersion } from '../retention/publish-version.ts';
import { readReceipt } from './read-receipt.ts';
import { submitResponse } from './submit-response.ts';

const database = await testDatabase();
const { db, secret } = database;
const began = new Date();
const hours = (count: number) => new Date(began.getTime() + count * 3_600_000);

async function begunPoll() {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll(), began);
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	const form = {
		...{ key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: ['quote'] },
		form: sentForm({ 'q.when': 'sat', 'q.better': 'More tea' })
	};
	return {
		fingerprint: version.fingerprint,
		/** Publishes the next version. */
		change: (change: (content: PollContent) => void, at: Date, stopsEarlier = false) =>
			inside(async (tx) => {
				const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
				if (!draft) throw new Error('no draft');
				const content = structuredClone(draft.content);
				change(content);
				await saveDraft(tx, by, { pollId, content, revision: draft.revision }, at);
				return publishVersion(tx, secret, by, pollId, at, stopsEarlier);
			}),
		close: () => inside((tx) => closePoll(tx, by, pollId, began)),
		send: async (at: Date) => {
			const code = await submitResponse(db, secret, slug, form, at);
			return readReceipt(db, code ?? '');
		}
	};
}

const widen = ({ intent }: PollContent) => {
	intent.decision.text = 'Whether to raise prices';
	intent.purposes.optional = [{ id: 'quote', plain: 'Anything may be shown.', basis: 'consent' }];
};

test('whoever began an earlier version sends it within a day, and it is stored under what they agreed to', async () => {
	const poll = await begunPoll();
	await poll.change(widen, hours(1));
	const receipt = await poll.send(hours(24));
	expect(receipt).toMatchObject({ version: 1, fingerprint: poll.fingerprint });
	expect(receipt.consents.map(({ purpose, wording }) => [purpose, wording.includes('raise prices')])).toEqual(
		[
			['inform', false],
			['quote', false]
		]
	);
	expect(receipt.consents.find(({ purpose }) => purpose === 'quote')?.wording).toContain('without my name');
});

test('a question of the newer version is neither asked of them nor missed', async () => {
	const poll = await begunPoll();
	await poll.change((content) => {
		content.questions = content.questions.map((each) => ({ ...each, required: true }));
	}, hours(1));
	expect((await poll.send(hours(2))).values).toEqual({ when: 'sat', better: 'More tea' });
});

test('a day after the next version, whatever came later, the statement is read anew', async () => {
	const poll = await begunPoll();
	await poll.change(widen, hours(1));
	await poll.change(({ intent }) => (intent.minutes = 3), hours(20));
	await expect(poll.send(hours(25.1))).rejects.toMatchObject({ code: 'conflict' });
});

test('a version that stops the earlier ones stops them all at once', async () => {
	const poll = await begunPoll();
	await poll.change(({ intent }) => (intent.minutes = 3), hours(1));
	await poll.change((content) => content.questions.pop(), hours(1.5), true);
	await expect(poll.send(hours(2))).rejects.toMatchObject({ code: 'conflict' });
});

test('a closed poll is closed, whatever was begun', async () => {
	const poll = await begunPoll();
	await poll.change(widen, hours(1));
	await poll.close();
	await expect(poll.send(hours(2))).rejects.toMatchObject({ code: 'poll-closed' });
});

test('kept no longer than the newer version promises those who answered before it', async () => {
	const poll = await begunPoll();
	await poll.change(({ intent }) => (intent.retention.months = 3), hours(1));
	expect((await poll.send(hours(2))).deleteAfter).toBe(addMonths(dayOf(hours(2)), 3));
});

test('sent again after the day is over, it is still the one response with its receipt', async () => {
	const poll = await begunPoll();
	await poll.change(widen, hours(1));
	const first = await poll.send(hours(2));
	expect((await poll.send(hours(40))).id).toBe(first.id);
});
