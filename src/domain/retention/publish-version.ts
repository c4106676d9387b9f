import type { Tx } from '#db/open.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { purposeUnder } from '../intents/purpose.ts';
import type { PollVersion } from '../polls/poll.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { publishPoll } from '../polls/publish-poll.ts';
import type { Member } from '../workspaces/membership.ts';
import { shortenContacts, shortenResponses } from './shortening.store.server.ts';

/** Publishes the draft. A statement that is not wider and keeps answers for less long reaches those given before under it:
 *  their day of deletion, and their contact's, comes nearer at once. It never moves away. */
export async function publishVersion(
	tx: Tx,
	secret: string,
	by: Member,
	pollId: string,
	now: Date,
	stopsEarlier = false
): Promise<Omit<PollVersion, 'publishedAt'>> {
	const at = { workspaceId: by.workspaceId, pollId };
	const earlier = await listVersions(tx, at);
	const version = await publishPoll(tx, by, pollId, now, stopsEarlier);
	const versions = earlier.filter((each) => each.scope === version.scope).map((each) => each.number);
	const { months } = version.content.intent.retention;
	if (versions.length === 0 || !months) return version;
	const under = { versions, inform: purposeUnder('inform', version.scope) };
	const shortened = await shortenResponses(tx, at, under, months);
	if (shortened.length > 0)
		await shortenContacts(
			tx,
			by.workspaceId,
			shortened.map(({ id, deleteAfter }) => ({ link: contactLink(secret, id), day: deleteAfter }))
		);
	return version;
}
