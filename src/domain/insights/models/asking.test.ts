// What must never happen: an answer sent without its person's consent, sent under a statement that names no such machine, or
// a proposal counted.
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import { forPurpose, inWorkspace } from '#db/scope.ts';
import { submitResponse } from '../../answers/submit-response.ts';
import { withdrawPurpose } from '../../rights/withdraw-purpose.ts';
import { informing } from '../reading-purposes.ts';
import { listCodings } from '../reading.store.server.ts';
import { askModel } from './ask-model.ts';
import { acceptProposal } from './settle-proposal.ts';
import type { Model } from './model.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

async function asked(processor = 'A model') {
	const by = await aMember(database);
	const content = examplePoll();
	content.intent.processors = [{ id: 'p1', name: 'A model', country: 'Norway', why: '', machine: true }];
	const { pollId, slug, version } = await publishExample(database, by, content);
	const send = async (better: string, ticked: string[]) => {
		const form = sentForm({ 'q.when': 'sat', 'q.better': better });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
		return (await submitResponse(db, secret, slug, sent, now)) ?? '';
	};
	const sent: string[] = [];
	const model: Model = {
		processor,
		id: 'stub',
		version: '1',
		embed: async () => [],
		suggest: async (texts) => {
			sent.push(...texts);
			return [
				{ text: 0, theme: null, name: 'Tea', quote: 'more tea' },
				{ text: 0, theme: null, name: 'Coffee', quote: 'more coffee' },
				{ text: 7, theme: 3, name: null, quote: 'more tea' }
			];
		}
	};
	const ask = () =>
		askModel(db, by, model, { poll: pollId, questionId: 'better' }, now, new AbortController().signal);
	const proposals = () => all`
		select p.new_theme, p.span_start, p.span_end from model_proposal p where p.workspace_id = ${by.workspaceId}`;
	return { by, pollId, send, sent, ask, proposals };
}

test('only answers whose people allow this machine are sent, masked; a proposal counts nowhere and goes with the consent', async () => {
	const { by, pollId, send, sent, ask, proposals } = await asked();
	await send('Never send this', ['quote']);
	const code = await send('I want more tea, ann@example.org', ['machine:p1']);
	expect(await ask()).toBe(1);
	expect(sent).toEqual(['I want more tea, [e-mail]']);
	expect(await proposals()).toMatchObject([{ new_theme: 'Tea', span_start: 7, span_end: 15 }]);
	expect(await ask()).toBe(0);
	const codings = await inWorkspace(db, by.workspaceId, (tx) =>
		forPurpose(tx, informing(by, 1), () => listCodings(tx, { workspaceId: by.workspaceId, pollId }))
	);
	expect(codings).toEqual([]);
	await withdrawPurpose(db, secret, code, 'machine:p1', now);
	expect(await proposals()).toHaveLength(0);
});

test('under a statement that does not name it, a model is sent nothing', async () => {
	const { send, sent, ask } = await asked('Another model');
	await send('I want more tea', ['machine:p1']);
	await expect(ask()).rejects.toMatchObject({ code: 'refused' });
	expect(sent).toEqual([]);
});

test('accepted, a proposal is an ordinary coding of whoever accepted it', async () => {
	const { by, pollId, send, ask } = await asked();
	await send('I want more tea', ['machine:p1']);
	await ask();
	const [row] = await all`select id from model_proposal where workspace_id = ${by.workspaceId}`;
	const of = { pollId, scope: 1, id: String(row?.id) };
	await inWorkspace(db, by.workspaceId, (tx) => acceptProposal(tx, by, of, 'want', now));
	expect(
		await all`select coded_by, span_start, span_end from coding where workspace_id = ${by.workspaceId}`
	).toMatchObject([{ coded_by: by.accountId, span_start: 7, span_end: 15 }]);
	expect(await all`select 1 from model_proposal where workspace_id = ${by.workspaceId}`).toHaveLength(0);
});
