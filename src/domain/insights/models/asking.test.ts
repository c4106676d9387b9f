// What must never happen: an answer sent without its person's consent, sent under a statement that names no such machine, or
// a proposal counted, or kept once its consent is gone.
import { expect, test } from 'vitest';
import { modelPoll } from '../../../../tests/support/model-poll.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { informing } from '../reading-purposes.ts';
import { listCodings } from '../reading.store.server.ts';
import { acceptProposal } from './settle-proposal.ts';
import type { Model } from './model.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date();

async function asked({ processor = 'A model', meanwhile = async () => {} } = {}) {
	const by = await aMember(database);
	const poll = await modelPoll(database, by);
	const sent: string[] = [];
	const model: Model = {
		processor,
		id: 'stub',
		version: '1',
		embeddingId: null,
		embed: async () => [],
		suggest: async (texts) => {
			sent.push(...texts);
			await meanwhile();
			return [
				{ text: 0, theme: null, name: 'Tea', quote: 'more tea' },
				{ text: 0, theme: null, name: 'Coffee', quote: 'more coffee' },
				{ text: 7, theme: 3, name: null, quote: 'more tea' }
			];
		}
	};
	return { ...poll, by, sent, ask: () => poll.ask(model) };
}

test('only answers whose people allow this machine are sent, masked; a proposal counts nowhere and goes with the consent', async () => {
	const { by, pollId, send, sent, ask, proposals, withdraw } = await asked();
	await send('Never send this', ['quote']);
	const code = await send('I want more tea, ann@example.org');
	expect(await ask()).toEqual({ sent: 1, failed: 0 });
	expect(sent).toEqual(['I want more tea, [e-mail]']);
	expect(await proposals()).toMatchObject([{ new_theme: 'Tea', span_start: 7, span_end: 15 }]);
	expect(await ask()).toEqual({ sent: 0, failed: 0 });
	const codings = await inWorkspace(db, by.workspaceId, (tx) =>
		forPurpose(tx, informing(by, 1), () => listCodings(tx, { workspaceId: by.workspaceId, pollId }))
	);
	expect(codings).toEqual([]);
	await withdraw(code);
	expect(await proposals()).toHaveLength(0);
});

test('an answer whose consent is taken back while the model thinks leaves nothing', async () => {
	let take = async () => {};
	const { send, ask, proposals, asked: noted, withdraw, sent } = await asked({ meanwhile: () => take() });
	const code = await send('I want more tea');
	take = async () => void (await withdraw(code));
	await ask();
	expect(sent).toEqual(['I want more tea']);
	expect(await noted()).toHaveLength(0);
	expect(await proposals()).toHaveLength(0);
});

test('under a statement that does not name it, a model is sent nothing', async () => {
	const { send, sent, ask } = await asked({ processor: 'Another model' });
	await send('I want more tea');
	await expect(ask()).rejects.toMatchObject({ code: 'refused' });
	expect(sent).toEqual([]);
});

test('accepted, a proposal is an ordinary coding of whoever accepted it', async () => {
	const { by, pollId, send, ask, proposals } = await asked();
	await send('I want more tea');
	await ask();
	const [row] = await proposals();
	const of = { pollId, scope: 1, id: String(row?.id) };
	await inWorkspace(db, by.workspaceId, (tx) =>
		acceptProposal(tx, by, of, { themeId: null, kind: 'want' }, now)
	);
	expect(
		await all`select coded_by, span_start, span_end from coding where workspace_id = ${by.workspaceId}`
	).toMatchObject([{ coded_by: by.accountId, span_start: 7, span_end: 15 }]);
	expect(await proposals()).toHaveLength(0);
});

test('a proposal is accepted under a theme that a person chose, or not at all', async () => {
	const { by, pollId, send, ask, proposals, asked: noted } = await asked();
	await send('I want more tea');
	await ask();
	const [row] = await proposals();
	const of = { pollId, scope: 1, id: String(row?.id) };
	const accept = (themeId: string | null) =>
		inWorkspace(db, by.workspaceId, (tx) => acceptProposal(tx, by, of, { themeId, kind: null }, now));
	await expect(accept(null)).rejects.toMatchObject({ code: 'refused' });
	await expect(accept('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'not-found' });
	expect(await proposals()).toHaveLength(1);
	expect(await noted()).toHaveLength(1);
});
