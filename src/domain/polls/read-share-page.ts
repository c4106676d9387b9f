import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { clockIn } from '../zoned-time.ts';
import { findOpening } from './find-opening.ts';
import { findSlug, isClosed, listVersions } from './poll.store.server.ts';
import { MOST_FIELD, optionsOf, quotaField, quotaKey } from './quota.ts';
import { findShort } from './sharing.store.server.ts';

/** A published poll as its author shares it: its addresses, when it is open, how many it takes and has, and where it may be
 *  embedded. */
export async function readSharePage(tx: Tx, by: Member, pollId: string, now: Date) {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!mayWritePolls(by)) throw new NotAllowed('share this poll');
	const [version] = await listVersions(tx, at);
	const slug = await findSlug(tx, at);
	if (!version || slug === null) throw new NotFound('published poll');
	const closed = await isClosed(tx, at);
	const { sharing, taken, opening } = await findOpening(tx, { version, closed }, now);
	const { content } = version;
	const clock = (moment: Date | null) => (moment ? clockIn(sharing.zone, moment) : '');
	return {
		title: content.title,
		identity: content.intent.identity,
		slug,
		short: await findShort(tx, at),
		opening,
		closed,
		sharing,
		opens: clock(sharing.opensAt),
		closes: clock(sharing.closesAt),
		inAll: { name: MOST_FIELD, most: sharing.most, taken: taken.inAll },
		questions: content.questions
			.filter((question) => optionsOf(question).length > 0)
			.map((question) => ({
				title: question.title,
				answers: optionsOf(question).map(({ id, label }) => {
					const place = { questionId: question.id, optionId: id };
					const quota = sharing.quotas.find((one) => quotaKey(one) === quotaKey(place));
					const most = quota?.most ?? null;
					return { name: quotaField(place), label, most, taken: taken.byAnswer.get(quotaKey(place)) ?? 0 };
				})
			}))
	};
}
