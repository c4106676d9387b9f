// A decision is looked at again: what it rested on is measured anew, and both are kept side by side.
import type { Tx } from '#db/open.ts';
import { noteAudit } from '../audit/note-audit.ts';
import { dayOf } from '../calendar.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { currentThemes } from '../insights/codebook.ts';
import { readCodebook } from '../insights/codebook.store.server.ts';
import { listVersions } from '../polls/poll.store.server.ts';
import { mayDecide, type Member } from '../workspaces/membership.ts';
import { citeOf, type Decision, type ReviewInput } from './decision.ts';
import { insertReview, listDecisions } from './decision.store.server.ts';
import type { ThenAndNow } from './evidence.ts';
import { measuredNow } from './measured-now.ts';

/** What a decision rests on within this poll, as it was then and as the board shows it now. */
export async function readThenAndNow(
	tx: Tx,
	by: Member,
	pollId: string,
	{ cites }: Decision,
	now: Date
): Promise<ThenAndNow[]> {
	const measured = await measuredNow(tx, by, pollId, now);
	const names = await namesNow(tx, by, pollId);
	return cites
		.filter((cite) => cite.pollId === pollId)
		.map((cite) => {
			const found = citeOf(cite);
			return {
				cite: found,
				name: names.get(found) ?? cite.evidence?.name ?? 'An insight that is gone',
				then: cite.evidence,
				now: measured.get(found) ?? null
			};
		});
}

/** Notes what is seen at the review. The measures of today are kept with it. */
export async function reviewDecision(
	tx: Tx,
	by: Member,
	pollId: string,
	id: string,
	input: ReviewInput,
	now: Date
): Promise<void> {
	if (!mayDecide(by)) throw new NotAllowed('record decisions');
	const decision = (await listDecisions(tx, by.workspaceId, pollId)).find((one) => one.id === id);
	if (!decision) throw new NotFound('decision');
	const both = await readThenAndNow(tx, by, pollId, decision, now);
	const evidence = both.flatMap((one) => one.now ?? []);
	await insertReview(tx, by, id, input, { on: dayOf(now), evidence });
	await noteAudit(tx, by, { kind: 'decision-reviewed', subject: pollId }, now);
}

async function namesNow(tx: Tx, by: Member, pollId: string): Promise<Map<string, string>> {
	const themes = currentThemes(await readCodebook(tx, by.workspaceId));
	const [version] = await listVersions(tx, { workspaceId: by.workspaceId, pollId });
	return new Map([
		...themes.map(({ id, name }) => [`theme:${id}`, name] as const),
		...(version?.content.questions ?? []).map(({ id, title }) => [`question:${id}`, title] as const)
	]);
}
