// Answers that came since go through the version in use; what it found in others stays as it was.
import type { Tx } from '#db/open.ts';
import { forPurpose } from '#db/scope.ts';
import type { PollContent } from '../../polls/poll.ts';
import { readCodebook } from '../codebook.store.server.ts';
import type { Assigned } from '../words/assign.ts';
import { findInUse, type Of, type Version } from './assigner.store.server.ts';
import { insertAssigned, listUnread, type Written } from './auto.store.server.ts';
import { learning, openQuestions } from './learn.ts';
import { leaveToReader, withheldIds } from './withhold.ts';

const BY_ITSELF = { accountId: null };
/** In one round: the next takes the others. */
const MOST_SORTED = 20_000;

/** The version in use, and what it has not looked at. */
export async function readToAssign(
	tx: Tx,
	of: Of,
	content: PollContent
): Promise<{ version: Version; waiting: Written[] } | null> {
	const version = await findInUse(tx, of);
	if (!version) return null;
	const waiting = await forPurpose(tx, learning(BY_ITSELF, of.scope), () =>
		listUnread(tx, of, openQuestions(content), { but: version.number, most: MOST_SORTED })
	);
	return { version, waiting };
}

/** Kept only while that version is still the one in use; without what an audit found wrong. */
export async function keepAssigned(
	tx: Tx,
	of: Of,
	content: PollContent,
	number: number,
	found: readonly (Written & Assigned)[]
): Promise<void> {
	if ((await findInUse(tx, of))?.number !== number) return;
	const book = await readCodebook(tx, of.workspaceId);
	await forPurpose(tx, learning(BY_ITSELF, of.scope), async () => {
		const withheld = await withheldIds(tx, of, openQuestions(content), book, number);
		await insertAssigned(tx, of, number, leaveToReader(found, withheld));
	});
}
