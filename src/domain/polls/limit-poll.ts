import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed, NotFound, Refused } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { findDraft, listVersions } from './poll.store.server.ts';
import { AN_HOUR_FIELD, limitsInput, MOST_FIELD, placesIn, quotaField } from './quota.ts';
import { putSharing, replaceQuotas } from './sharing.store.server.ts';

/** Sets how many answers a poll takes, in all, in an hour and for each answer that can be chosen: of the published version, or of the draft
 *  before there is one. `byInvitation`: only by personal links, each of which takes one. */
export async function limitPoll(
	tx: Tx,
	by: Member,
	pollId: string,
	typed: Record<string, unknown>,
	byInvitation: boolean,
	now: Date
): Promise<void> {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	if (!mayWritePolls(by)) throw new NotAllowed('limit the answers of this poll');
	const [version] = await listVersions(tx, at);
	const { questions, intent } = version?.content ?? draft.content;
	if (byInvitation && intent.identity !== 'identified')
		throw new Refused(
			`This poll is ${intent.identity}: nobody may be told apart, so nobody can be held to one answer.`,
			{ byInvitation: 'One answer for each person needs the mode “With a contact”.' }
		);
	const limits = parseInput(limitsInput(questions), typed);
	const quotas = placesIn(questions).flatMap((place) => {
		const most = limits[quotaField(place)] ?? null;
		return most === null ? [] : [{ ...place, most }];
	});
	const change = { most: limits[MOST_FIELD] ?? null, anHour: limits[AN_HOUR_FIELD] ?? null, byInvitation };
	await putSharing(tx, at, change, by.accountId, now);
	await replaceQuotas(tx, at, quotas);
	await noteAudit(tx, by, { kind: 'sharing-changed', subject: pollId }, now);
}
