// Letters to members who follow a whole board: when there is an edition that they were not told of, and at most one a week.
import type { Database } from '#db/open.ts';
import {
	claimEdition,
	giveEditionBack,
	listDueBoards,
	type DueBoard
} from './board-following.store.server.ts';
import type { Edition, EditionOf } from './follow-board.ts';
import { stopLink, tellWeekly, weeklyLetter, type FollowersLetter, type Send } from './tell-weekly.ts';

/** Writes the letters that are due; returns how many went out. */
export const tellOfBoards = (
	db: Database,
	secret: string,
	origin: string,
	editionOf: EditionOf,
	send: Send,
	clock: () => Date
): Promise<number> =>
	tellWeekly(
		db,
		{
			listDue: listDueBoards,
			giveBack: giveEditionBack,
			async claim(tx, one, workspace, now) {
				const edition = await editionOf(tx, one);
				if (!edition || edition.number <= one.toldEdition) return null;
				if (!(await claimEdition(tx, one, edition.number, now))) return null;
				return compose(one, edition, { workspace, secret, origin });
			}
		},
		send,
		clock
	);

type About = { workspace: { address: string; name: string }; secret: string; origin: string };

function compose(one: DueBoard, edition: Edition, { workspace, secret, origin }: About): FollowersLetter {
	const stop = stopLink(secret, origin, one);
	const subject = `The board, edition ${edition.number}: ${edition.poll.slice(0, 100)}`;
	const paragraphs = [
		`Edition ${edition.number} of the board of “${edition.poll}”, ${workspace.name}.`,
		...edition.lines,
		`Read on: ${origin}/w/${workspace.address}/board?poll=${one.pollId}`,
		`No more letters about this board: ${stop}`
	];
	return weeklyLetter(one.email, subject, paragraphs, stop);
}
