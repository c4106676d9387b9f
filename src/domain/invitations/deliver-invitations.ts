import type { Database, Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { invitationToken, openContact } from '../answers/keyed-secrets.ts';
import { dayOf } from '../calendar.ts';
import { claimLetter, dropLetter, type DueLetter } from '../exchange/letter.store.server.ts';
import { noteAcknowledged, noteProblem } from '../exchange/outbox.store.server.ts';
import { findOpening } from '../polls/find-opening.ts';
import { findSlug, isClosed, listVersions } from '../polls/poll.store.server.ts';
import { listWorkspaceIds } from '../retention/erasing.store.server.ts';
import { readWorkspace } from '../workspaces/workspace.store.server.ts';
import { findList, forInviting, noteBounced } from './address-list.store.server.ts';
import { invitationLetter, type InvitationLetter } from './invitation-letter.ts';
import { findToWrite } from './invitation.store.server.ts';
import { withOwnWords } from './own-words.ts';
import { stopTokenOf } from './stop-token.ts';

/** refused: the mail server says that there is nobody at this address. */
export type Mailed = 'sent' | 'refused';
type Addressed = InvitationLetter & { to: string };

/** How many letters one workspace gets before others have their turn. */
const MOST_AT_ONCE = 200;
const SERVER = 'server:invitations';

/** Writes the invitations that are due. An address is opened only now, and only while nobody said stop. One that the mail
 *  server refuses for good is noted as bounced. Returns how many were sent. */
export async function deliverInvitations(
	db: Database,
	secret: string,
	origin: string,
	send: (letter: Addressed) => Promise<Mailed>,
	clock: () => Date
): Promise<number> {
	let sent = 0;
	for (const workspaceId of await listWorkspaceIds(db)) {
		const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, workspaceId, act);
		for (let count = 0; count < MOST_AT_ONCE; count += 1) {
			const due = await inside((tx) => claimLetter(tx, workspaceId, clock(), 'invitation'));
			if (!due) break;
			const written = await inside((tx) => write(tx, secret, origin, workspaceId, due, clock()));
			if (!written) {
				await inside((tx) => dropLetter(tx, workspaceId, due.id));
				continue;
			}
			const mailed = await send(written.letter).catch(() => 'failed' as const);
			await inside(async (tx) => {
				if (mailed === 'sent') await noteAcknowledged(tx, workspaceId, due.id, clock());
				if (mailed === 'failed') await noteProblem(tx, workspaceId, due.id, 'not-mailed');
				if (mailed !== 'refused') return;
				await dropLetter(tx, workspaceId, due.id);
				const day = dayOf(clock());
				await forInviting(tx, SERVER, () => noteBounced(tx, workspaceId, [written.mac], day));
			});
			if (mailed === 'failed') break;
			if (mailed === 'sent') sent += 1;
		}
	}
	return sent;
}

/** null where it may not go out any more: they answered or said stop, or the poll takes no answers. */
async function write(
	tx: Tx,
	secret: string,
	origin: string,
	workspaceId: string,
	due: DueLetter,
	now: Date
): Promise<{ letter: Addressed; mac: string } | null> {
	const at = { workspaceId, pollId: due.pollId };
	const [version] = await listVersions(tx, at);
	const [slug, workspace] = [await findSlug(tx, at), await readWorkspace(tx, workspaceId)];
	const person = await forInviting(tx, SERVER, () => findToWrite(tx, workspaceId, due.link));
	const list = person && (await findList(tx, workspaceId, person.listId));
	if (!version || slug === null || !workspace || !person || !list) return null;
	const { opening, sharing } = await findOpening(tx, { version, closed: await isClosed(tx, at) }, now);
	if (opening !== 'open') return null;
	const address = openContact(secret, person.sealed);
	const isPersonal = person.isPersonal && version.content.intent.identity === 'identified';
	const letter = invitationLetter({
		content: version.content,
		// Somebody who was added later is told that day.
		list: { ...list, madeAt: new Date(person.addedOn) },
		workspace: workspace.name,
		link: isPersonal ? `${origin}/i/${invitationToken(secret, due.link)}` : `${origin}/p/${slug}`,
		isPersonal,
		isReminder: due.event === 'poll.reminded',
		stopLink: `${origin}/stop/${stopTokenOf(secret, workspaceId, address)}`,
		closes: sharing.closesAt && { zone: sharing.zone, at: sharing.closesAt }
	});
	return { letter: { ...withOwnWords(letter, person.own), to: address }, mac: person.mac };
}
