import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../tests/support/example-poll.ts';
import { aKey, sentForm } from '../../tests/support/sent-form.ts';
import { aMember, testDatabase } from '../../tests/support/test-database.ts';
import type { Tx } from '../db/open.ts';
import { forPurpose, inWorkspace } from '../db/scope.ts';
import { contactLink } from '../domain/answers/keyed-secrets.ts';
import { submitResponse } from '../domain/answers/submit-response.ts';
import { withdrawConsent } from '../domain/consent/withdraw-consent.ts';
import { drawAudit, readAudit } from '../domain/insights/assigning/audit.ts';
import { readTwoCoders, setSecond, settle } from '../domain/insights/assigning/two-coders.ts';
import { readLearning } from '../domain/insights/assigning/read-learning.ts';
import { insertAssigned, listAuto } from '../domain/insights/assigning/auto.store.server.ts';
import { takeIntoUse } from '../domain/insights/assigning/take-into-use.ts';
import { setCoding, setCodings } from '../domain/insights/coding/set-coding.ts';
import { nameTheme, sortUnder } from '../domain/insights/sort-answers.ts';
import { isEnough } from '../domain/insights/assigning/due.ts';
import { assignWhatIsNew, learnAnew, learnWhatIsDue } from './assigning.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const now = new Date('2026-11-28T10:00:00Z');
const link = (id: string) => contactLink(secret, id);
const WAITS = [
	'We waited hours for the repair',
	'The wait for my bike was too long',
	'Waiting hours again, far too long'
];
const TEA = ['The tea was lovely, thank you', 'Lovely tea and biscuits', 'More of the lovely tea please'];
const said = (at: number) => `${(at % 2 ? TEA : WAITS)[at % 3]} on day ${at}`;

/** A poll with `people` answers, the first `read` of them sorted under two themes that their words tell apart. */
async function sorted(people: number, read: number) {
	const by = await aMember(database);
	const content = examplePoll();
	const { pollId, slug, version } = await publishExample(database, by, content);
	const of = { workspaceId: by.workspaceId, pollId, scope: 1 };
	const chosen = { pollId, scope: 1, questionId: 'better' };
	const inside = <T>(act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
	const send = async (better: string) => {
		const sent = { key: aKey(), fingerprint: version.fingerprint, agreed: true, ticked: [] };
		return (
			(await submitResponse(
				db,
				secret,
				slug,
				{ ...sent, form: sentForm({ 'q.when': 'sat', 'q.better': better }) },
				now
			)) ?? ''
		);
	};
	const codes: string[] = [];
	for (let at = 0; at < people; at += 1) codes.push(await send(said(at)));
	const rows = await all`select response_id as id, value #>> '{}' as text from answer
		where poll_id = ${pollId} and question_id = 'better'`;
	const idOf = (at: number) => String(rows.find(({ text }) => text === said(at))?.id);
	const ids = (odd: number) =>
		Array.from({ length: read }, (_each, at) => at)
			.filter((at) => at % 2 === odd)
			.map(idOf);
	const theme = (name: string, responseIds: string[]) =>
		inside((tx) =>
			nameTheme(tx, by, { name, kind: 'want', definition: '' }, { ...chosen, responseIds }, now)
		);
	const themes = [await theme('Waiting', ids(0)), await theme('Tea', ids(1))];
	const learn = () => learnAnew(db, by, of, content, () => now);
	const take = (number: number | null) => inside((tx) => takeIntoUse(tx, by, of, number ?? 0, now));
	const auto = () => all`select a.response_id, c.theme_id, a.number, c.score from auto_reading a
		left join auto_coding c using (workspace_id, response_id, question_id, scope, number)
		where a.poll_id = ${pollId} order by 1, 2, 3`;
	return { by, content, of, chosen, inside, send, codes, idOf, themes, learn, take, auto };
}

test('the same answers, sorted the same way, give the same assigner and the same themes, twice', async () => {
	const { learn, auto, of } = await sorted(60, 40);
	expect(await learn()).toBe(1);
	const kept = async () => all`select model, examples from assigner where poll_id = ${of.pollId}`;
	const [first, found] = [await kept(), await auto()];
	expect(found.filter((row) => row.theme_id !== null).length).toBeGreaterThan(10);
	// Nothing new was learnt, so there is no new version.
	expect(await learn()).toBe(null);
	await all`delete from assigner where poll_id = ${of.pollId}`;
	expect(await learn()).toBe(1);
	expect(JSON.stringify([await kept(), await auto()])).toBe(JSON.stringify([first, found]));
});

test('what was learnt is shown before it moves anything; new answers move no earlier one', async () => {
	const { by, content, of, inside, learn, take, auto, send, idOf, chosen, themes } = await sorted(60, 40);
	const seen = () => inside((tx) => readLearning(tx, by, of, content, now));
	const number = await learn();
	expect(await seen()).toMatchObject({ inUse: null, next: { number, same: expect.any(Number) }, read: 40 });
	await take(number);
	expect(await seen()).toMatchObject({ inUse: { number, looked: 20 }, next: null });
	const before = await auto();
	await send('Lovely tea as ever');
	expect(await assignWhatIsNew(db, by.workspaceId)).toBe(1);
	expect(await assignWhatIsNew(db, by.workspaceId)).toBe(0);
	const after = await auto();
	expect(after.length).toBeGreaterThan(before.length);
	for (const row of before) expect(after).toContainEqual(row);
	// Learnt again from readings that say otherwise: nothing moves until a person takes it.
	await inside((tx) => sortUnder(tx, by, [themes[0] ?? ''], { ...chosen, responseIds: [idOf(41)] }, now));
	const pinned = (await auto()).filter((row) => row.number === number);
	const again = await learn();
	expect((await auto()).filter((row) => row.number === number)).toEqual(pinned);
	await expect(take(number)).rejects.toThrow('learnt again');
	await take(again);
	expect((await auto()).every((row) => row.number === again)).toBe(true);
});

test('once people read enough it learns by itself, offers it, and takes nothing into use', async () => {
	const { by, content, of, inside, take, auto, idOf, chosen, themes } = await sorted(80, 30);
	const at = (minutes: number) => () => new Date(now.getTime() + minutes * 60_000);
	const due = (minutes: number) => learnWhatIsDue(db, by.workspaceId, at(minutes));
	const seen = (minutes: number) => inside((tx) => readLearning(tx, by, of, content, at(minutes)()));
	const read = (from: number, to: number, minutes: number) =>
		inside(async (tx) => {
			for (let one = from; one < to; one += 1)
				await sortUnder(
					tx,
					by,
					[themes[one % 2] ?? ''],
					{ ...chosen, responseIds: [idOf(one)] },
					at(minutes)()
				);
		});
	// Somebody is reading still.
	expect(await due(1)).toBe(0);
	expect(await due(6)).toBe(1);
	expect(await seen(6)).toMatchObject({ inUse: null, next: { number: 1, examples: 30 } });
	expect((await all`select learnt_by, in_use_since from assigner where poll_id = ${of.pollId}`)[0]).toEqual({
		...{ learnt_by: null, in_use_since: null }
	});
	await take(1);
	const given = await auto();
	await read(30, 49, 50);
	expect(await due(60)).toBe(0);
	await read(49, 50, 61);
	expect(await due(70)).toBe(1);
	expect(await due(140)).toBe(0);
	// Offered beside the one in use, which goes on as it was.
	expect(await seen(140)).toMatchObject({ inUse: { number: 1 }, next: { number: 2, examples: 50 } });
	const still = new Set((await auto()).filter((row) => row.number === 1).map((row) => row.response_id));
	expect(still).toEqual(
		new Set(given.filter((row) => Number(themeAt(row)) >= 50).map((row) => row.response_id))
	);
	function themeAt({ response_id }: { response_id?: unknown }) {
		return Array.from({ length: 80 }, (_each, one) => one).find((one) => idOf(one) === response_id);
	}
});

test('a tenth of what was read before is what it takes, and twenty at the least', () => {
	const since = (read: number, more: number) => isEnough({ read, since: more, last: null });
	expect([since(30, 19), since(30, 20), since(1000, 99), since(1000, 100)]).toEqual([
		false,
		true,
		false,
		true
	]);
});

test('a person’s reading wins over the machine, whichever comes first', async () => {
	const { by, of, inside, learn, take, auto, idOf, chosen, themes } = await sorted(60, 40);
	const number = await learn();
	await take(number);
	const id = idOf(50);
	const ofIt = async () => (await auto()).filter((row) => row.response_id === id);
	expect(await ofIt()).not.toEqual([]);
	const [waiting = '', tea = ''] = themes;
	await inside((tx) =>
		setCoding(
			tx,
			by,
			chosen,
			{ responseId: id, isRead: true, codings: [{ themeId: tea, start: 0, end: 3 }] },
			now
		)
	);
	expect(await ofIt()).toEqual([]);
	const late = { responseId: id, questionId: 'better', needsReader: false };
	const given = { themeId: waiting, probability: 1, automatic: true };
	await inside((tx) =>
		forPurpose(tx, { reader: 'server:test', purpose: 'inform' }, () =>
			insertAssigned(tx, of, number ?? 0, [{ ...late, themes: [given] }])
		)
	);
	expect(await ofIt()).toEqual([]);
	// Both at the same moment: even where a row was left, it is not given back.
	await all`alter table auto_reading disable trigger read_is_read`;
	await all`insert into auto_reading ${all({ ...{ workspace_id: of.workspaceId, response_id: id, question_id: 'better' }, poll_id: of.pollId, scope: 1, number: number ?? 0, needs_reader: false, suggested: all.json([]) })}`;
	await all`alter table auto_reading enable trigger read_is_read`;
	const listed = await inside((tx) =>
		forPurpose(tx, { reader: 'server:test', purpose: 'inform' }, () => listAuto(tx, of, number ?? 0))
	);
	expect(listed.map((one) => one.responseId)).not.toContain(id);
	expect(await all`select theme_id from coding where response_id = ${id}`).toEqual([{ theme_id: tea }]);
});

test('what holds for copies is noted for all of them, and taken back from all of them', async () => {
	const { by, inside, chosen, idOf, themes } = await sorted(6, 0);
	const [first, ...others] = [idOf(0), idOf(2), idOf(4)];
	const set = (isRead: boolean) =>
		inside((tx) => {
			const codings = [{ themeId: themes[0] ?? '', start: 0, end: 3 }];
			const alike = { responseIds: others, isRead };
			return setCodings(tx, by, chosen, { responseId: first ?? '', isRead: true, codings, alike }, now);
		});
	const found = async () =>
		(await all`select response_id as id from coding where theme_id = ${themes[0] ?? ''}`)
			.map(({ id }) => String(id))
			.sort();
	await set(true);
	expect(await found()).toEqual([first, ...others].sort());
	await set(false);
	expect(await found()).toEqual([first]);
	expect(await all`select 1 from reading where response_id = any (${others})`).toHaveLength(0);
});

test('whoever withdraws leaves what the machine found, and an assigner holds nobody’s words', async () => {
	const { of, learn, take, auto, codes, idOf, by, inside } = await sorted(60, 40);
	await take(await learn());
	const id = idOf(51);
	expect((await auto()).some((row) => row.response_id === id)).toBe(true);
	await withdrawConsent(db, secret, codes[51] ?? '', link, now);
	expect((await auto()).some((row) => row.response_id === id)).toBe(false);
	const [row] = await all`select model::text as model from assigner where poll_id = ${of.pollId}`;
	for (const word of ['lovely', 'biscuits', 'waited', id]) expect(row?.model).not.toContain(word);
	// Under a scope that these people did not agree to, there is nothing to learn from and nothing to sort.
	const under = { ...of, scope: 2 };
	expect(await learnAnew(db, by, under, examplePoll(), () => now)).toBe(null);
	expect(await all`select 1 from auto_reading where scope = 2`).toHaveLength(0);
	await expect(
		inside((tx) => readLearning(tx, { ...by, role: 'reader' }, of, examplePoll(), now))
	).rejects.toMatchObject({ code: 'not-allowed' });
});

test('people drawn at random give the share; a second reader is blind, and what two settle on is the coding', async () => {
	const { by, content, of, inside, learn, take, chosen, themes } = await sorted(60, 40);
	await take(await learn());
	const [waiting = '', tea = ''] = themes;
	const audit = () => inside((tx) => readAudit(tx, by, of, content, now));
	expect((await audit()).themes[0]?.estimate).toEqual({ how: 'chosen-only', left: null });
	expect(await inside((tx) => drawAudit(tx, by, of, content, now))).toBe(20);
	await expect(inside((tx) => drawAudit(tx, by, of, content, now))).rejects.toThrow('to its end');
	const drawn = await all`select response_id as id, given from audit_drawn where poll_id = ${of.pollId}`;
	for (const { id, given } of drawn)
		await inside((tx) => sortUnder(tx, by, given, { ...chosen, responseIds: [String(id)] }, now));
	const told = await audit();
	expect(told.draw).toMatchObject({ drawn: 20, left: 0, among: 20 });
	expect(told.themes.map(({ precision }) => precision)).toMatchObject([
		{ given: 10, right: 10 },
		{ given: 10, right: 10 }
	]);
	expect(told.themes[0]?.estimate).toMatchObject({ how: 'all-read', people: 30, base: 60 });

	const other = await aMember(database);
	await all`insert into membership (workspace_id, account_id, role) values (${of.workspaceId}, ${other.accountId}, 'author')`;
	const second = { ...by, accountId: other.accountId };
	const seen = (as = second) => inside((tx) => readTwoCoders(tx, as, of, content, now));
	const { next, waiting: left } = await seen();
	expect(left).toBe(20);
	expect(Object.keys(next ?? {})).toEqual(['responseId', 'questionId', 'text']);
	expect((await seen(by)).waiting).toBe(0);
	const ref = { responseId: next?.responseId ?? '', questionId: 'better' };
	const says = { ...ref, themeIds: [waiting, tea] };
	await expect(inside((tx) => setSecond(tx, by, of, content, says, now))).rejects.toThrow(
		'read this answer before'
	);
	await inside((tx) => setSecond(tx, second, of, content, says, now));
	expect((await seen()).disagreements).toHaveLength(1);
	await inside((tx) => settle(tx, second, of, content, says, now));
	expect(await seen()).toMatchObject({ disagreements: [], twice: 1, waiting: 19 });
	const coded = await all`select theme_id from coding where response_id = ${ref.responseId}`;
	expect(coded.map((row) => row.theme_id).sort()).toEqual([waiting, tea].sort());
});
