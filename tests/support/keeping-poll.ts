// A published poll of which people keep what they have not sent.
import { inWorkspace } from '../../src/db/scope.ts';
import { draftHash } from '../../src/domain/answers/kept/draft-code.ts';
import { keepDraft, type ToKeep } from '../../src/domain/answers/kept/keep-draft.ts';
import { openDraft } from '../../src/domain/answers/kept/open-draft.ts';
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import { wordsFor } from '../../src/domain/languages/words.ts';
import { findDraft } from '../../src/domain/polls/poll.store.server.ts';
import type { PollContent } from '../../src/domain/polls/poll.ts';
import { saveDraft } from '../../src/domain/polls/save-draft.ts';
import { publishVersion } from '../../src/domain/retention/publish-version.ts';
import { examplePoll, publishExample } from './example-poll.ts';
import { aKey, sentForm } from './sent-form.ts';
import { aMember, type TestDatabase } from './test-database.ts';

export const KEPT_VALUES = { 'q.when': ['sat'], 'q.better': ['More tea'] };

/** `change`: what it says otherwise than the example. */
export async function aKeepingPoll(
	test: TestDatabase,
	now: Date,
	change: (content: PollContent) => void = () => {}
) {
	const { db, all, secret } = test;
	const by = await aMember(test);
	const content = examplePoll();
	change(content);
	const { pollId, slug, version } = await publishExample(test, by, content, now);
	const { fingerprint } = version;
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	const draft = (more: Partial<ToKeep> = {}): ToKeep => ({
		...{
			key: aKey(),
			fingerprint,
			ticked: ['quote'],
			agreed: true,
			values: KEPT_VALUES,
			page: 0,
			code: null
		},
		...more
	});
	return {
		...{ by, pollId, slug, fingerprint, inside, draft },
		at: { workspaceId: by.workspaceId, pollId },
		keep: (more: Partial<ToKeep> = {}, at = now) => keepDraft(db, slug, draft(more), wordsFor('en'), at),
		open: (code: string, at = now) => openDraft(db, slug, code, at),
		rows: () => all`select * from kept_draft where poll_id = ${pollId}`,
		send: (key: string, code: string | null, better = 'More tea') =>
			submitResponse(
				db,
				secret,
				slug,
				{
					...{ key, fingerprint, agreed: true, ticked: [] },
					form: sentForm({ 'q.when': 'sat', 'q.better': better }),
					keptUnder: code && draftHash(code)
				},
				now
			),
		publish: (change: (content: PollContent) => void, at: Date) =>
			inside(async (tx) => {
				const saved = await findDraft(tx, { workspaceId: by.workspaceId, pollId });
				if (!saved) throw new Error('no draft');
				const next = structuredClone(saved.content);
				change(next);
				await saveDraft(tx, by, { pollId, content: next, revision: saved.revision }, at);
				return publishVersion(tx, secret, by, pollId, at);
			})
	};
}
