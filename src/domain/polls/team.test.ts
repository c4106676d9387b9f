import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import type { Member } from '../workspaces/membership.ts';
import { commentInput } from './comment.ts';
import { notePresence } from './note-presence.ts';
import { findDraft } from './poll.store.server.ts';
import { publishPoll } from './publish-poll.ts';
import { readComments } from './read-comments.ts';
import { readDraft } from './read-draft.ts';
import { readHistory } from './read-history.ts';
import { removeComment } from './remove-comment.ts';
import { saveDraft } from './save-draft.ts';
import { settleComment } from './settle-comment.ts';
import { writeComment } from './write-comment.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date('2026-11-25T09:10:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

const rename = ({ questions }: ReturnType<typeof examplePoll>, title: string) => {
	const [, , third] = questions;
	if (third) third.title = title;
};

/** A published poll of a workspace with an owner, another author and a reader. */
async function team() {
	const by = await aMember(database);
	const join = async (role: 'author' | 'reader'): Promise<Member> => {
		const other = await aMember(database, role);
		await all`insert into membership (workspace_id, account_id, role) values (${by.workspaceId}, ${other.accountId}, ${role})`;
		return { ...by, accountId: other.accountId, name: other.name, role };
	};
	const { pollId } = await publishExample(database, by, examplePoll(), now);
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const save = (who: Member, change: (content: ReturnType<typeof examplePoll>) => void, at: Date) =>
		inside(async (tx) => {
			const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
			if (!draft) throw new Error('no draft');
			const content = structuredClone(draft.content);
			change(content);
			return saveDraft(tx, who, { pollId, content, revision: draft.revision }, at);
		});
	return { by, author: await join('author'), reader: await join('reader'), pollId, inside, save };
}

test('the history says who changed which fields in which hour, and keeps no word of them', async () => {
	const { by, author, pollId, inside, save } = await team();
	await save(by, (content) => rename(content, 'What is the secret?'), minutes(1));
	await save(by, ({ intent }) => (intent.retention.months = 6), minutes(2));
	await save(author, (content) => (content.title = 'Sunday opening'), minutes(3));
	await save(by, ({ intent }) => (intent.minutes = 3), minutes(70));
	const history = await inside((tx) => readHistory(tx, by, pollId, { from: null, to: null }));
	expect(history.work.map(({ hour, by, places }) => [hour.toISOString().slice(11, 13), by, places])).toEqual([
		['10', by.name, ['The minutes it takes']],
		['09', by.name, expect.arrayContaining(['Months kept', 'Question 3: its words'])],
		['09', author.name, ['The title']]
	]);
	expect(JSON.stringify(await all`select * from draft_change where poll_id = ${pollId}`)).not.toContain(
		'secret'
	);
	expect(history.compared).toMatchObject({ from: 1, to: 'draft' });
	expect(history.compared?.changes.map(({ sentence }) => sentence)).toContain('Kept 6 months instead of 12.');
});

test('any two versions are compared, and each says who published it; a forgotten one is nobody', async () => {
	const { by, author, reader, pollId, inside, save } = await team();
	await save(by, ({ intent }) => (intent.minutes = 3), now);
	await inside((tx) => publishPoll(tx, author, pollId, now));
	await save(by, ({ intent }) => (intent.minutes = 4), now);
	await inside((tx) => publishPoll(tx, by, pollId, now, true));
	const read = (from: number | null, to: number | null) =>
		inside((tx) => readHistory(tx, reader, pollId, { from, to }));
	expect((await read(1, 2)).compared?.changes).toMatchObject([
		{ sentence: 'The minutes it takes: 3 instead of 2.' }
	]);
	const latest = await read(null, null);
	expect(latest).toMatchObject({ isChanged: false, compared: { from: 2, to: 3 } });
	expect(latest.versions.map(({ number, by, stopsEarlier }) => [number, by, stopsEarlier])).toEqual([
		[3, by.name, true],
		[2, author.name, false],
		[1, by.name, false]
	]);
	await expect(read(7, 9)).rejects.toMatchObject({ code: 'not-found' });
	await all`delete from account where id = ${author.accountId}`;
	expect((await read(null, null)).versions[1]?.by).toBeNull();
});

test('two who have a poll open see each other for as long as they stay, and hear of each save', async () => {
	const { by, author, reader, pollId, inside, save } = await team();
	const here = (who: Member, field: string, at: Date) =>
		inside((tx) => notePresence(tx, who, { pollId, field }, at));
	expect(await here(by, 'title', now)).toEqual({ others: [], revision: 2 });
	expect(await here(author, 'intent.benefit', now)).toEqual({
		others: [{ name: by.name, field: 'title' }],
		revision: 2
	});
	await save(author, (content) => (content.title = 'Anew'), now);
	expect((await here(by, 'title', now)).revision).toBe(3);
	expect(await inside((tx) => readDraft(tx, reader, pollId))).toMatchObject({
		revision: 3,
		savedBy: author.name,
		byYou: false
	});
	expect((await here(by, 'title', minutes(1))).others).toEqual([]);
	expect(await all`select 1 from presence where poll_id = ${pollId}`).toHaveLength(1);
	const stranger = await aMember(database);
	const asStranger = inWorkspace(db, stranger.workspaceId, (tx) =>
		notePresence(tx, stranger, { pollId, field: '' }, now)
	);
	await expect(asStranger).rejects.toMatchObject({ code: 'not-found' });
});

test('a reader asks, an author answers and settles; a settled thread takes no answer until it is opened again', async () => {
	const { by, author, reader, pollId, inside } = await team();
	const say = (who: Member, text: string, replyTo = '') =>
		inside((tx) =>
			writeComment(tx, who, pollId, commentInput.parse({ field: 'questions.better', text, replyTo }), now)
		);
	const settle = (id: string, settled: boolean) =>
		inside((tx) => settleComment(tx, author, { pollId, id }, settled, now));
	const id = await say(reader, ' Is this clear? ');
	await say(author, 'It is now.', id);
	await settle(id, true);
	const read = () => inside((tx) => readComments(tx, by, pollId));
	expect(await read()).toMatchObject({
		open: [],
		settled: [
			{
				place: 'Question 3',
				text: 'Is this clear?',
				by: reader.name,
				settledBy: author.name,
				replies: [{ by: author.name }]
			}
		]
	});
	await expect(say(by, 'One more thing', id)).rejects.toMatchObject({ code: 'refused' });
	await settle(id, false);
	await say(by, 'One more thing', id);
	expect((await read()).open[0]?.replies).toHaveLength(2);
});

test('one takes back one’s own words only, an owner anybody’s, and nobody those of another workspace', async () => {
	const { by, author, reader, pollId, inside } = await team();
	const say = (who: Member) =>
		inside((tx) => writeComment(tx, who, pollId, commentInput.parse({ text: 'Hm' }), now));
	const remove = (who: Member, id: string) => inside((tx) => removeComment(tx, who, { pollId, id }));
	const id = await say(reader);
	await expect(remove(author, id)).rejects.toMatchObject({ code: 'not-allowed' });
	await remove(reader, id);
	await remove(by, await say(author));
	expect(await all`select 1 from poll_comment where poll_id = ${pollId}`).toHaveLength(0);
	const stranger = await aMember(database);
	const kept = await say(reader);
	const asStranger = inWorkspace(db, stranger.workspaceId, (tx) =>
		removeComment(tx, stranger, { pollId, id: kept })
	);
	await expect(asStranger).rejects.toMatchObject({ code: 'not-found' });
	await all`delete from account where id = ${reader.accountId}`;
	expect((await inside((tx) => readComments(tx, by, pollId))).open).toMatchObject([{ text: 'Hm', by: null }]);
});
