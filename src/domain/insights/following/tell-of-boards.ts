// Letters to members who follow a whole board: when there is an edition that they were not told of, and at most one a week.
import type { Database } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { unfollowToken } from '../../answers/keyed-secrets.ts';
import { listWorkspaces } from '../../workspaces/workspace.store.server.ts';
import {
	claimEdition,
	giveEditionBack,
	listDueBoards,
	type DueBoard
} from './board-following.store.server.ts';
import type { Edition, EditionOf } from './follow-board.ts';
import { WEEK_MS, type FollowersLetter } from './tell-followers.ts';

/** Writes the letters that are due; returns how many went out. One that did not is tried again. */
export async function tellOfBoards(
	db: Database,
	secret: string,
	origin: string,
	editionOf: EditionOf,
	send: (letter: FollowersLetter) => Promise<void>,
	clock: () => Date
): Promise<number> {
	let written = 0;
	for (const workspace of await listWorkspaces(db)) {
		const now = clock();
		const due = await inWorkspace(db, workspace.id, (tx) =>
			listDueBoards(tx, workspace.id, new Date(now.getTime() - WEEK_MS))
		);
		for (const one of due) {
			const letter = await inWorkspace(db, workspace.id, async (tx) => {
				const edition = await editionOf(tx, one);
				if (!edition || edition.number <= one.toldEdition) return null;
				if (!(await claimEdition(tx, one, edition.number, now))) return null;
				return compose(one, edition, { workspace, secret, origin });
			});
			if (!letter) continue;
			const arrived = await send(letter).then(
				() => true,
				() => false
			);
			if (arrived) written += 1;
			else await inWorkspace(db, workspace.id, (tx) => giveEditionBack(tx, one));
		}
	}
	return written;
}

type About = { workspace: { address: string; name: string }; secret: string; origin: string };

function compose(one: DueBoard, edition: Edition, { workspace, secret, origin }: About): FollowersLetter {
	const stop = `${origin}/unfollow/${unfollowToken(secret, one.id)}`;
	return {
		to: one.email,
		subject: `The board, edition ${edition.number}: ${edition.poll.slice(0, 100)}`,
		text: [
			`Edition ${edition.number} of the board of “${edition.poll}”, ${workspace.name}.`,
			...edition.lines,
			`Read on: ${origin}/w/${workspace.address}/board?poll=${one.pollId}`,
			`No more letters about this board: ${stop}`
		].join('\n\n'),
		headers: {
			'List-Unsubscribe': `<${stop}>`,
			'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
		}
	};
}
