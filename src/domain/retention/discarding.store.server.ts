// Statements of the bin on what was answered: how many are held, and that their days are over.
import { sql } from 'kysely';
import type { Tx } from '#db/open.ts';
import { forContacts, forPurpose } from '#db/scope.ts';

type Where = { workspaceId: string; pollId: string };

/** How many people's answers are held of this poll, whatever they allow now. */
export const countHeldOf = (tx: Tx, at: Where, reader: string): Promise<number> =>
	forPurpose(tx, { reader, purpose: 'register' }, async () => {
		const row = await tx
			.selectFrom('response')
			.select((of) => of.fn.countAll<number>().as('people'))
			.where('workspace_id', '=', at.workspaceId)
			.where('poll_id', '=', at.pollId)
			.executeTakeFirst();
		return Number(row?.people ?? 0);
	});

/** Every answer to this poll, and every contact beside one, is due on this day where it was later. */
export async function endDays(tx: Tx, at: Where, day: string): Promise<void> {
	await forPurpose(tx, { reader: 'server:bin', purpose: 'shorten' }, () =>
		sql`update response set delete_after = ${day}::date
			where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId} and delete_after > ${day}::date`.execute(tx)
	);
	await forContacts(tx, { reader: 'server:bin', purpose: 'shorten' }, () =>
		sql`update contact.person set delete_after = ${day}::date
			where workspace_id = ${at.workspaceId} and poll_id = ${at.pollId} and delete_after > ${day}::date`.execute(tx)
	);
}

/** Whether a recipient has yet to confirm that it erased something of this poll. */
export async function isAwaited(tx: Tx, at: Where): Promise<boolean> {
	const row = await tx
		.selectFrom('outbox')
		.select('id')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('kind', '=', 'webhook')
		.where('acknowledged_at', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
