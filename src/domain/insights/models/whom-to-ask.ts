import type { Tx } from '#db/open.ts';
import type { Reading } from '#db/scope.ts';
import { purposeUnder } from '../../intents/purpose.ts';
import type { ChosenPoll } from '../../polls/choose-poll.ts';
import { listVersions } from '../../polls/poll.store.server.ts';
import type { Member } from '../../workspaces/membership.ts';
import { machineNamed } from './model.ts';
import type { ToAsk } from './proposal.store.server.ts';

/** Which answers may be sent to the model that this processor runs, and under which purpose they are read for it; null where
 *  the statement does not name it. Of several versions those count whose statement names it by the same id. */
export async function whomToAsk(
	tx: Tx,
	by: Member,
	processor: string,
	{ pollId, scope, content }: ChosenPoll
): Promise<{ reading: Reading; of: Omit<ToAsk, 'questionId'> } | null> {
	const machine = machineNamed(content.intent, processor);
	if (!machine) return null;
	const at = { workspaceId: by.workspaceId, pollId };
	const versions = (await listVersions(tx, at))
		.filter((each) => each.scope === scope)
		.filter((each) => machineNamed(each.content.intent, processor)?.id === machine.id)
		.map((each) => each.number);
	return {
		reading: { reader: by.accountId, purpose: purposeUnder(`machine:${machine.id}` as const, scope) },
		of: { ...at, versions }
	};
}
