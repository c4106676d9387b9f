import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { NotAllowed } from '../errors.ts';
import { mayReadAnswers, type Member } from '../workspaces/membership.ts';
import { informing } from './reading-purposes.ts';
import { currentThemes } from './codebook.ts';
import { readCodebook } from './codebook.store.server.ts';
import { listVectors, type VectorModel } from './models/vector.store.server.ts';
import { countRead, listWritten } from './reading.store.server.ts';
import { saysNothing } from './words/no-content.ts';
import { proposeThemes, type Proposal, type Unsorted } from './words/propose-themes.ts';

const MOST_SHOWN = 20;
/** Drafted from at once: what grouping words is measured with. As these are read, the next take their place. */
const MOST_DRAFTED_FROM = 100_000;

/** What nobody has sorted yet of one open question: drafts to name, answers to read, answers that say nothing. */
export async function readPool(
	tx: Tx,
	by: Member,
	poll: { pollId: string; scope: number },
	questionId: string,
	now: Date,
	/** The page has drafts made in a thread; null while they are being made. */
	propose: (unread: Unsorted[]) => Proposal[] | null = proposeThemes,
	/** Whose vectors group the answers of people who allow it; null: words alone do. */
	grouper: VectorModel | null = null
) {
	if (!mayReadAnswers(by)) throw new NotAllowed('read answers as they were written');
	const at = { workspaceId: by.workspaceId, pollId: poll.pollId };
	const book = await readCodebook(tx, by.workspaceId);
	const { unread, vectors, counts } = await forPurpose(tx, informing(by, poll.scope), async () => ({
		unread: await listWritten(tx, at, questionId, MOST_DRAFTED_FROM),
		vectors: grouper ? await listVectors(tx, at, questionId, grouper) : new Map<string, number[]>(),
		counts: await countRead(tx, at, questionId)
	}));
	const empty = unread.filter((answer) => saysNothing(answer.text));
	const full = unread.filter((answer) => !saysNothing(answer.text));
	if (unread.length > 0) await noteAudit(tx, by, { kind: 'answers-read', subject: poll.pollId }, now);
	const proposed = propose(
		full.map((answer) => ({ ...answer, vector: vectors.get(answer.responseId) ?? null }))
	);
	return {
		...counts,
		themes: currentThemes(book),
		isDrafting: proposed === null,
		/** Of how many answers a model's vectors help to group. */
		withVectors: full.filter((answer) => vectors.has(answer.responseId)).length,
		proposals: (proposed ?? []).filter((proposal) => !book.rejectedProposals.has(proposal.key)),
		empty: empty.map((answer) => answer.responseId),
		unreadCount: counts.written - counts.read - empty.length,
		unread: full.slice(0, MOST_SHOWN)
	};
}
