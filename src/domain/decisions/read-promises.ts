import type { Tx } from '#db/open.ts';
import { dayOf } from '../calendar.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { listDecisions } from './decision.store.server.ts';
import { listOutcomes } from './outcome.store.server.ts';
import { promisesOf, type Promised } from './promise.ts';

/** The promises of a poll as they stand today. */
export async function readPromises(
	tx: Tx,
	at: { workspaceId: string; pollId: string },
	today: string
): Promise<Promised[]> {
	const versions = await listVersions(tx, at);
	const decisions = await listDecisions(tx, at.workspaceId, at.pollId);
	const outcomes = await listOutcomes(tx, at);
	const decided = decisions
		.filter((decision) => decision.status !== 'considering')
		.map((decision) => decision.decidedOn)
		.sort();
	const told = outcomes.map((outcome) => dayOf(outcome.publishedAt)).sort();
	return promisesOf(versions, { decidedOn: decided[0] ?? null, toldOn: told[0] ?? null }, today);
}
