import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { widenings } from '../intents/widenings.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { findGaps } from './find-gaps.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PollVersion } from './poll.ts';
import { findDraft, insertVersion, listVersions } from './poll.store.server.ts';
import { findSharing, keepQuotas } from './sharing.store.server.ts';
import { placesIn } from './quota.ts';
import { hashesIn } from './pictures/hashes-in.ts';
import { listMissingPictures } from './pictures/picture.store.server.ts';
import { listTargets } from './target.store.server.ts';

/** Makes the draft the next version, for ever as it is. `stopsEarlier`: whoever is in the middle of an earlier one may not finish it.
 *  Throws Refused with a sentence for each gap. */
export async function publishPoll(
	tx: Tx,
	by: Member,
	pollId: string,
	now: Date,
	stopsEarlier = false
): Promise<Omit<PollVersion, 'publishedAt'>> {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('publish polls');

	const versions = await listVersions(tx, at);
	const gaps = findGaps(draft.content, dayOf(now), await listTargets(tx, at, versions));
	if (gaps.length > 0)
		throw new Refused(
			gaps.length === 1
				? 'One thing is missing before this can be published.'
				: `${gaps.length} things are missing before this can be published.`,
			Object.fromEntries(gaps.map((gap) => [gap.path, gap.sentence]))
		);
	const sharing = await findSharing(tx, at);
	if (draft.content.intent.identity !== 'identified' && sharing.personalLinks)
		throw new Refused(
			`People were invited by personal links, and this statement says that it is ${draft.content.intent.identity} (E1). End those links on the page “Invite people” first, or choose “With a contact”.`
		);
	if ((await listMissingPictures(tx, at.workspaceId, hashesIn(draft.content))).length > 0)
		throw new Refused('A picture of this poll is not kept here. Choose it again from your device.');
	const fingerprint = fingerprintOf(draft.content);
	const [newest] = versions;
	if (newest?.fingerprint === fingerprint)
		throw new Refused('Nothing has changed since the published version, so there is nothing to publish.');

	// Times and limits may have been set while it was written.
	if (!newest && sharing.closesAt && sharing.closesAt <= now)
		throw new Refused(
			'By its times this poll would be closed already. On the page “Share”, choose a later day, or none.'
		);
	if (!newest) await keepQuotas(tx, at, placesIn(draft.content.questions));

	const isWider = newest !== undefined && widenings(newest.content.intent, draft.content.intent).length > 0;
	const scope = (newest?.scope ?? 1) + (isWider ? 1 : 0);
	const number = (newest?.number ?? 0) + 1;
	const version = { ...at, number, scope, content: draft.content, fingerprint, stopsEarlier };
	await insertVersion(tx, { ...version, by: by.accountId }, now);
	await noteAudit(tx, by, { kind: 'poll-published', subject: pollId }, now);
	return version;
}
