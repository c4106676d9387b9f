// A poll whose statement names a machine, and answers of people who allow it or not.
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import { askModel } from '../../src/domain/insights/models/ask-model.ts';
import type { Model } from '../../src/domain/insights/models/model.ts';
import { withdrawPurpose } from '../../src/domain/rights/withdraw-purpose.ts';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import { examplePoll, publishExample } from './example-poll.ts';
import { aKey, sentForm } from './sent-form.ts';
import type { TestDatabase } from './test-database.ts';

export const ALLOWED = 'machine:p1';

export async function modelPoll(test: TestDatabase, by: Member) {
	const { db, all, secret } = test;
	const content = examplePoll();
	content.intent.processors = [{ id: 'p1', name: 'A model', country: 'Norway', why: '', machine: true }];
	const { pollId, slug, version } = await publishExample(test, by, content);
	const send = async (better: string, ticked: string[] = [ALLOWED]) => {
		const form = sentForm({ 'q.when': 'sat', 'q.better': better });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked, form };
		return (await submitResponse(db, secret, slug, sent, new Date())) ?? '';
	};
	return {
		pollId,
		send,
		ask: (model: Model, signal = new AbortController().signal) =>
			askModel(db, by, model, { poll: pollId, questionId: 'better' }, new Date(), signal),
		withdraw: (code: string) => withdrawPurpose(db, secret, code, ALLOWED, new Date()),
		proposals: () => all`
			select id, new_theme, span_start, span_end from model_proposal
			where workspace_id = ${by.workspaceId} order by span_start`,
		asked: () => all`select refused from model_asked where workspace_id = ${by.workspaceId}`
	};
}
