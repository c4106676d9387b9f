// A published poll that declares two recipients, of whom one takes answers; and a world outside that remembers what came.
import { inWorkspace } from '../../src/db/scope.ts';
import type { Tx } from '../../src/db/open.ts';
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import { deliverDue } from '../../src/domain/exchange/deliver-due.ts';
import type { Post, Posted } from '../../src/domain/exchange/outbox.ts';
import { setWebhook } from '../../src/domain/exchange/set-webhook.ts';
import { examplePoll, publishExample } from './example-poll.ts';
import { aKey, sentForm } from './sent-form.ts';
import { aMember, type TestDatabase } from './test-database.ts';

const recipient = (id: string, name: string) => ({
	id,
	name,
	country: 'United Kingdom',
	why: '',
	machine: false
});

export type Message = {
	url: string;
	id: string;
	headers: Record<string, string>;
	body: string;
	type: string;
	data: Record<string, unknown>;
};

export async function aSharingPoll(
	test: TestDatabase,
	changes: Parameters<typeof examplePoll>[0] = {},
	set = true
) {
	const by = await aMember(test);
	const content = examplePoll(changes);
	content.intent.recipients = [recipient('post', 'Leeds Post'), recipient('council', 'Leeds Council')];
	const { pollId, slug, version } = await publishExample(test, by, content);
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(test.db, by.workspaceId, act);
	const place = { pollId, recipient: 'post', url: 'https://receiver.example/candor' };
	const key = set ? await inside((tx) => setWebhook(tx, by, test.secret, place, new Date())) : '';

	const answer = async (ticked: string[], fields: Record<string, string> = {}, noSharing = false) =>
		(await submitResponse(
			test.db,
			test.secret,
			slug,
			{
				key: aKey(),
				fingerprint: version.fingerprint,
				agreed: true,
				ticked,
				noSharing,
				form: sentForm({ 'q.when': 'sat', 'q.better': 'Open on Saturdays', ...fields })
			},
			new Date()
		)) ?? '';

	const messages: Message[] = [];
	let outside: () => Posted = () => ({ acknowledged: true });
	const post: Post = async (url, { headers, body }) => {
		messages.push({ url, id: headers['webhook-id'] ?? '', headers, body, ...JSON.parse(body) });
		return outside();
	};
	return {
		by,
		pollId,
		slug,
		version,
		content,
		inside,
		key,
		answer,
		messages,
		post,
		/** How the world outside answers from now on. */
		answersWith: (next: Posted) => void (outside = () => next),
		/** Delivers what is due so many hours from now. */
		deliver: (hours = 0.01) =>
			deliverDue(test.db, test.secret, post, () => new Date(Date.now() + hours * 3_600_000)),
		outbox: () => test.all`select * from outbox where poll_id = ${pollId} order by made_at, event`
	};
}
