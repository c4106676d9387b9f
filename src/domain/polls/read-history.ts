import type { Tx } from '#db/open.ts';
import { NotFound } from '../errors.ts';
import type { Member } from '../workspaces/membership.ts';
import { compareVersions, type Change } from './compare-versions.ts';
import { listChangedFields, listPublishers } from './desk.store.server.ts';
import { findDraft, listVersions } from './poll.store.server.ts';
import { placeWords } from './versions/place-words.ts';

/** A version by its number, or the draft. */
export type Side = number | 'draft';

export type History = {
	title: string;
	/** The newest first; nobody is named whose account is deleted. */
	versions: { number: number; publishedAt: Date; by: string | null; stopsEarlier: boolean }[];
	/** Whether the draft differs from the newest version. */
	isChanged: boolean;
	/** What is compared; null while there is no version to compare with. */
	compared: { from: number; to: Side; changes: Change[] } | null;
	/** Who changed which fields of the draft in which hour, the latest first. */
	work: { hour: Date; by: string | null; places: string[] }[];
};

const MOST_HOURS = 200;

/** How a poll became what it is: who published and who changed what when, and what differs between two of its versions. */
export async function readHistory(
	tx: Tx,
	by: Member,
	pollId: string,
	asked: { from: number | null; to: Side | null }
): Promise<History> {
	const at = { workspaceId: by.workspaceId, pollId };
	const draft = await findDraft(tx, at);
	if (!draft) throw new NotFound('poll');
	const versions = await listVersions(tx, at);
	const publishers = await listPublishers(tx, at);
	const [newest, before] = versions;
	const isChanged = !newest || compareVersions(newest.content, draft.content).length > 0;
	const contentOf = (side: Side) =>
		side === 'draft' ? draft.content : versions.find(({ number }) => number === side)?.content;

	const to = asked.to ?? (isChanged || !before ? 'draft' : (newest?.number ?? 'draft'));
	const from = asked.from ?? (to === 'draft' ? newest?.number : before?.number);
	const [was, is] = [from === undefined ? undefined : contentOf(from), contentOf(to)];
	if ((asked.from !== null && !was) || !is) throw new NotFound('version');
	const work = await listChangedFields(tx, at, MOST_HOURS);
	return {
		title: draft.content.title,
		versions: versions.map(({ number, publishedAt, stopsEarlier }) => ({
			number,
			publishedAt,
			by: publishers.get(number) ?? null,
			stopsEarlier: stopsEarlier ?? false
		})),
		isChanged,
		compared: from === undefined || !was ? null : { from, to, changes: compareVersions(was, is) },
		work: work.map(({ hour, by, fields }) => ({
			hour,
			by,
			places: [...new Set(fields.map((field) => placeWords(draft.content, field)))]
		}))
	};
}
