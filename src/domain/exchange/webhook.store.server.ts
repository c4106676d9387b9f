// Every statement on webhooks, but for the rules of publishing, which see only whose they are.
import type { Tx } from '#db/open.ts';
import type { Webhook } from './webhook.ts';

type At = { workspaceId: string; pollId: string };
const COLUMNS = [
	'workspace_id',
	'poll_id',
	'recipient',
	'url',
	'nonce',
	'set_at',
	'paused_at',
	'removed_at'
] as const;

/** Sets the one webhook of a recipient, in place of an earlier one. */
export async function putWebhook(
	tx: Tx,
	at: At,
	webhook: { recipient: string; url: string; nonce: string; by: string },
	now: Date
): Promise<void> {
	const values = { url: webhook.url, nonce: webhook.nonce, set_at: now, set_by: webhook.by };
	await tx
		.insertInto('webhook')
		.values({ workspace_id: at.workspaceId, poll_id: at.pollId, recipient: webhook.recipient, ...values })
		.onConflict((on) =>
			on
				.columns(['workspace_id', 'poll_id', 'recipient'])
				.doUpdateSet({ ...values, paused_at: null, removed_at: null })
		)
		.execute();
}

export async function updateWebhook(
	tx: Tx,
	at: At,
	recipient: string,
	change: { paused_at?: Date | null; removed_at?: Date; nonce?: string }
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('webhook')
		.set(change)
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('recipient', '=', recipient)
		.where('removed_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export async function listWebhooks(tx: Tx, at: At): Promise<Webhook[]> {
	const rows = await tx
		.selectFrom('webhook')
		.select(COLUMNS)
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.execute();
	return rows.map(asWebhook);
}

/** All of a workspace, removed ones too: they are still told what people take back. */
export async function listAllWebhooks(tx: Tx, workspaceId: string): Promise<Webhook[]> {
	const rows = await tx
		.selectFrom('webhook')
		.select(COLUMNS)
		.where('workspace_id', '=', workspaceId)
		.execute();
	return rows.map(asWebhook);
}

const asWebhook = (row: {
	workspace_id: string;
	poll_id: string;
	recipient: string;
	url: string;
	nonce: string;
	set_at: Date;
	paused_at: Date | null;
	removed_at: Date | null;
}): Webhook => ({
	workspaceId: row.workspace_id,
	pollId: row.poll_id,
	recipient: row.recipient,
	url: row.url,
	nonce: row.nonce,
	setAt: row.set_at,
	pausedAt: row.paused_at,
	removedAt: row.removed_at
});
