import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { submitResponse } from '../../answers/submit-response.ts';
import { mergeThemes, rejectTheme, undoChange } from '../change-codebook.ts';
import { nameTheme } from '../sort-answers.ts';
import { readCodingBatch } from './read-coding-batch.ts';
import { setCoding } from './set-coding.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

async function written(words: string[]) {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll());
	for (const better of words) {
		const form = sentForm({ 'q.when': 'sat', 'q.better': better });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: [], form };
		await submitResponse(db, secret, slug, sent, now);
	}
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const batch = (which: 'unread' | 'all' = 'all') =>
		inside((tx) => readCodingBatch(tx, by, { pollId, scope: 1 }, 'better', { which, after: null }, now));
	const of = { pollId, scope: 1, questionId: 'better' };
	const theme = (name: string) =>
		inside((tx) =>
			nameTheme(tx, by, { name, kind: 'want', definition: '' }, { ...of, responseIds: [] }, now)
		);
	const set = (responseId: string, themeIds: string[], isRead = true, as = by) =>
		inside((tx) => {
			const codings = themeIds.map((themeId) => ({ themeId, start: 0, end: 4 }));
			return setCoding(tx, as, of, { responseId, isRead, codings }, now);
		});
	return { by, inside, batch, theme, set };
}

test('an answer says what it was left at, however often it is sent; taking back leaves nothing', async () => {
	const { batch, theme, set } = await written(['More tea', 'Less tea']);
	const [tea, time] = [await theme('Tea'), await theme('Time')];
	const [first] = (await batch('unread')).answers;
	const id = first?.responseId ?? '';
	const left = async () => (await batch()).answers.find(({ responseId }) => responseId === id);
	for (const themes of [[tea, time], [tea, time], [time]]) await set(id, themes);
	expect(await left()).toMatchObject({ isRead: true, codings: [{ themeId: time, start: 0, end: 4 }] });
	expect(await batch('unread')).toMatchObject({ read: 1, written: 2, answers: [{}] });
	await set(id, []);
	expect(await left()).toMatchObject({ isRead: true, codings: [] });
	await set(id, [tea], false);
	expect(await left()).toMatchObject({ isRead: false, codings: [] });
	expect(await all`select 1 from reading where response_id = ${id}`).toHaveLength(0);
});

test('what was found of a theme that is off the board, or merged, is not lost by reading on', async () => {
	const { by, inside, batch, theme, set } = await written(['More tea']);
	const [tea, drinks, off] = [await theme('Tea'), await theme('Drinks'), await theme('Off')];
	const id = (await batch()).answers[0]?.responseId ?? '';
	await set(id, [tea, off]);
	await inside((tx) => rejectTheme(tx, by, off, now));
	await inside((tx) => mergeThemes(tx, by, tea, drinks, now));
	expect((await batch()).answers[0]?.codings).toMatchObject([{ themeId: drinks }]);
	await set(id, [drinks]);
	await inside((tx) => undoChange(tx, by, 4, now));
	const found = (await batch()).answers[0]?.codings.map(({ themeId }) => themeId).sort();
	expect(found).toEqual([drinks, off].sort());
});

test('neither a reader nor another workspace sets anything, and an unknown theme is refused', async () => {
	const [mine, theirs] = [await written(['More tea']), await written(['More coffee'])];
	const id = (await mine.batch()).answers[0]?.responseId ?? '';
	await expect(mine.set(id, [], true, { ...mine.by, role: 'reader' })).rejects.toMatchObject({
		code: 'not-allowed'
	});
	await expect(theirs.set(id, [])).rejects.toMatchObject({ code: 'not-found' });
	await expect(mine.set(id, [await theirs.theme('Theirs')])).rejects.toMatchObject({ code: 'not-found' });
	expect((await mine.batch('unread')).answers).toHaveLength(1);
});
