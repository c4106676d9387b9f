// What must never happen: an answer sent to be made a vector of without its person's consent, or a vector kept, or seen, once
// that consent is gone.
import { expect, test } from 'vitest';
import { modelPoll } from '../../../../tests/support/model-poll.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import { readPool } from '../read-pool.ts';
import type { Unsorted } from '../words/propose-themes.ts';
import { embedAnswers } from './embed-answers.ts';
import { ModelProblem, type Model } from './model.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date();

async function embedding({ processor = 'A model', choke = '', meanwhile = async () => {} } = {}) {
	const by = await aMember(database);
	const poll = await modelPoll(database, by);
	const sent: string[] = [];
	const model: Model = {
		...{ processor, id: 'chat', version: '7', embeddingId: 'vectors' },
		suggest: async () => [],
		async embed(texts) {
			sent.push(...texts);
			await meanwhile();
			if (choke && texts.some((text) => text.includes(choke))) throw new ModelProblem('not-taken');
			return texts.map((text) => [text.length, 0.5]);
		}
	};
	const about = { poll: poll.pollId, questionId: 'better' };
	const embed = (by_ = by, of = model) => embedAnswers(db, by_, of, about, now, new AbortController().signal);
	const vectors = () => all`select model_id, model_version, vector from model_vector
		where workspace_id = ${by.workspaceId}`;
	const grouped = async (grouper = { id: 'vectors', version: '7' }) => {
		let seen: Unsorted[] = [];
		const propose = (unread: Unsorted[]) => {
			seen = unread;
			return [];
		};
		await inWorkspace(db, by.workspaceId, (tx) =>
			readPool(tx, by, { pollId: poll.pollId, scope: 1 }, 'better', now, propose, grouper)
		);
		return seen.map(({ text, vector }) => ({ text, vector: vector ?? null }));
	};
	return { ...poll, by, model, sent, embed, vectors, grouped };
}

test('only answers whose people allow this machine are sent, masked; drafts see vectors of those alone', async () => {
	const { send, sent, embed, vectors, grouped, withdraw } = await embedding();
	await send('Never send this', ['quote']);
	const code = await send('I want more tea, ann@example.org');
	expect(await embed()).toEqual({ asked: 1, failed: 0, problem: null });
	expect(sent).toEqual(['I want more tea, [e-mail]']);
	expect(await vectors()).toEqual([{ model_id: 'vectors', model_version: '7', vector: [25, 0.5] }]);
	expect(await grouped()).toEqual(
		expect.arrayContaining([
			{ text: 'Never send this', vector: null },
			{ text: 'I want more tea, ann@example.org', vector: [25, 0.5] }
		])
	);
	// Vectors of another version are not compared with these, and nothing is sent twice.
	expect((await grouped({ id: 'vectors', version: '8' })).every((one) => one.vector === null)).toBe(true);
	expect(await embed()).toEqual({ asked: 0, failed: 0, problem: null });
	await withdraw(code);
	expect(await vectors()).toEqual([]);
});

test('an answer whose consent is taken back while the model works leaves no vector', async () => {
	let take = async () => {};
	const { send, embed, vectors, withdraw } = await embedding({ meanwhile: () => take() });
	const code = await send('I want more tea');
	take = async () => void (await withdraw(code));
	await embed();
	expect(await vectors()).toEqual([]);
});

test('the database shows no vector whose person no longer allows the machine, even if one were left', async () => {
	const { send, embed, vectors, grouped, withdraw } = await embedding();
	const code = await send('I want more tea');
	await embed();
	await all`alter table response disable trigger lets_go_of_vectors`;
	await withdraw(code);
	await all`alter table response enable trigger lets_go_of_vectors`;
	expect(await vectors()).toHaveLength(1);
	expect((await grouped()).map((one) => one.vector)).toEqual([null]);
});

test('one that the model will not take holds up no other', async () => {
	const { send, embed, vectors } = await embedding({ choke: 'POISON' });
	for (const text of ['POISON', 'More tea', 'More cake']) await send(text);
	expect(await embed()).toEqual({ asked: 3, failed: 1, problem: null });
	expect(await vectors()).toHaveLength(2);
});

test('under a statement that does not name it, or by a reader, or without a model of vectors, nothing is sent', async () => {
	const other = await embedding({ processor: 'Another model' });
	await other.send('I want more tea');
	await expect(other.embed()).rejects.toMatchObject({ code: 'refused' });
	const { send, by, model, embed, sent } = await embedding();
	await send('I want more tea');
	await expect(embed({ ...by, role: 'reader' })).rejects.toMatchObject({ code: 'not-allowed' });
	await expect(embed(by, { ...model, embeddingId: null })).rejects.toMatchObject({ code: 'refused' });
	expect([...sent, ...other.sent]).toEqual([]);
});
