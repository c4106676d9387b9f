// What a team would have done with the demo's answers: two decisions, one of them looked at again, words to each other about the
// biggest pain point, and the outcome. Through the same acts that people use; told once.
import type { Tx } from '#db/open.ts';
import { addDays, addMonths, dayOf } from '#domain/calendar.ts';
import type { DecisionInput } from '#domain/decisions/decision.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import { publishOutcome } from '#domain/decisions/publish-outcome.ts';
import { recordDecision } from '#domain/decisions/record-decision.ts';
import { reviewDecision } from '#domain/decisions/review-decision.ts';
import { currentThemes } from '#domain/insights/codebook.ts';
import { readCodebook } from '#domain/insights/codebook.store.server.ts';
import { sayOfTheme } from '#domain/insights/talk/talk.ts';
import type { PollLine } from '#domain/polls/poll-list.store.server.ts';
import type { Member } from '#domain/workspaces/membership.ts';

const OUTCOME = `Thank you. Most of you were met by kind people who came quickly. Where it went wrong, it was the waiting, and worst of all the waiting without a word.

From spring we send a message when we set out, and when we are late. We will not promise shorter waits this year: there are not enough crews, and we would rather say so.`;

export async function tellStory(tx: Tx, by: Member, poll: PollLine, now: Date): Promise<void> {
	const { pollId, version } = poll;
	if (!version || (await listDecisions(tx, by.workspaceId)).length > 0) return;
	const today = dayOf(now);
	const themes = currentThemes(await readCodebook(tx, by.workspaceId));
	const cite = (...names: string[]) =>
		themes.filter(({ name }) => names.includes(name)).map(({ id }) => `theme:${id}`);

	const messages: DecisionInput = {
		text: 'A text message when the ambulance or the transport sets out, and when it is late',
		reason:
			'Waiting hurts most when nobody says how long. We cannot shorten every wait, but we can stop the silence.',
		owner: 'Mina Patel, head of patient experience',
		decidedOn: addDays(today, -28),
		status: 'will-do',
		reviewOn: today,
		cites: cite('The wait was too long', 'Tell me when you are coming')
	};
	const id = await recordDecision(tx, by, pollId, messages, now);
	const crews: DecisionInput = {
		text: 'More crews this year',
		reason: 'No, because the money for this year is given out. We ask for it again in the next plan.',
		owner: 'The board of Riverside Ambulance',
		decidedOn: today,
		status: 'will-not-do',
		cites: cite('More crews and call handlers', 'Hard to get through on the phone')
	};
	await recordDecision(tx, by, pollId, crews, now);
	const seen =
		'Patient transport sends the messages; the crews begin in spring. Nobody who answered has had one yet, so the numbers stand where they stood. It stays, and we look again when they have.';
	await reviewDecision(tx, by, pollId, id, { words: seen, reviewOn: addMonths(today, 6) }, now);

	const wait = themes.find(({ name }) => name === 'The wait was too long');
	if (wait) {
		const about = { themeId: wait.id, poll: { pollId, scope: version.scope, content: version.content } };
		const said =
			'Read these before the meeting on Tuesday. It is less the hours than the hours without a word.';
		await sayOfTheme(tx, by, about, { text: said, replyTo: '' }, now);
	}
	await publishOutcome(tx, by, pollId, OUTCOME, now);
}
