// Where answers of a poll are sent, as the rules that block publishing need to know it.
import type { Tx } from '#db/open.ts';
import type { Target } from './find-gaps.ts';
import type { PollVersion } from './poll.ts';

/** The recipients that a webhook is set for. Their names are those of the newest of these versions that declared them. */
export async function listTargets(
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	versions: readonly PollVersion[]
): Promise<Target[]> {
	const rows = await tx
		.selectFrom('webhook')
		.select('recipient')
		.where('workspace_id', '=', at.workspaceId)
		.where('poll_id', '=', at.pollId)
		.where('removed_at', 'is', null)
		.orderBy('recipient')
		.execute();
	const declared = versions.flatMap((version) => version.content.intent.recipients ?? []);
	return rows.map(({ recipient }) => ({
		recipient,
		name: declared.find((party) => party.id === recipient)?.name ?? recipient
	}));
}
