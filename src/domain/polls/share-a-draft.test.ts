// What is set about sharing before a poll is published, and what becomes of it.
import { expect, test } from 'vitest';
import { examplePoll } from '../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { allowFrames } from './allow-frames.ts';
import { createPoll } from './create-poll.ts';
import { readPollToAnswer } from './find-opening.ts';
import { limitPoll } from './limit-poll.ts';
import { publishPoll } from './publish-poll.ts';
import { readSharePage } from './read-share-page.ts';
import { saveDraft } from './save-draft.ts';
import { schedulePoll } from './schedule-poll.ts';

const database = await testDatabase();
const { db } = database;
const now = new Date();
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const clock = (moment: Date) => moment.toISOString().slice(0, 16);

async function aDraft() {
	const by = await aMember(database);
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	const content = examplePoll();
	const pollId = await inside((tx) => createPoll(tx, by, content.title, now));
	await inside((tx) => saveDraft(tx, by, { pollId, content, revision: 1 }, now));
	return {
		by,
		content,
		pollId,
		inside,
		page: () => inside((tx) => readSharePage(tx, by, pollId, now)),
		schedule: (opens: string, closes: string) =>
			inside((tx) => schedulePoll(tx, by, pollId, { opens, closes, zone: 'UTC' }, now)),
		limit: (typed: Record<string, string>) => inside((tx) => limitPoll(tx, by, pollId, typed, false, now)),
		publish: () => inside((tx) => publishPoll(tx, by, pollId, now))
	};
}

test('times, limits and sites set on a draft hold once it is published', async () => {
	const it = await aDraft();
	expect(await it.page()).toMatchObject({ opening: null, opens: '', inAll: { taken: 0 } });
	await it.schedule(clock(hours(24)), clock(hours(48)));
	await it.limit({ most: '50', 'most.when.sat': '12' });
	await it.inside((tx) => allowFrames(tx, it.by, it.pollId, 'https://www.example.org', now));
	const { slug } = await it.page();
	expect(await readPollToAnswer(db, slug, now)).toBeNull();
	await it.publish();
	expect(await it.page()).toMatchObject({
		opening: 'not-yet',
		opens: clock(hours(24)),
		inAll: { most: 50 },
		sharing: { frameOrigins: ['https://www.example.org'], quotas: [{ optionId: 'sat', most: 12 }] }
	});
	expect((await readPollToAnswer(db, slug, hours(25)))?.opening).toBe('open');
});

test('the limit of an answer that was taken out before publishing goes, and others stay', async () => {
	const it = await aDraft();
	await it.limit({ 'most.when.sat': '12', 'most.when.week': '5' });
	const [when, ...others] = it.content.questions;
	if (when?.kind !== 'single') throw new Error('the example begins with one choice');
	const options = [...when.options.filter(({ id }) => id !== 'sat'), { id: 'sun', label: 'On a Sunday' }];
	const content = { ...it.content, questions: [{ ...when, options }, ...others] };
	await it.inside((tx) => saveDraft(tx, it.by, { pollId: it.pollId, content, revision: 2 }, now));
	await it.publish();
	expect((await it.page()).sharing.quotas).toEqual([{ questionId: 'when', optionId: 'week', most: 5 }]);
});

test('a poll that its times would have closed already is not published', async () => {
	const it = await aDraft();
	await it.schedule('', clock(hours(-2)));
	await expect(it.publish()).rejects.toThrow('would be closed already');
	await it.schedule('', '');
	await it.publish();
	expect((await it.page()).opening).toBe('open');
});
