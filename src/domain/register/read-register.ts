import type { Tx } from '#db/open.ts';
import { NotAllowed } from '../errors.ts';
import { listBatches } from '../exchange/import.store.server.ts';
import { countListed, countStops, forInviting, listLists } from '../invitations/address-list.store.server.ts';
import type { AddressList } from '../invitations/address-list.ts';
import type { PollVersion } from '../polls/poll.ts';
import type { Member } from '../workspaces/membership.ts';
import { heldOf, type Held } from './held.ts';
import { sayPeople } from './people-shown.ts';
import { mayKeepRegister } from './permission.ts';
import { recordOfProcessing, type RecordOfProcessing } from './record-of-processing.ts';
import {
	countAgreed,
	countContacts,
	countHeld,
	counting,
	findOfficer,
	listPublished
} from './register.store.server.ts';

export type RegisterVersion = { record: RecordOfProcessing; held: Held };
export type RegisterBatch = { collectedBy: string; basis: string; people: string; importedAt: Date };
export type RegisterPoll = {
	pollId: string;
	/** Newest first; there is at least one. */
	versions: RegisterVersion[];
	contacts: string;
	batches: RegisterBatch[];
};
/** What is held to write to people, and how many want no more letters. */
export type RegisterLists = { lists: (AddressList & { people: number })[]; stopped: number };
export type Register = { officer: string; polls: RegisterPoll[]; invitations: RegisterLists };

/** Every published version as a record of processing, and what is held under each as it stands. */
export async function readRegister(tx: Tx, by: Member): Promise<Register> {
	if (!mayKeepRegister(by)) throw new NotAllowed('read the register');
	const { workspaceId } = by;
	const published = await listPublished(tx, workspaceId);
	const { held, agreed } = await counting(tx, by.accountId, async () => ({
		held: await countHeld(tx, workspaceId),
		agreed: await countAgreed(tx, workspaceId)
	}));
	const contacts = await countContacts(tx, workspaceId, by.accountId);
	const polls: RegisterPoll[] = [];
	for (const pollId of new Set(published.map((version) => version.pollId))) {
		const versions = published.filter((version) => version.pollId === pollId);
		const k = smallestGroup(versions);
		const batches = await listBatches(tx, { workspaceId, pollId });
		polls.push({
			pollId,
			versions: versions.map((version) => ({
				record: recordOfProcessing(version),
				held: heldOf(version, held, agreed)
			})),
			contacts: sayPeople(contacts.get(pollId) ?? 0, k),
			batches: batches
				.filter((batch) => batch.taken > 0)
				.map(({ taken, ...batch }) => ({ ...batch, people: sayPeople(taken, k) }))
		});
	}
	return {
		officer: await findOfficer(tx, workspaceId),
		polls,
		invitations: await invitationsOf(tx, by)
	};
}

async function invitationsOf(tx: Tx, { workspaceId, accountId }: Member): Promise<RegisterLists> {
	const lists = await listLists(tx, workspaceId);
	return forInviting(tx, accountId, async () => {
		const counts = await countListed(tx, workspaceId);
		const peopleOn = (id: string) => counts.find(({ listId }) => listId === id)?.people ?? 0;
		return {
			lists: lists.map((list) => ({ ...list, people: peopleOn(list.id) })),
			stopped: await countStops(tx, workspaceId)
		};
	});
}

/** The strictest that any version promised. */
const smallestGroup = (versions: readonly PollVersion[]): number =>
	Math.max(...versions.map((version) => version.content.intent.seenBy.smallestGroup));
