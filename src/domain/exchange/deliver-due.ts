import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { findSlug, listVersions } from '../polls/poll.store.server.ts';
import { listWorkspaceIds } from '../retention/erasing.store.server.ts';
import { composeMessage } from './compose-message.ts';
import { ENDINGS, EVENTS, type Post } from './outbox.ts';
import { claimNext, noteAcknowledged, notePassedOn, noteProblem, putBack } from './outbox.store.server.ts';
import { signed, type Webhook } from './webhook.ts';
import { listAllWebhooks } from './webhook.store.server.ts';

/** How many messages one recipient gets before others have their turn. */
const MOST_AT_ONCE = 100;

/**
 * Tells every recipient what is due, at least once and under the same id until it is acknowledged. What is sent is read
 * as it goes, for the purpose of that recipient. Returns how many messages were acknowledged.
 */
export async function deliverDue(
	db: Database,
	secret: string,
	post: Post,
	clock: () => Date
): Promise<number> {
	let told = 0;
	for (const workspaceId of await listWorkspaceIds(db)) {
		const webhooks = await inWorkspace(db, workspaceId, (tx) => listAllWebhooks(tx, workspaceId));
		const counts = await Promise.all(webhooks.map((to) => deliverTo(db, secret, to, post, clock)));
		told += counts.reduce((sum, count) => sum + count, 0);
	}
	return told;
}

/** Until nothing is due, or the first that does not arrive: whoever does not answer is not asked again at once. */
async function deliverTo(
	db: Database,
	secret: string,
	to: Webhook,
	post: Post,
	clock: () => Date
): Promise<number> {
	for (let told = 0; ; told += 1) {
		const next = told < MOST_AT_ONCE ? await takeNext(db, secret, to, clock()) : null;
		if (!next) return told;
		const posted = await post(to.url, signed(secret, to, next, clock()));
		await inWorkspace(db, to.workspaceId, (tx) =>
			'problem' in posted
				? noteProblem(tx, to.workspaceId, next.id, posted.problem)
				: noteAcknowledged(tx, to.workspaceId, next.id, clock())
		);
		if ('problem' in posted) return told;
	}
}

/** The next message for this recipient. What may not be sent now is put back for another day. */
async function takeNext(
	db: Database,
	secret: string,
	to: Webhook,
	now: Date
): Promise<{ id: string; body: string } | null> {
	return inWorkspace(db, to.workspaceId, async (tx) => {
		const versions = await listVersions(tx, to);
		const isDeclared = versions[0]?.content.intent.recipients?.some((one) => one.id === to.recipient);
		const takesAnswers = isDeclared && !to.pausedAt && !to.removedAt;
		const poll = { versions, slug: (await findSlug(tx, to)) ?? '' };
		for (;;) {
			const claimed = await claimNext(tx, to, takesAnswers ? EVENTS : ENDINGS, now);
			if (!claimed) return null;
			const body = await composeMessage(tx, secret, to, poll, claimed, now);
			if (body !== null) {
				await notePassedOn(tx, to, claimed);
				return { id: claimed.id, body };
			}
			await putBack(tx, to, claimed, now);
		}
	});
}
