import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { contactLink } from '../answers/keyed-secrets.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { addMonths, dayOf } from '../calendar.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { releaseWords } from '../insights/release-words.ts';
import { nameTheme } from '../insights/sort-answers.ts';
import { publishPoll } from '../polls/publish-poll.ts';
import { saveDraft } from '../polls/save-draft.ts';
import type { DecisionInput } from './decision.ts';
import { listDecisions } from './decision.store.server.ts';
import { publishOutcome } from './publish-outcome.ts';
import { readOutcome } from './read-outcome.ts';
import { readPromisePage } from './read-promise-page.ts';
import { changeDecision, recordDecision } from './record-decision.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

async function decided() {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll());
	const codes: string[] = [];
	for (let at = 0; at < 12; at += 1) {
		const form = sentForm({ 'q.when': 'sat', 'q.better': `Open on Saturdays, says Mr Tom Hill ${at}` });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: ['quote'], form };
		codes.push((await submitResponse(db, secret, slug, sent, now)) ?? '');
	}
	const rows = await all`select id from response where poll_id = ${pollId}`;
	const responseIds = rows.map((row) => String(row.id));
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const theme = { name: 'Open on Saturdays', kind: 'want' as const, definition: '' };
	const themeId = await inside((tx) =>
		nameTheme(tx, by, theme, { pollId, scope: 1, questionId: 'better', responseIds }, now)
	);
	const decision: DecisionInput = {
		text: 'Open on Saturdays from May',
		owner: 'Ada',
		reason: 'Most of you work all week.',
		decidedOn: dayOf(now),
		status: 'will-do',
		cites: [`theme:${themeId}`, 'question:when']
	};
	return { by, pollId, slug, inside, themeId, decision, codes, responseIds };
}

test('a stranger reads what was found and decided; nothing is told before it is published', async () => {
	const { by, pollId, slug, inside, decision } = await decided();
	expect((await readOutcome(db, slug, now))?.outcome).toBeNull();
	await expect(inside((tx) => publishOutcome(tx, by, pollId, 'Thank you.', now))).rejects.toThrow(
		'Nothing is decided'
	);
	await inside((tx) => recordDecision(tx, by, pollId, decision, now));
	await expect(inside((tx) => publishOutcome(tx, by, pollId, ' ', now))).rejects.toMatchObject({
		fields: { words: expect.any(String) }
	});
	await inside((tx) => publishOutcome(tx, by, pollId, 'Thank you. We open.', now));
	const told = await readOutcome(db, slug, now);
	expect(told?.outcome?.content).toMatchObject({
		words: 'Thank you. We open.',
		people: 12,
		themes: [{ name: 'Open on Saturdays', people: 10, orMore: true, base: 12 }],
		decisions: [
			{ status: 'will-do', because: ['Open on Saturdays', 'When would you most like to bring your bike?'] }
		]
	});
	expect(told?.promises.map((one) => one.state)).toEqual(['kept', 'kept']);
});

test('words on the page go when their person withdraws, though the totals were published', async () => {
	const { by, pollId, slug, inside, themeId, decision, codes } = await decided();
	await inside((tx) => recordDecision(tx, by, pollId, decision, now));
	const [first] = await all`select id from response where poll_id = ${pollId} and receipt_hash =
		encode(sha256(${codes[0] ?? ''}::bytea), 'hex')`;
	const answer = { pollId, scope: 1, responseId: String(first?.id), questionId: 'better' };
	await inside((tx) => releaseWords(tx, by, themeId, answer, now));
	await inside((tx) => publishOutcome(tx, by, pollId, 'Thank you.', now));
	expect((await readOutcome(db, slug, now))?.words[themeId]?.marked).toContain('Mr [name]');
	expect(JSON.stringify(await all`select content from outcome where poll_id = ${pollId}`)).not.toContain(
		'Tom Hill'
	);
	await withdrawConsent(db, secret, codes[0] ?? '', (id) => contactLink(secret, id), now);
	const after = await readOutcome(db, slug, now);
	expect(after?.words).toEqual({});
	expect(after?.outcome?.content.people).toBe(12);
});

test('a decision is changed, and rests on something real', async () => {
	const { by, pollId, inside, decision } = await decided();
	const id = await inside((tx) => recordDecision(tx, by, pollId, decision, now));
	await inside((tx) =>
		changeDecision(tx, by, pollId, id, { ...decision, status: 'will-not-do', cites: ['question:when'] }, now)
	);
	const [changed] = await inside((tx) => listDecisions(tx, by.workspaceId, pollId));
	expect(changed).toMatchObject({ status: 'will-not-do', cites: [{ questionId: 'when' }] });
	const invented = { ...decision, cites: ['question:nowhere'] };
	await expect(inside((tx) => recordDecision(tx, by, pollId, invented, now))).rejects.toMatchObject({
		code: 'refused'
	});
	const reader = { ...by, role: 'reader' as const };
	await expect(inside((tx) => recordDecision(tx, reader, pollId, decision, now))).rejects.toMatchObject({
		code: 'not-allowed'
	});
});

test('the first date promised counts, though a later version names another; anybody sees it broken', async () => {
	const { by, pollId, inside } = await decided();
	const later = examplePoll();
	later.intent.decision.dueOn = addMonths(dayOf(now), 15);
	later.intent.retention.months = 20;
	await inside((tx) => saveDraft(tx, by, { pollId, content: later, revision: 2 }, now));
	await inside((tx) => publishPoll(tx, by, pollId, now));
	const inHalfAYear = new Date(now.getTime() + 183 * 86_400_000);
	const page = await readPromisePage(db, by.workspaceAddress, inHalfAYear);
	expect(page?.polls[0]?.promises).toMatchObject([
		{ dueOn: examplePoll().intent.decision.dueOn, state: 'broken' },
		{ state: 'broken' }
	]);
	expect(await readPromisePage(db, 'no-such-works', now)).toBeNull();
});
