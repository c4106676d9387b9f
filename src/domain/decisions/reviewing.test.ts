import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import type { Tx } from '#db/open.ts';
import { inWorkspace } from '#db/scope.ts';
import { submitResponse } from '../answers/submit-response.ts';
import { dayOf } from '../calendar.ts';
import { nameTheme, sortUnder, takeOff } from '../insights/sort-answers.ts';
import { listDecisions } from './decision.store.server.ts';
import { whyNoVerdict, type Evidence } from './evidence.ts';
import { changeDecision, recordDecision } from './record-decision.ts';
import { readThenAndNow, reviewDecision } from './review-decision.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date();

async function decided() {
	const by = await aMember(database);
	const { pollId, slug, version } = await publishExample(database, by, examplePoll());
	for (let at = 0; at < 40; at += 1) {
		const form = sentForm({ 'q.when': at < 20 ? 'sat' : 'week', 'q.better': `Open on Saturdays ${at}` });
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: [], form };
		await submitResponse(db, secret, slug, sent, now);
	}
	const rows = await all`select id from response where poll_id = ${pollId} order by id`;
	const ids = rows.map((row) => String(row.id));
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const chosen = (responseIds: string[]) => ({ pollId, scope: 1, questionId: 'better', responseIds });
	const themeId = await inside(async (tx) => {
		const theme = { name: 'Open on Saturdays', kind: 'want' as const, definition: '' };
		const named = await nameTheme(tx, by, theme, chosen(ids.slice(0, 28)), now);
		await sortUnder(tx, by, [], chosen(ids), now);
		return named;
	});
	const input = {
		...{ text: 'Open on Saturdays', owner: 'Ada', reason: 'Most work all week.', decidedOn: dayOf(now) },
		...{ status: 'will-do' as const, reviewOn: '2027-03-01', cites: [`theme:${themeId}`, 'question:when'] }
	};
	const id = await inside((tx) => recordDecision(tx, by, pollId, input, now));
	const decision = async () => {
		const [found] = await inside((tx) => listDecisions(tx, by.workspaceId, pollId));
		if (!found) throw new Error('the decision is gone');
		return found;
	};
	const rests = async () => {
		const found = await decision();
		return inside((tx) => readThenAndNow(tx, by, pollId, found, now));
	};
	return { by, pollId, inside, chosen, themeId, ids, id, input, decision, rests };
}

test('what it rested on stays as it measured then, beside what the board shows now', async () => {
	const { by, inside, chosen, themeId, ids, id, input, pollId, rests } = await decided();
	await inside((tx) => takeOff(tx, by, themeId, chosen(ids.slice(0, 16))));
	const found = await rests();
	expect(found.map((one) => one.then?.measured)).toMatchObject([
		{ kind: 'share', people: 28, base: 40 },
		{ kind: 'people', people: 40 }
	]);
	expect(found[0]?.now?.measured).toMatchObject({ kind: 'share', people: 12 });
	// Writing the decision anew keeps what was seen when it was made.
	await inside((tx) => changeDecision(tx, by, pollId, id, { ...input, text: 'Open on Sundays' }, now));
	expect((await rests())[0]?.then?.measured).toMatchObject({ people: 28 });
	await inside((tx) => takeOff(tx, by, themeId, chosen(ids.slice(16, 24))));
	expect((await rests())[0]).toMatchObject({ now: null, name: 'Open on Saturdays' });
});

test('a review keeps its words, the measures of its day, and when the next one is', async () => {
	const { by, inside, id, pollId, decision } = await decided();
	expect((await decision()).reviewOn).toBe('2027-03-01');
	const review = (words: string, reviewOn: string) =>
		inside((tx) => reviewDecision(tx, by, pollId, id, { words, reviewOn }, now));
	await review('It helped.', '2027-06-01');
	await review('Done.', '');
	expect(await decision()).toMatchObject({
		reviewOn: null,
		reviews: [
			{ number: 2, words: 'Done.' },
			{
				number: 1,
				words: 'It helped.',
				evidence: [{ measured: { people: 28 } }, { measured: { people: 40 } }]
			}
		]
	});
	const reader = { ...by, role: 'reader' as const };
	await expect(
		inside((tx) => reviewDecision(tx, reader, pollId, id, { words: 'Mine' }, now))
	).rejects.toMatchObject({ code: 'not-allowed' });
});

const seen = (people: number, base: number, low: number, high: number, orMore = false): Evidence => ({
	...{ cite: 'theme:1', name: 'Waiting', day: '2026-11-28' },
	measured: { kind: 'share', people, orMore, base, share: people / base, low, high }
});

test('then and now of one poll are mostly the same people: both are shown, and no verdict', () => {
	const [many, few] = [seen(56, 70, 0.6928, 0.8766), seen(48, 80, 0.4903, 0.7003)];
	const said = (then: Evidence, now: Evidence) => whyNoVerdict({ cite: '', name: '', then, now });
	expect(said(few, many)).toContain('Mostly the same people');
	expect(said(many, few)).not.toMatch(/\bup\b|\bdown\b|no clear change|sampling explains/i);
	expect(said(few, seen(50, 60, 0.72, 0.91, true))).toContain('cannot be compared');
	const known = (one: Evidence, how: 'chosen' | 'estimated'): Evidence => ({
		...one,
		measured: one.measured.kind === 'share' ? { ...one.measured, how } : one.measured
	});
	expect(said(known(few, 'chosen'), many)).toContain('chose whom to read');
	expect(said(few, known(many, 'estimated'))).toContain('cannot be compared');
	expect(whyNoVerdict({ cite: '', name: '', then: null, now: many })).toBe('');
});
