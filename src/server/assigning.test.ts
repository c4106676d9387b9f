import { expect, test } from 'vitest';
import { examplePoll } from '../../tests/support/example-poll.ts';
import { now, sortedPoll } from '../../tests/support/sorted-poll.ts';
import { aMember, testDatabase } from '../../tests/support/test-database.ts';
import { forPurpose } from '../db/scope.ts';
import { contactLink } from '../domain/answers/keyed-secrets.ts';
import { withdrawConsent } from '../domain/consent/withdraw-consent.ts';
import { drawAudit, readAudit } from '../domain/insights/assigning/audit.ts';
import { countUnreadOf, drawUnread } from '../domain/insights/assigning/audit.store.server.ts';
import { readTwoCoders, setSecond, settle } from '../domain/insights/assigning/two-coders.ts';
import { readLearning } from '../domain/insights/assigning/read-learning.ts';
import {
	countAuto,
	insertAssigned,
	listAuto,
	listReadByPeople,
	listUnread
} from '../domain/insights/assigning/auto.store.server.ts';
import { informing } from '../domain/insights/reading-purposes.ts';
import { setCoding, setCodings } from '../domain/insights/coding/set-coding.ts';
import { sortUnder } from '../domain/insights/sort-answers.ts';
import { assignWhatIsNew, learnAnew } from './assigning.ts';

const database = await testDatabase();
const { db, all, secret } = database;
const link = (id: string) => contactLink(secret, id);
const sorted = (people: number, read: number) => sortedPoll(database, people, read);

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

test('of many answers some are learnt from, the latest read, and some are sorted at once', async () => {
	const { by, of, inside, learn, idOf, chosen, themes } = await sorted(60, 40);
	const under = { reader: 'server:test', purpose: 'inform' } as const;
	const later = new Date(now.getTime() + 60_000);
	const last = [idOf(50), idOf(51)].sort();
	await inside((tx) => sortUnder(tx, by, [themes[0] ?? ''], { ...chosen, responseIds: last }, later));
	const read = await inside((tx) => forPurpose(tx, under, () => listReadByPeople(tx, of, ['better'], 2)));
	expect(read.map(({ responseId, themeIds }) => ({ responseId, themeIds }))).toEqual(
		last.map((responseId) => ({ responseId, themeIds: [themes[0]] }))
	);
	const some = await inside((tx) => forPurpose(tx, under, () => listUnread(tx, of, ['better'], { most: 5 })));
	expect(some).toHaveLength(5);
	const number = (await learn()) ?? 0;
	const [counts, each] = await inside((tx) =>
		forPurpose(
			tx,
			under,
			async () => [await countAuto(tx, of, number), await listAuto(tx, of, number)] as const
		)
	);
	expect(counts).toMatchObject({
		looked: each.length,
		given: each.filter(({ themeIds }) => themeIds.length > 0).length,
		left: each.filter(({ needsReader }) => needsReader).length
	});
	expect(counts.given + counts.left + counts.silent).toBe(18);
	for (const [id, many] of counts.byTheme)
		expect(each.filter(({ themeIds }) => themeIds.includes(id))).toHaveLength(many);
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
			const codings = [{ themeId: themes[0] ?? '', start: 1, end: 3 }];
			const alike = { responseIds: others, isRead };
			return setCodings(tx, by, chosen, { responseId: first ?? '', isRead: true, codings, alike }, now);
		});
	const found = async () =>
		(await all`select response_id as id from coding where theme_id = ${themes[0] ?? ''}`)
			.map(({ id }) => String(id))
			.sort();
	// Two say it in the same bytes, the third nearly.
	await all`update answer set value = (select value from answer where response_id = ${first ?? ''} and question_id = 'better')
		where response_id = ${others[0] ?? ''} and question_id = 'better'`;
	await set(true);
	expect(await found()).toEqual([first, ...others].sort());
	const starts =
		await all`select response_id as id, span_start as start from coding where theme_id = ${themes[0] ?? ''}`;
	expect([first, ...others].map((id) => starts.find((one) => one.id === id)?.start)).toEqual([1, 1, 0]);
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
	const [draw] = await all`select given, among from audit_draw where poll_id = ${of.pollId}`;
	expect(draw).toEqual({ among: 20, given: { [waiting]: 0.5, [tea]: 0.5 } });
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

test('each person of whom something is unread is as likely to be drawn as any other, and nobody else is', async () => {
	const { by, of, inside, learn, take, themes } = await sorted(60, 40);
	const draw = (seed: number, most: number) =>
		inside((tx) => forPurpose(tx, informing(by, 1), () => drawUnread(tx, of, ['better'], seed, most)));
	const unread = (
		await all`
			select a.response_id as id from answer a
			left join reading d on d.response_id = a.response_id and d.question_id = a.question_id
			where a.poll_id = ${of.pollId} and a.question_id = 'better' and d.response_id is null`
	).map(({ id }) => String(id));
	expect(new Set(await draw(1, 200))).toEqual(new Set(unread));
	expect(await draw(7, 5)).toEqual(await draw(7, 5));
	const times = new Map(unread.map((id) => [id, 0]));
	for (let seed = 0; seed < 400; seed += 1)
		for (const id of await draw(seed, 5)) times.set(id, (times.get(id) ?? 0) + 1);
	// 100 each, with a standard deviation of nearly 9.
	for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(45);
	const number = await learn();
	await take(number);
	const [waiting = '', tea = ''] = themes;
	const given = (countedAs: Map<string, string>) =>
		inside((tx) =>
			forPurpose(tx, informing(by, 1), () => countUnreadOf(tx, of, ['better'], number, countedAs))
		);
	const apart = new Map(themes.map((id) => [id, id]));
	expect(await given(apart)).toEqual(new Map(themes.map((id) => [id, 10])));
	// What was merged counts under the theme that it went into.
	expect(await given(new Map([...apart, [waiting, tea]]))).toEqual(new Map([[tea, 20]]));
});
