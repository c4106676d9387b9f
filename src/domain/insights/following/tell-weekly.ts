// Whoever follows something is written to at most once a week, by one server, and again where a letter did not go out.
import type { Database, Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { unfollowToken } from '../../answers/keyed-secrets.ts';
import { listWorkspaces } from '../../workspaces/workspace.store.server.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
export type FollowersLetter = { to: string; subject: string; text: string; headers: Record<string, string> };
export type Send = (letter: FollowersLetter) => Promise<void>;
type Workspace = { id: string; address: string; name: string };

/** How one thing is followed. */
export type Weekly<Due> = {
	/** Who gets letters and had none since. */
	listDue(tx: Tx, workspaceId: string, since: Date): Promise<Due[]>;
	/** Takes the telling upon itself; null where nothing is new, or another server has it. */
	claim(tx: Tx, one: Due, workspace: Workspace, now: Date): Promise<FollowersLetter | null>;
	/** The letter did not go out: as it was before. */
	giveBack(tx: Tx, one: Due): Promise<void>;
};

/** Writes the letters that are due; returns how many went out. One that did not is tried again. */
export async function tellWeekly<Due>(
	db: Database,
	{ listDue, claim, giveBack }: Weekly<Due>,
	send: Send,
	clock: () => Date
): Promise<number> {
	let written = 0;
	for (const workspace of await listWorkspaces(db)) {
		const now = clock();
		const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, workspace.id, act);
		const due = await inside((tx) => listDue(tx, workspace.id, new Date(now.getTime() - WEEK_MS)));
		for (const one of due) {
			const letter = await inside((tx) => claim(tx, one, workspace, now));
			if (!letter) continue;
			const arrived = await send(letter).then(
				() => true,
				() => false
			);
			if (arrived) written += 1;
			else await inside((tx) => giveBack(tx, one));
		}
	}
	return written;
}

/** The address that ends the letters to one who follows. */
export const stopLink = (secret: string, origin: string, { id }: { id: string }): string =>
	`${origin}/unfollow/${unfollowToken(secret, id)}`;

/** A letter that its reader’s mail program can end as well, by one click (RFC 8058). */
export const weeklyLetter = (
	to: string,
	subject: string,
	paragraphs: readonly string[],
	stop: string
): FollowersLetter => ({
	to,
	subject,
	text: paragraphs.join('\n\n'),
	headers: {
		'List-Unsubscribe': `<${stop}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	}
});
