import type { Tx } from '#db/open.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayWritePolls, type Member } from '../workspaces/membership.ts';
import { clockIn } from '../zoned-time.ts';
import { findOpening } from './find-opening.ts';
import { findDraft, isClosed, listVersions } from './poll.store.server.ts';
import type { Question } from './question.ts';
import { AN_HOUR_FIELD, answersOf, MOST_FIELD, NONE_TAKEN, quotaField, quotaKey } from './quota.ts';
import { findSharing, findShort } from './sharing.store.server.ts';

/** A poll as its author shares it: its addresses, when it is open, how many it takes and has, and where it may be embedded.
 *  Before it is published it is the draft that is shared, and nothing has come in yet. */
export async function readSharePage(tx: Tx, by: Member, pollId: string, now: Date) {
	const at = { workspaceId: by.workspaceId, pollId };
	if (!mayWritePolls(by)) throw new NotAllowed('share this poll');
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	const [version] = await listVersions(tx, at);
	const closed = await isClosed(tx, at);
	const { sharing, taken, opening } = version
		? await findOpening(tx, { version, closed }, now)
		: { sharing: await findSharing(tx, at), taken: NONE_TAKEN, opening: null };
	const { content } = version ?? draft;
	const clock = (moment: Date | null) => (moment ? clockIn(sharing.zone, moment) : '');
	const place = (question: Question, answer: { id: string; label: string }) => {
		const named = { questionId: question.id, optionId: answer.id };
		const quota = sharing.quotas.find((one) => quotaKey(one) === quotaKey(named));
		return {
			name: quotaField(named),
			label: answer.label,
			most: quota?.most ?? null,
			taken: taken.byAnswer.get(quotaKey(named)) ?? 0
		};
	};
	return {
		title: content.title,
		identity: content.intent.identity,
		slug: draft.slug,
		short: await findShort(tx, at),
		/** null while nothing is published. */
		opening,
		closed,
		sharing,
		opens: clock(sharing.opensAt),
		closes: clock(sharing.closesAt),
		inAll: { name: MOST_FIELD, most: sharing.most, taken: taken.inAll },
		anHour: { name: AN_HOUR_FIELD, most: sharing.anHour, reachedOn: sharing.anHourReachedOn },
		questions: content.questions
			.map((question) => ({
				title: question.title,
				answers: answersOf(question)
					.filter(({ label }) => label.trim() !== '')
					.map((answer) => place(question, answer))
			}))
			.filter(({ title, answers }) => title.trim() !== '' && answers.length > 0)
	};
}
