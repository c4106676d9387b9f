import type { Tx } from '#db/open.ts';
import type { PollVersion } from '../polls/poll.ts';
import { touchesMembers, touchesRequests, touchesRespondents, type Drill } from './breach.ts';
import {
	countErasedSince,
	countFilesOver,
	countRequests,
	findTouched,
	findWrittenTo,
	listNamed,
	type TouchedVersion
} from './breach.store.server.ts';
import { findTouchedMembers, type TouchedMembers } from './breach-members.store.server.ts';
import { recordOfProcessing, type ProcessedData } from './record-of-processing.ts';
import { countContacts, counting, listPublished } from './register.store.server.ts';

export type TouchedPoll = Omit<TouchedVersion, 'responseIds' | 'version'> & {
	/** null where only letters leaked, which know of no version. The days are then those of the letters. */
	version: number | null;
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
	/** Files of answers of these days that are over, and how many people stood in them: at most so many more. */
	filesOver: { files: number; rows: number };
	/** Of the people touched, those whose answers are erased, and of whom messages still hold a number. */
	onlyNamed: number;
	requests: number | null;
	members: TouchedMembers | null;
};

/** Exact, however few: the supervisory authority must be told how many (art. 33(3)a). */
export async function findTouchedPeople(
	tx: Tx,
	at: { workspaceId: string; reader: string },
	drill: Drill
): Promise<Touched> {
	const { workspaceId, reader } = at;
	const { what } = drill;
	const named = await listNamed(tx, workspaceId, drill);
	const touched =
		touchesRespondents(what) && what !== 'letters'
			? await counting(tx, reader, () => findTouched(tx, workspaceId, drill, named))
			: [];
	const written = what === 'letters' ? await findWrittenTo(tx, at, drill) : [];
	const found = touched.reduce((sum, row) => sum + row.people, 0);
	const versions = await listPublished(tx, workspaceId);
	const contacts = await countContacts(tx, workspaceId, reader);
	return {
		people: found + written.reduce((sum, row) => sum + row.people, 0),
		polls: [...touched, ...written.map((row) => ({ ...row, version: null, withContact: row.people }))].map(
			({ pollId, version: number, people, withContact, since, until }) => {
				// The newest comes first: a title for letters, which know of no version.
				const version = versions.find(
					(each) => each.pollId === pollId && (number === null || each.number === number)
				);
				return {
					...{ pollId, version: number, people, withContact, since, until },
					title: version?.content.title ?? '',
					data: version ? leakedData(version, drill) : [],
					contactsHeld: contacts.get(pollId) ?? 0
				};
			}
		),
		responseIds: touched.flatMap((row) => row.responseIds),
		filesOver: what === 'exports' ? await countFilesOver(tx, workspaceId, drill) : { files: 0, rows: 0 },
		onlyNamed: named && what === 'messages' ? named.length - found : 0,
		requests: touchesRequests(what) ? await countRequests(tx, workspaceId, drill) : null,
		erasedSince: touchesRespondents(drill.what) ? await countErasedSince(tx, workspaceId, drill.from) : 0,
		members: touchesMembers(drill.what) ? await findTouchedMembers(tx, workspaceId, drill) : null
	};
}

function leakedData(version: PollVersion, { what }: Drill): ProcessedData[] {
	const { data, purposes } = recordOfProcessing(version);
	const plain = (item: string): ProcessedData => ({ item, why: '', special: null });
	if (what === 'consents') return purposes.map(({ words }) => plain(`Whether they said yes to: ${words}`));
	if (what === 'messages')
		return ['The number of the response', 'What a recipient was told of, and when'].map(plain);
	if (what === 'letters')
		return ['A keyed number of the contact', 'When a letter was written, and the yes or no to it'].map(plain);
	if (what === 'contacts') return [plain('E-mail address, encrypted; the key is not in the database')];
	return data;
}
