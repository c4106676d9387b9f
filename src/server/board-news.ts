// The newest edition of a board as a letter tells it, put together from two rooms of which the earlier may not know the later.
import type { Tx } from '#db/open.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import { STATUS_NAMES } from '#domain/decisions/decision.ts';
import { currentThemes } from '#domain/insights/codebook.ts';
import { readCodebook } from '#domain/insights/codebook.store.server.ts';
import { sayChanges } from '#domain/insights/edition/say-changes.ts';
import { whatChanged } from '#domain/insights/edition/what-changed.ts';
import type { OfBoard } from '#domain/insights/following/board-following.store.server.ts';
import type { Edition } from '#domain/insights/following/follow-board.ts';
import { snapshotContent } from '#domain/insights/snapshots/snapshot.ts';
import { listSnapshots } from '#domain/insights/snapshots/snapshot.store.server.ts';
import { listVersions } from '#domain/polls/poll.store.server.ts';

/** The rest of the decisions stands on their page. */
const DECISIONS = 3;

export async function boardEdition(tx: Tx, at: OfBoard): Promise<Edition | null> {
	const [stored] = await listSnapshots(tx, at, 1);
	const [version] = await listVersions(tx, at);
	if (!stored || !version) return null;
	const content = snapshotContent.parse(stored.content);
	const themes = currentThemes(await readCodebook(tx, at.workspaceId));
	const names = new Map(themes.map(({ id, name }) => [id, name]));
	const decisions = await listDecisions(tx, at.workspaceId, at.pollId);
	const decided = decisions
		.slice(0, DECISIONS)
		.map(({ text, status, decidedOn }) => `${STATUS_NAMES[status]}, ${decidedOn}: ${text}`);
	return {
		number: stored.number,
		poll: version.content.title,
		lines: [
			...sayChanges(whatChanged(content), names),
			...(decided.length > 0 ? [`Decided lately: ${decided.join('; ')}.`] : [])
		]
	};
}
