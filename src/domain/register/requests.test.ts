import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../tests/support/example-poll.ts';
import { aMember, testDatabase } from '../../../tests/support/test-database.ts';
import { inWorkspace } from '#db/scope.ts';
import type { Tx } from '#db/open.ts';
import { parseInput } from '../parse-input.ts';
import type { Member } from '../workspaces/membership.ts';
import { answerRequest } from './answer-request.ts';
import { eraseAnsweredRequests } from './erase-answered-requests.ts';
import { extendRequest } from './extend-request.ts';
import { noteRequest } from './note-request.ts';
import { readRequests } from './read-requests.ts';
import { clockOf, requestInput, type RequestInput, type RightsRequest } from './rights-request.ts';

const database = await testDatabase();
const { db, all } = database;
const at = (day: string) => new Date(`${day}T12:00:00Z`);

const as = <T>(by: Member, act: (tx: Tx) => Promise<T>) => inWorkspace(db, by.workspaceId, act);
const asked = (over: Partial<RequestInput> = {}): RequestInput =>
	parseInput(requestInput, { kind: 'access', receivedOn: '2026-01-31', note: 'Letter 17', ...over });
const note = (by: Member, over: Partial<RequestInput> = {}) =>
	as(by, (tx) => noteRequest(tx, by, asked(over), at('2026-02-01')));
const list = (by: Member, today: string) => as(by, (tx) => readRequests(tx, by, today));

test('a request is due a calendar month after it came, and says how long is left', async () => {
	const by = await aMember(database);
	await note(by);
	const stands = async (today: string) => {
		const [request] = await list(by, today);
		return [request?.deadline, request?.clock.state, request?.clock.words];
	};
	expect(await stands('2026-02-01')).toEqual(['2026-02-28', 'running', '27 days left']);
	expect(await stands('2026-02-21')).toEqual(['2026-02-28', 'soon', '7 days left']);
	expect(await stands('2026-02-27')).toEqual(['2026-02-28', 'soon', '1 day left']);
	expect(await stands('2026-02-28')).toEqual(['2026-02-28', 'soon', 'Due today']);
	expect(await stands('2026-03-01')).toEqual(['2026-02-28', 'overdue', '1 day overdue']);
});

test('it is extended once, by two months, with a reason, within the first month only', async () => {
	const by = await aMember(database);
	const extend = (request: string, today: string) =>
		as(by, (tx) => extendRequest(tx, by, { request, reason: 'Many files' }, at(today)));
	const [early, late] = [await note(by), await note(by)];
	await extend(early, '2026-02-28');
	await expect(extend(early, '2026-02-28')).rejects.toThrow('once');
	await expect(extend(late, '2026-03-01')).rejects.toThrow('first month is over');
	const requests = await list(by, '2026-03-01');
	expect(requests.map((request) => [request.id, request.deadline, request.clock.state])).toEqual([
		[late, '2026-02-28', 'overdue'],
		[early, '2026-04-28', 'running']
	]);
});

test('an answer stops the clock, once, on a day that can be; open requests stand first', async () => {
	const by = await aMember(database);
	const [first, second] = [await note(by), await note(by, { receivedOn: '2026-02-01' })];
	const answer = (request: string, answeredOn: string) =>
		as(by, (tx) => answerRequest(tx, by, { request, answeredOn, outcome: 'done' }, at('2026-03-05')));
	await expect(answer(first, '2026-03-06')).rejects.toMatchObject({ code: 'refused' });
	await expect(answer(first, '2026-01-30')).rejects.toMatchObject({ code: 'refused' });
	await answer(first, '2026-03-02');
	await expect(answer(first, '2026-03-02')).rejects.toThrow('already');
	const requests = await list(by, '2026-03-05');
	expect(requests.map((request) => [request.id, request.clock.words])).toEqual([
		[second, '4 days overdue'],
		[first, 'Answered 2 days late']
	]);
});

test('what cannot be is refused: a day ahead, an e-mail address, a poll of others, a role that may not', async () => {
	const [by, other] = [await aMember(database), await aMember(database)];
	const theirs = await publishExample(database, other, examplePoll());
	await expect(note(by, { receivedOn: '2026-02-02' })).rejects.toMatchObject({
		fields: { receivedOn: expect.any(String) }
	});
	expect(() => asked({ note: 'Maria, maria@example.org' })).toThrow();
	expect(() => asked({ note: 'x'.repeat(501) })).toThrow();
	await expect(note(by, { poll: theirs.pollId })).rejects.toMatchObject({
		fields: { poll: expect.any(String) }
	});
	await expect(note({ ...by, role: 'reader' })).rejects.toMatchObject({ code: 'not-allowed' });
	await expect(list({ ...by, role: 'reader' }, '2026-02-01')).rejects.toMatchObject({ code: 'not-allowed' });
});

test('another workspace does not see, answer or extend it', async () => {
	const [by, other] = [await aMember(database), await aMember(database)];
	const request = await note(by);
	expect(await list(other, '2026-02-01')).toEqual([]);
	const answer = { request, answeredOn: '2026-02-01', outcome: 'done' as const };
	await expect(as(other, (tx) => answerRequest(tx, other, answer, at('2026-02-01')))).rejects.toMatchObject({
		code: 'not-found'
	});
	await expect(
		as(other, (tx) => extendRequest(tx, other, { request, reason: 'No' }, at('2026-02-01')))
	).rejects.toMatchObject({ code: 'not-found' });
});

test('three years after its answer a request is deleted, and not a day sooner, not even by hand', async () => {
	const by = await aMember(database);
	const [old, young, open] = [await note(by), await note(by), await note(by)];
	await all`
		update rights_request set received_on = current_date - interval '4 years',
			due_on = ((current_date - interval '4 years')::date + interval '1 month')::date
		where workspace_id = ${by.workspaceId}`;
	await all`
		update rights_request set answered_on = current_date - interval '3 years' - interval '1 day', outcome = 'done'
		where id = ${old}`;
	await all`
		update rights_request set answered_on = current_date - interval '3 years', outcome = 'done' where id = ${young}`;
	const ids = async () =>
		(await all`select id from rights_request where workspace_id = ${by.workspaceId}`).map((row) => row.id);
	await eraseAnsweredRequests(db, new Date());
	expect((await ids()).sort()).toEqual([young, open].sort());
	await as(by, (tx) => sql`delete from rights_request`.execute(tx));
	expect((await ids()).sort()).toEqual([young, open].sort());
});

test('a clock of an answered request does not run on', () => {
	const request: RightsRequest = {
		...{ id: '', kind: 'erase', pollId: null, note: '', extensionReason: null, extendedUntil: null },
		...{ receivedOn: '2026-01-01', dueOn: '2026-02-01', answeredOn: '2026-01-20', outcome: 'done' }
	};
	expect(clockOf(request, '2027-01-01')).toEqual({ state: 'answered', words: 'Answered in time' });
});
