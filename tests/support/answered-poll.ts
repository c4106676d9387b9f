// A published poll that takes answers, for tests of what becomes of them.
import type { ReadingPurpose } from '../../src/db/scope.ts';
import { forPurpose, inWorkspace } from '../../src/db/scope.ts';
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import type { PollContent } from '../../src/domain/polls/poll.ts';
import { findDraft } from '../../src/domain/polls/poll.store.server.ts';
import { saveDraft } from '../../src/domain/polls/save-draft.ts';
import { publishVersion } from '../../src/domain/retention/publish-version.ts';
import { publishExample } from './example-poll.ts';
import { aKey, sentForm } from './sent-form.ts';
import { aMember, type TestDatabase } from './test-database.ts';

export async function answeredPoll(test: TestDatabase, content: PollContent) {
	const { db, secret } = test;
	const by = await aMember(test);
	const now = new Date();
	const { pollId, slug, version } = await publishExample(test, by, content);
	let fingerprint = version.fingerprint;
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	return {
		by,
		pollId,
		slug,
		fingerprint,
		at: { workspaceId: by.workspaceId, pollId },
		inside,
		/** Answers as a person would; returns the receipt's code. */
		async answer(
			fields: Record<string, string | string[]>,
			ticked: string[] = [],
			language?: string
		): Promise<string> {
			const form = sentForm({ 'q.when': 'sat', ...fields });
			const sent = {
				...{ key: aKey(), fingerprint, agreed: true, ticked, form },
				...(language ? { wish: { asked: language } } : {})
			};
			return (await submitResponse(db, secret, slug, sent, now)) ?? '';
		},
		/** Publishes another version. */
		async publish(next: PollContent) {
			const published = await inside(async (tx) => {
				const draft = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
				await saveDraft(tx, by, { pollId, content: next, revision: draft?.revision ?? 0 }, now);
				return publishVersion(tx, secret, by, pollId, now);
			});
			fingerprint = published.fingerprint;
			return published;
		},
		/** The ids of the responses that this purpose gives back. */
		read: (purpose: ReadingPurpose) =>
			inside((tx) =>
				forPurpose(tx, { reader: by.accountId, purpose }, async () =>
					(await tx.selectFrom('response').select('id').execute()).map((row) => row.id)
				)
			)
	};
}
