// Statements that bring the day of deletion nearer. They see days and ids, and nothing that was said.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { forContacts, forPurpose } from '#db/scope.ts';

export type Shortened = { id: string; deleteAfter: string };

/** Responses given under these versions, or under consent to this purpose, are deleted `months` after their day where that
 *  is earlier than it was. */
export const shortenResponses = (
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	under: { versions: number[]; inform: string },
	months: number
): Promise<Shortened[]> =>
	forPurpose(tx, { reader: 'server:publish', purpose: 'shorten' }, async () => {
		const { rows } = await sql<Shortened>`
			update response set delete_after = (answered_on + make_interval(months => ${months}::int))::date
			where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId}
				and (version = any (${under.versions}::int[]) or ${under.inform} = any (allowed))
				and delete_after > (answered_on + make_interval(months => ${months}::int))::date
			returning id, delete_after as "deleteAfter"`.execute(tx);
		return rows;
	});

/** The contacts beside them go on the same day. */
export async function shortenContacts(
	tx: Tx,
	workspaceId: string,
	days: { link: string; day: string }[]
): Promise<void> {
	await forContacts(tx, { reader: 'server:publish', purpose: 'shorten' }, () =>
		sql`update contact.person p set delete_after = one.day
			from jsonb_to_recordset(${JSON.stringify(days)}::text::jsonb) as one (link text, day date)
			where p.workspace_id = ${workspaceId} and p.link = one.link and p.delete_after > one.day`.execute(tx)
	);
}
