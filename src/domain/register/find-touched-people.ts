import type { Tx } from '#db/open.ts';
import { forContacts } from '#db/scope.ts';
import type { PollVersion } from '../polls/poll.ts';
import { touchesLists, touchesMembers, touchesRespondents, type Drill } from './breach.ts';
import {
	countErasedSince,
	countTouchedListed,
	findTouched,
	findTouchedMembers,
	type TouchedMembers,
	type TouchedVersion
} from './breach.store.server.ts';
import { recordOfProcessing, type ProcessedData } from './record-of-processing.ts';
import { countContacts, counting, listPublished } from './register.store.server.ts';

export type TouchedPoll = Omit<TouchedVersion, 'responseIds'> & {
	title: string;
	/** What the version asks for; art. 9 marks the special ones. Empty where only consents or contacts leaked. */
	data: ProcessedData[];
	contactsHeld: number;
};
export type Touched = {
	people: number;
	polls: TouchedPoll[];
	/** Opaque: they lead nowhere without the database. */
	responseIds: string[];
	/** Erased since the first day: at most so many more people, of whom nothing is left. */
	erasedSince: number;
	/** People on lists for invitations, whether or not they answered; null where lists did not leak. */
	listed: number | null;
	members: TouchedMembers | null;
};

/** Exact, however few: the supervisory authority must be told how many (art. 33(3)a). */
export async function findTouchedPeople(
	tx: Tx,
	at: { workspaceId: string; reader: string },
	drill: Drill
): Promise<Touched> {
	const { workspaceId, reader } = at;
	const touched = touchesRespondents(drill.what)
		? await counting(tx, reader, () => findTouched(tx, workspaceId, drill))
		: [];
	const versions = await listPublished(tx, workspaceId);
	const contacts = await countContacts(tx, workspaceId, reader);
	return {
		people: touched.reduce((sum, row) => sum + row.people, 0),
		polls: touched.map(({ pollId, version: number, people, withContact, since, until }) => {
			const version = versions.find((each) => each.pollId === pollId && each.number === number);
			return {
				...{ pollId, version: number, people, withContact, since, until },
				title: version?.content.title ?? '',
				data: version ? leakedData(version, drill) : [],
				contactsHeld: contacts.get(pollId) ?? 0
			};
		}),
		responseIds: touched.flatMap((row) => row.responseIds),
		erasedSince: touchesRespondents(drill.what) ? await countErasedSince(tx, workspaceId, drill.from) : 0,
		listed: touchesLists(drill.what)
			? await forContacts(tx, { reader, purpose: 'register' }, () =>
					countTouchedListed(tx, workspaceId, drill)
				)
			: null,
		members: touchesMembers(drill.what) ? await findTouchedMembers(tx, workspaceId, drill) : null
	};
}

function leakedData(version: PollVersion, { what }: Drill): ProcessedData[] {
	const { data, purposes } = recordOfProcessing(version);
	const plain = (item: string): ProcessedData => ({ item, why: '', special: null });
	if (what === 'consents') return purposes.map(({ words }) => plain(`Whether they said yes to: ${words}`));
	if (what === 'contacts') return [plain('E-mail address, encrypted; the key is not in the database')];
	return data;
}
